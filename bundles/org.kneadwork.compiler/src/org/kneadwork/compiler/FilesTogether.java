package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Writes files that belong together into a folder, all or none. Everything is written and synced in a folder of its own
 * first, then moved into place; when a move fails, what was there before is put back. When the process dies in between,
 * whoever writes or reads there next brings it to its end.
 */
public final class FilesTogether {

	private FilesTogether() {
	}

	/** Makes files one by one, where they are too large to be held in memory. */
	public interface Making {

		/**
		 * Makes the files, and syncs them.
		 *
		 * @param folder where to write them; there is nothing in it
		 * @return their names, in the order in which they are moved into place, at least one
		 * @throws IOException when one cannot be written
		 */
		List<String> into(Path folder) throws IOException;
	}

	/**
	 * Writes files none of which speaks of the others. Each of them is at any moment the whole old one or the whole new one.
	 *
	 * @param what what they are, as a message says it, such as {@code report}
	 * @param files the bytes of each file by its name, in the order in which they are moved into place
	 * @param folder where to write; made where it is missing
	 * @return the files that were written, in that order
	 * @throws IOException when they cannot be written; the message is one for people, and what was there before is unchanged
	 */
	public static List<Path> write(String what, SequencedMap<String, byte[]> files, Path folder) throws IOException {
		return write(what, files, false, folder);
	}

	/**
	 * Writes files of which the last one says which the others are. It is not there while they change: whenever it is there,
	 * so are the files that it means.
	 *
	 * @param what what they are, as a message says it, such as {@code bundle}
	 * @param files the bytes of each file by its name, in the order in which they are moved into place, at least one
	 * @param folder where to write; made where it is missing
	 * @return the files that were written, in that order
	 * @throws IOException when they cannot be written; the message is one for people, and what was there before is unchanged
	 */
	public static List<Path> writeWithManifest(String what, SequencedMap<String, byte[]> files, Path folder) throws IOException {
		return write(what, files, true, folder);
	}

	/**
	 * The same for files that are made only now. Nobody else writes in the folder meanwhile.
	 *
	 * @param what what they are, as a message says it, such as {@code bundle}
	 * @param making makes the files
	 * @param folder where to write; made where it is missing
	 * @return the files that were written, in that order
	 * @throws IOException when they cannot be made or written; the message is one for people, and what was there before is
	 *     unchanged
	 */
	public static List<Path> makeWithManifest(String what, Making making, Path folder) throws IOException {
		return write(what, exchange -> exchange.exchange(making, true), folder);
	}

	/**
	 * Brings to its end what another process has begun in a folder and could not finish, because it was killed. Waits for one
	 * that is still at work. Nothing happens where nothing was begun.
	 *
	 * @param folder the folder, which need not be there
	 * @throws IOException when it cannot be finished, such as where one may not write; the message is one for people
	 */
	public static void finish(Path folder) throws IOException {
		if (!Workplace.isIn(folder)) {
			return;
		}
		try (Workplace workplace = Workplace.enter(folder)) {
			new FileExchange(folder, workplace).finishOther();
		} catch (IOException e) {
			throw new IOException("What is in " + folder + " was interrupted while it was written, and cannot be finished: "
					+ FileReasons.of(e) + ". Write it again.", e);
		}
	}

	private interface Exchanging {

		/** Exchanges files, and returns their names. */
		List<String> by(FileExchange exchange) throws IOException;
	}

	private static List<Path> write(String what, SequencedMap<String, byte[]> files, boolean lastDecides, Path folder)
			throws IOException {
		return write(what, exchange -> {
			exchange.exchange(files, lastDecides);
			return List.copyOf(files.sequencedKeySet());
		}, folder);
	}

	private static List<Path> write(String what, Exchanging exchanging, Path folder) throws IOException {
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new IOException("The " + what + " cannot be written to " + folder + ": it is a file, not a folder.");
		}
		boolean isNew = !Files.exists(folder);
		try {
			make(folder);
			try (Workplace workplace = Workplace.enter(folder)) {
				FileExchange exchange = new FileExchange(folder, workplace);
				exchange.finishOther();
				return exchanging.by(exchange).stream().map(folder::resolve).toList();
			}
		} catch (IOException e) {
			boolean unfinished = Workplace.isIn(folder);
			if (isNew && !unfinished) {
				deleteIfEmpty(folder);
			}
			throw new IOException("The " + what + " could not be written to " + folder + ": " + FileReasons.of(e) + (unfinished
					? ". It is incomplete: write it again." : isNew ? "." : ". What was there before is unchanged."), e);
		}
	}

	private static void make(Path folder) throws IOException {
		try {
			Files.createDirectories(folder);
		} catch (NoSuchFileException e) {
			// Where the system has files of its own, such as in /proc.
			throw new FileSystemException(folder.toString(), null, "no folder can be made there");
		}
	}

	private static void deleteIfEmpty(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				if (files.findAny().isPresent()) {
					return;
				}
			}
			Files.deleteIfExists(folder);
		}
	}
}
