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
import java.util.stream.Stream;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;

/**
 * Writes the bundle of a library into a folder, whole or not at all: everything is written and synced in a folder of its
 * own first, then moved into place, the manifest last; when a move fails, what was there before is put back.
 */
public final class BundleExporter {

	private static final String WORKPLACE = ".kneadwork-export";

	/**
	 * Exports a library.
	 *
	 * @param library the library
	 * @param status what the bundle shall say of itself
	 * @param folder where to write; made where it is missing
	 * @return the files that were written, the manifest last
	 * @throws IOException when the bundle cannot be written; the message is one for people, and a bundle that was there
	 *     before is unchanged
	 */
	public List<Path> export(CheckedLibrary library, BundleStatus status, Path folder) throws IOException {
		BundleFiles bundle = BundleWriter.write(new BundleRequest(library.content(), library.matrix(), status,
				library.places()::apply, library.libraries()::apply));
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new IOException("The bundle cannot be written to " + folder + ": it is a file, not a folder.");
		}
		boolean isNew = !Files.exists(folder);
		Path workplace = null;
		try {
			make(folder);
			workplace = Files.createTempDirectory(folder, WORKPLACE);
			return write(bundle, folder, workplace);
		} catch (IOException e) {
			throw new IOException("The bundle could not be written to " + folder + ": " + FileReasons.of(e)
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

	private static List<Path> write(BundleFiles bundle, Path folder, Path workplace) throws IOException {
		Map<Path, Path> moves = new LinkedHashMap<>();
		for (String name : inOrder(bundle)) {
			Path written = workplace.resolve(name);
			writeSynced(written, bundle.files().get(name));
			moves.put(written, folder.resolve(name));
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

	private static List<String> inOrder(BundleFiles bundle) {
		List<String> names = new ArrayList<>(bundle.files().keySet());
		if (names.remove(BundleFiles.MANIFEST)) {
			names.add(BundleFiles.MANIFEST);
		}
		return names;
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
