package org.kneadwork.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.kneadwork.bundle.resolved.Ids;
import org.kneadwork.bundle.text.LanguageTexts;
import org.kneadwork.bundle.writing.ContentOutput;
import org.kneadwork.bundle.writing.Inventory;
import org.kneadwork.bundle.writing.LanguageFileWriter;
import org.kneadwork.bundle.writing.Reviews;
import org.kneadwork.bundle.writing.Sha256;
import org.kneadwork.bundle.writing.SideFileWriter;
import org.kneadwork.bundle.writing.SideFileWriter.Listed;
import org.kneadwork.bundle.writing.SourceMap;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.diff.SafetyProfile;

/**
 * Makes the bundle of a library: a JSON document for each language, a map from these back to the texts of the library, and
 * a manifest. The same content gives the same bytes, in whatever order and from whatever files it was read; the map alone
 * names the files. Each file is written as it is made, so that a large library needs no more memory for it than a small one.
 */
public final class BundleWriter {

	/** The language of a library that does not say (BCP 47: undetermined). */
	private static final String UNDETERMINED = "und";

	private final BundleRequest request;
	private final Library library;
	private final Ids ids;
	private final BundleTarget target;
	private final Sha256 content = new Sha256();
	/** Where in each file the fingerprint has to be put. */
	private final SortedMap<String, Long> fingerprintAt = new TreeMap<>();
	private final Map<String, String> languages = new TreeMap<>();

	private BundleWriter(BundleRequest request, BundleTarget target) {
		this.request = request;
		this.library = library(request);
		this.ids = new Ids(request.content(), request.libraries());
		this.target = target;
	}

	/**
	 * Makes the bundle of a library in memory.
	 *
	 * @param request what to make it from
	 * @return the files of the bundle
	 * @throws IllegalArgumentException when the content has no library header, or one without an id
	 */
	public static BundleFiles write(BundleRequest request) {
		return inMemory(request, Optional.empty());
	}

	/**
	 * Makes the bundle of a library, with an index of the library, by which others can use it, in memory.
	 *
	 * @param request what to make it from
	 * @param index makes the bytes of the index, of the SHA-256 fingerprint of the content in hexadecimal digits
	 * @return the files of the bundle
	 * @throws IllegalArgumentException when the content has no library header, or one without an id
	 */
	public static BundleFiles writeWithIndex(BundleRequest request, Function<String, byte[]> index) {
		return inMemory(request, Optional.of(index));
	}

	private static BundleFiles inMemory(BundleRequest request, Optional<Function<String, byte[]>> index) {
		FilesInMemory files = new FilesInMemory();
		try {
			write(request, index, files);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return files.files();
	}

	/**
	 * Makes the bundle of a library.
	 *
	 * @param request what to make it from
	 * @param index makes the bytes of an index of the library, of the SHA-256 fingerprint of the content in hexadecimal
	 *     digits; empty: the bundle has no index
	 * @param target where to write its files
	 * @return the names of the files, the manifest last
	 * @throws IllegalArgumentException when the content has no library header, or one without an id
	 * @throws IOException when a file cannot be written there
	 */
	public static List<String> write(BundleRequest request, Optional<Function<String, byte[]>> index, BundleTarget target)
			throws IOException {
		try {
			return new BundleWriter(request, target).files(index);
		} catch (UncheckedIOException cannotBeWritten) {
			throw cannotBeWritten.getCause();
		}
	}

	/**
	 * Makes the content files alone, for who wants to see what they show: without the map, the fingerprint, and the facts for
	 * the comparison with the next version, which take most of the time.
	 *
	 * @param request what to make them from
	 * @param opening begins files, one a language, that in the language of the library first
	 * @throws IllegalArgumentException when the content has no library header, or one without an id
	 * @throws IOException when a file cannot be written there
	 */
	static void content(BundleRequest request, Opening opening) throws IOException {
		BundleWriter writer = new BundleWriter(request, new FilesInMemory());
		List<LanguageTexts> texts = writer.texts();
		LanguageFileWriter writing = writer.writing(texts, new SafetyProfile(Map.of()));
		for (LanguageTexts each : texts) {
			try (ContentOutput file = new ContentOutput(opening.begin(writer.nameOf(each)), Optional.empty())) {
				writing.write(each, Optional.empty(), file);
			} catch (UncheckedIOException cannotBeWritten) {
				throw cannotBeWritten.getCause();
			}
		}
	}

	/** Begins files. */
	interface Opening {

		/**
		 * Begins a file.
		 *
		 * @param name its name
		 * @return where to write it; closed when it is written
		 * @throws IOException when it cannot be written there
		 */
		OutputStream begin(String name) throws IOException;
	}

	private static Library library(BundleRequest request) {
		Library library = request.content().library()
				.orElseThrow(() -> new IllegalArgumentException("A bundle needs the header of a library."));
		Known.text(library.getName()).orElseThrow(() -> new IllegalArgumentException("A bundle needs the id of the library."));
		return library;
	}

	private List<String> files(Optional<Function<String, byte[]>> index) throws IOException {
		writeContent();
		String fingerprint = content.hex();
		for (Map.Entry<String, Long> place : fingerprintAt.entrySet()) {
			target.change(place.getKey(), place.getValue(), fingerprint.getBytes(StandardCharsets.US_ASCII));
		}
		SortedMap<String, String> kinds = new TreeMap<>();
		fingerprintAt.keySet().forEach(name -> kinds.put(name, languages.containsKey(name) ? "content" : "source-map"));
		if (index.isPresent()) {
			kinds.put(stem() + BundleFiles.INDEX, "index");
			try (OutputStream file = target.begin(stem() + BundleFiles.INDEX)) {
				file.write(index.get().apply(fingerprint));
			}
		}
		List<Listed> listed = new ArrayList<>();
		for (Map.Entry<String, String> file : kinds.entrySet()) {
			listed.add(listed(file.getKey(), file.getValue()));
		}
		try (OutputStream file = target.begin(BundleFiles.MANIFEST)) {
			SideFileWriter.manifest(library, request.status(), fingerprint, listed, file);
		}
		List<String> names = new ArrayList<>(kinds.keySet());
		names.add(BundleFiles.MANIFEST);
		return names;
	}

	/** The language of the library comes first, as in the fingerprint; the map is of its document. */
	private void writeContent() throws IOException {
		List<LanguageTexts> texts = texts();
		LanguageFileWriter writing = writing(texts,
				SafetyProfile.of(request.content(), request.matrix(), request.libraries()::libraryOf));
		String map = stem() + ".map.json";
		try (ContentOutput file = new ContentOutput(target.begin(map), Optional.empty())) {
			SourceMap sourceMap = new SourceMap(request.places(), ids, file);
			sourceMap.write(library, () -> writeContent(writing, texts.getFirst(), Optional.of(sourceMap)));
			fingerprintAt.put(map, file.fingerprintAt());
		}
		texts.subList(1, texts.size()).forEach(each -> writeContent(writing, each, Optional.empty()));
	}

	private void writeContent(LanguageFileWriter writing, LanguageTexts texts, Optional<SourceMap> sourceMap) {
		String name = nameOf(texts);
		try (ContentOutput file = new ContentOutput(target.begin(name), Optional.of(content))) {
			writing.write(texts, sourceMap, file);
			fingerprintAt.put(name, file.fingerprintAt());
			languages.put(name, texts.language());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Listed listed(String name, String kind) throws IOException {
		Sha256 hash = new Sha256();
		long size;
		try (InputStream file = target.read(name)) {
			size = hash.addAll(file);
		}
		return new Listed(name, kind, Optional.ofNullable(languages.get(name)), size, hash.hex());
	}

	private LanguageFileWriter writing(List<LanguageTexts> texts, SafetyProfile facts) {
		return new LanguageFileWriter(library, request.status(), texts.stream().map(LanguageTexts::language).toList(),
				Inventory.of(request.content(), request.matrix(), ids), new Reviews(request.content()), request.matrix(), ids, facts);
	}

	private String stem() {
		return library.getName() + "-" + SideFileWriter.version(library);
	}

	private String nameOf(LanguageTexts texts) {
		return stem() + "." + texts.language() + ".json";
	}

	private List<LanguageTexts> texts() {
		String source = Known.text(library.getLanguage()).orElse(UNDETERMINED);
		List<LanguageTexts> languages = new ArrayList<>();
		languages.add(LanguageTexts.written(source));
		LanguageTexts.translations(request.content(), source).forEach(language ->
				languages.add(LanguageTexts.translated(language, request.content())));
		return languages;
	}
}
