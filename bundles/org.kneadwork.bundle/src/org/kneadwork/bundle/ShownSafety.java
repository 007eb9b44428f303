package org.kneadwork.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.coverage.Exported;

/**
 * Reads back from the files of a bundle what they show with each technique and routine: as an app does, without a look at
 * the content they were made from. In a bundle in several languages the most lenient of the files counts: a verdict or a
 * caution that one of them lacks is not shown.
 */
public final class ShownSafety {

	/** Whoever has opened a stream closes it. */
	private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

	/** What one file shows. */
	private static final class Page {

		private final Map<String, Exported.Shown> techniques = new HashMap<>();
		private final Map<String, Exported.Shown> routines = new HashMap<>();
	}

	/** Reads files in a thread of its own while they are written, so that none of them is ever in memory as a whole. */
	private static final class PagesInPipes implements AutoCloseable {

		private static final int BUFFER = 1 << 20;

		private final ExecutorService readers = Executors.newCachedThreadPool(work -> {
			Thread reader = new Thread(work, "kneadwork-reads-bundle");
			reader.setDaemon(true);
			return reader;
		});
		private final List<Future<Page>> pages = new ArrayList<>();

		List<Page> of(BundleRequest request) throws IOException {
			BundleWriter.content(request, name -> begin());
			List<Page> read = new ArrayList<>();
			for (Future<Page> page : pages) {
				read.add(result(page));
			}
			return read;
		}

		private OutputStream begin() throws IOException {
			PipedInputStream in = new PipedInputStream(BUFFER);
			PipedOutputStream out = new PipedOutputStream(in);
			pages.add(readers.submit(() -> {
				// Closed whatever happens, or the writer would wait for ever.
				try (in) {
					Page page = read(in);
					in.transferTo(OutputStream.nullOutputStream());
					return page;
				}
			}));
			return out;
		}

		private static Page result(Future<Page> page) throws IOException {
			try {
				return page.get();
			} catch (ExecutionException failed) {
				if (failed.getCause() instanceof RuntimeException mistake) {
					throw mistake;
				}
				throw new IOException(failed.getCause());
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new InterruptedIOException();
			}
		}

		@Override
		public void close() {
			readers.shutdownNow();
		}
	}

	private ShownSafety() {
	}

	/**
	 * Reads what a bundle shows.
	 *
	 * @param bundle the files of a bundle
	 * @return what it shows
	 * @throws IllegalArgumentException when a file of content is no bundle
	 */
	public static Exported of(BundleFiles bundle) {
		return common(bundle.files().entrySet().stream()
				.filter(file -> !file.getKey().equals(BundleFiles.MANIFEST) && !file.getKey().endsWith(".map.json"))
				.map(file -> read(new ByteArrayInputStream(file.getValue()))).toList());
	}

	/**
	 * Makes a bundle and reads back what it shows.
	 *
	 * @param request what to make it from
	 * @return what it shows
	 * @throws IllegalArgumentException when the content has no library header, or one without an id
	 */
	public static Exported of(BundleRequest request) {
		try (PagesInPipes pages = new PagesInPipes()) {
			return common(pages.of(request));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Exported common(List<Page> pages) {
		Page first = pages.getFirst();
		pages.subList(1, pages.size()).forEach(other -> {
			keepCommon(first.techniques, other.techniques);
			keepCommon(first.routines, other.routines);
		});
		return new Exported(first.techniques, first.routines);
	}

	private static void keepCommon(Map<String, Exported.Shown> kept, Map<String, Exported.Shown> other) {
		kept.keySet().retainAll(other.keySet());
		kept.replaceAll((id, shown) -> common(shown, other.get(id)));
	}

	private static Exported.Shown common(Exported.Shown one, Exported.Shown other) {
		Map<String, Optional<Verdict>> verdicts = new HashMap<>(one.verdicts());
		verdicts.keySet().retainAll(other.verdicts().keySet());
		verdicts.replaceAll((condition, verdict) -> moreLenient(verdict, other.verdicts().get(condition)));
		Set<String> cautions = new HashSet<>(one.cautions());
		cautions.retainAll(other.cautions());
		return new Exported.Shown(verdicts, cautions);
	}

	/** Undecided is stricter than everything: an app does nothing of it. */
	private static Optional<Verdict> moreLenient(Optional<Verdict> one, Optional<Verdict> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return one.or(() -> other);
		}
		return one.get().compareTo(other.get()) <= 0 ? one : other;
	}

	private static Page read(InputStream bytes) {
		Page page = new Page();
		try (JsonParser parser = FACTORY.createParser(bytes)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new IllegalArgumentException("This is no bundle.");
			}
			properties(parser, property -> {
				switch (property) {
					case "techniques" -> elements(parser, () -> subject(parser, page.techniques));
					case "routines" -> elements(parser, () -> subject(parser, page.routines));
					default -> parser.skipChildren();
				}
			});
			return page;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What to do with a value; the parser stands at its first token, and has to stand at its last one afterwards. */
	private interface Value {

		void read(String property) throws IOException;
	}

	/** What to do with an element of an array. */
	private interface Element {

		void read() throws IOException;
	}

	private static void properties(JsonParser parser, Value value) throws IOException {
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String property = parser.currentName();
			parser.nextToken();
			value.read(property);
		}
	}

	private static void elements(JsonParser parser, Element element) throws IOException {
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			element.read();
		}
	}

	private static void subject(JsonParser parser, Map<String, Exported.Shown> found) throws IOException {
		Map<String, Optional<Verdict>> verdicts = new HashMap<>();
		Set<String> cautions = new HashSet<>();
		String[] id = {""};
		properties(parser, property -> {
			switch (property) {
				case "id" -> id[0] = parser.getText();
				case "safety" -> safety(parser, verdicts, cautions);
				default -> parser.skipChildren();
			}
		});
		found.put(id[0], new Exported.Shown(verdicts, cautions));
	}

	private static void safety(JsonParser parser, Map<String, Optional<Verdict>> verdicts, Set<String> cautions)
			throws IOException {
		properties(parser, property -> {
			switch (property) {
				case "verdicts" -> elements(parser, () -> verdict(parser, verdicts, cautions));
				case "cautions", "neverCombine" -> elements(parser, () -> caution(parser, cautions));
				default -> parser.skipChildren();
			}
		});
	}

	private static void verdict(JsonParser parser, Map<String, Optional<Verdict>> verdicts, Set<String> cautions)
			throws IOException {
		String[] condition = {""};
		String[] verdict = {""};
		properties(parser, property -> {
			switch (property) {
				case "condition" -> condition[0] = parser.getText();
				case "verdict" -> verdict[0] = parser.getText();
				case "reasons" -> elements(parser, () -> caution(parser, cautions));
				default -> parser.skipChildren();
			}
		});
		verdicts.put(condition[0], Optional.ofNullable(Verdict.get(verdict[0])));
	}

	private static void caution(JsonParser parser, Set<String> cautions) throws IOException {
		properties(parser, property -> {
			if (property.equals("caution")) {
				cautions.add(parser.getText());
			} else {
				parser.skipChildren();
			}
		});
	}
}
