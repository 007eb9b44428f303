package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Writes files that belong together into a folder, all or none: everything is written and synced in a folder of its own
 * first, then moved into place; when a move fails, what was there before is put back.
 */
public final class FilesTogether {

	private static final String WORKPLACE = ".kneadwork-export";

	private FilesTogether() {
	}

	/**
	 * Writes files.
	 *
	 * @param what what they are, as a message says it, such as {@code bundle}
	 * @param files the bytes of each file by its name, in the order in which they are moved into place
	 * @param folder where to write; made where it is missing
	 * @return the files that were written, in that order
	 * @throws IOException when they cannot be written; the message is one for people, and what was there before is unchanged
	 */
	public static List<Path> write(String what, SequencedMap<String, byte[]> files, Path folder) throws IOException {
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new IOException("The " + what + " cannot be written to " + folder + ": it is a file, not a folder.");
		}
		boolean isNew = !Files.exists(folder);
		Path workplace = null;
		try {
			make(folder);
			workplace = Files.createTempDirectory(folder, WORKPLACE);
			return write(files, folder, workplace);
		} catch (IOException e) {
			throw new IOException("The " + what + " could not be written to " + folder + ": " + FileReasons.of(e)
					+ (isNew ? "." : ". What was there before is unchanged."), e);
		} finally {
			if (workplace != null) {
				delete(workplace);
			}
			if (isNew) {
				deleteIfEmpty(folder);
			}
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

	private static List<Path> write(SequencedMap<String, byte[]> files, Path folder, Path workplace) throws IOException {
		Map<Path, Path> moves = new LinkedHashMap<>();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Path written = workplace.resolve(file.getKey());
			writeSynced(written, file.getValue());
			moves.put(written, folder.resolve(file.getKey()));
		}
		Map<Path, Path> before = new LinkedHashMap<>();
		for (Path target : moves.values()) {
			if (Files.exists(target)) {
				before.put(target, Files.copy(target, workplace.resolve(target.getFileName() + ".before")));
			}
		}
		List<Path> moved = new ArrayList<>();
		try {
			for (Map.Entry<Path, Path> move : moves.entrySet()) {
				Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
				moved.add(move.getValue());
			}
		} catch (IOException e) {
			putBack(moved, before);
			throw e;
		}
		return List.copyOf(moves.values());
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

	private static void putBack(List<Path> moved, Map<Path, Path> before) throws IOException {
		for (Path target : moved) {
			Path old = before.get(target);
			if (old == null) {
				Files.deleteIfExists(target);
			} else {
				Files.move(old, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static void delete(Path workplace) throws IOException {
		try (Stream<Path> files = Files.list(workplace)) {
			for (Path file : files.toList()) {
				Files.deleteIfExists(file);
			}
		}
		Files.deleteIfExists(workplace);
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
