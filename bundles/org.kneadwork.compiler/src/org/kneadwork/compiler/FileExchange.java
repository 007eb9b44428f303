package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Exchanges files of a folder for others by a journal in a workplace. Until the journal is written, nothing in the folder has
 * changed; from then on, the exchange can be brought to its end after any interruption, however often that is interrupted
 * itself: each step leaves alone what is done already. When a step fails, the journal is turned round, and the same steps
 * bring back what was there before.
 */
final class FileExchange {

	private static final String JOURNAL = "journal";
	private static final String FORWARD = "new";
	private static final String BACK = "before";
	private static final String HEADING = "Kneadwork exchanges files, to ";

	private final Path folder;
	private final Workplace workplace;

	/** Which files are exchanged, in which direction; the last one may decide which the others are. */
	private record Journal(String direction, boolean lastDecides, List<Entry> entries) {

		private record Entry(String name, boolean wasThere) {
		}

		String text() {
			StringBuilder text = new StringBuilder(HEADING).append(direction).append('\n').append(lastDecides).append('\n');
			entries.forEach(entry -> text.append(entry.wasThere()).append(' ').append(entry.name()).append('\n'));
			return text.toString();
		}

		static Journal of(String text) throws IOException {
			List<String> lines = text.lines().toList();
			if (lines.size() < 2 || !lines.get(0).startsWith(HEADING)) {
				throw new IOException("what an interrupted run has left in " + Workplace.NAME + " was written by something else");
			}
			return new Journal(lines.get(0).substring(HEADING.length()), Boolean.parseBoolean(lines.get(1)),
					lines.stream().skip(2).map(line -> line.split(" ", 2)).map(line -> new Entry(line[1], Boolean.parseBoolean(line[0])))
							.toList());
		}

		Journal back() {
			return new Journal(BACK, lastDecides, entries);
		}
	}

	FileExchange(Path folder, Workplace workplace) {
		this.folder = folder;
		this.workplace = workplace;
	}

	/**
	 * Brings to its end what somebody else has begun, and could not finish.
	 *
	 * @throws IOException when it cannot be finished
	 */
	void finishOther() throws IOException {
		Path journal = workplace.folder().resolve(JOURNAL);
		if (Files.exists(journal)) {
			finish(Journal.of(Files.readString(journal)));
		}
		workplace.clear(JOURNAL);
	}

	/**
	 * Exchanges files. Where all of them are there already, nothing is touched.
	 *
	 * @param files the new content by name, in the order in which they change
	 * @param lastDecides whether the last one says which the others are: it is not there while they change
	 * @throws IOException when they cannot be exchanged; then all is as before, or finished by whoever comes next
	 */
	void exchange(SequencedMap<String, byte[]> files, boolean lastDecides) throws IOException {
		if (!areThere(files)) {
			exchange(into -> {
				for (Map.Entry<String, byte[]> file : files.entrySet()) {
					writeSynced(into.resolve(file.getKey()), file.getValue());
				}
				return List.copyOf(files.sequencedKeySet());
			}, lastDecides);
		}
	}

	/**
	 * Exchanges files that are made only now. Where all of them turn out to be there already, nothing is touched.
	 *
	 * @param making makes the files
	 * @param lastDecides whether the last one says which the others are: it is not there while they change
	 * @return the names of the files
	 * @throws IOException when they cannot be made or exchanged; then all is as before, or finished by whoever comes next
	 */
	List<String> exchange(FilesTogether.Making making, boolean lastDecides) throws IOException {
		List<String> names;
		Journal journal;
		try {
			names = List.copyOf(making.into(Files.createDirectory(workplace.folder().resolve(FORWARD))));
			if (areThere(names)) {
				workplace.clear(JOURNAL);
				return names;
			}
			journal = prepare(names, lastDecides);
			write(journal);
		} catch (IOException | RuntimeException e) {
			workplace.clear(JOURNAL);
			throw e;
		}
		try {
			finish(journal);
		} catch (IOException e) {
			// When this fails too, the journal stays for whoever comes next.
			write(journal.back());
			finish(journal.back());
			workplace.clear(JOURNAL);
			throw e;
		}
		workplace.clear(JOURNAL);
		return names;
	}

	private boolean areThere(SequencedMap<String, byte[]> files) throws IOException {
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Path there = folder.resolve(file.getKey());
			if (!Files.isRegularFile(there) || Files.size(there) != file.getValue().length
					|| !Arrays.equals(Files.readAllBytes(there), file.getValue())) {
				return false;
			}
		}
		return true;
	}

	private boolean areThere(List<String> names) throws IOException {
		for (String name : names) {
			Path there = folder.resolve(name);
			if (!Files.isRegularFile(there) || Files.mismatch(there, workplace.folder().resolve(FORWARD).resolve(name)) >= 0) {
				return false;
			}
		}
		return true;
	}

	private Journal prepare(List<String> names, boolean lastDecides) throws IOException {
		Path before = Files.createDirectory(workplace.folder().resolve(BACK));
		List<Journal.Entry> entries = new ArrayList<>();
		for (String name : names) {
			Path old = folder.resolve(name);
			boolean wasThere = Files.exists(old);
			if (wasThere) {
				Files.copy(old, before.resolve(name));
				sync(before.resolve(name));
			}
			entries.add(new Journal.Entry(name, wasThere));
		}
		sync(workplace.folder().resolve(FORWARD));
		sync(before);
		return new Journal(FORWARD, lastDecides, entries);
	}

	private void write(Journal journal) throws IOException {
		Path draft = workplace.folder().resolve("draft");
		Files.deleteIfExists(draft);
		writeSynced(draft, journal.text().getBytes(StandardCharsets.UTF_8));
		Files.move(draft, workplace.folder().resolve(JOURNAL), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		sync(workplace.folder());
	}

	private void finish(Journal journal) throws IOException {
		Path from = workplace.folder().resolve(journal.direction());
		boolean back = journal.direction().equals(BACK);
		Optional<Journal.Entry> decider = journal.lastDecides() ? Optional.of(journal.entries().getLast()) : Optional.empty();
		if (decider.isPresent() && (Files.exists(from.resolve(decider.get().name())) || back && !decider.get().wasThere())) {
			Files.deleteIfExists(folder.resolve(decider.get().name()));
			sync(folder);
		}
		for (Journal.Entry entry : journal.entries()) {
			if (entry.equals(journal.entries().getLast())) {
				sync(folder);
			}
			Path source = from.resolve(entry.name());
			if (Files.exists(source)) {
				Files.move(source, folder.resolve(entry.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			} else if (back && !entry.wasThere()) {
				Files.deleteIfExists(folder.resolve(entry.name()));
			}
		}
		sync(folder);
	}

	private static void writeSynced(Path file, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
	}

	private static void sync(Path fileOrFolder) {
		try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException notHere) {
			// Windows syncs nothing that is open for reading. This is about power failures only.
			return;
		}
	}
}
