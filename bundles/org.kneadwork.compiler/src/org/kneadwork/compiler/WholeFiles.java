package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Writes files of a library in their places, all or none, each as {@link WholeFile} does. */
public final class WholeFiles {

	private WholeFiles() {
	}

	/**
	 * Writes files. When one cannot be written, those before it are put back, and what was made for them is taken away.
	 *
	 * @param files the bytes of each file by its absolute path; folders are made where they are missing
	 * @throws IOException when one cannot be written; all of them are then as they were
	 */
	public static void write(SequencedMap<Path, byte[]> files) throws IOException {
		Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();
		List<Path> folders = new ArrayList<>();
		try {
			for (Map.Entry<Path, byte[]> file : files.entrySet()) {
				Path path = file.getKey();
				makeFolder(path.getParent(), folders);
				Optional<byte[]> old = Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
				WholeFile.write(path, file.getValue());
				before.put(path, old);
			}
		} catch (IOException e) {
			putBack(before, folders);
			throw e;
		}
	}

	private static void makeFolder(Path folder, List<Path> made) throws IOException {
		if (!Files.isDirectory(folder)) {
			makeFolder(folder.getParent(), made);
			Files.createDirectory(folder);
			made.addFirst(folder);
		}
	}

	private static void putBack(Map<Path, Optional<byte[]>> before, List<Path> folders) throws IOException {
		for (Map.Entry<Path, Optional<byte[]>> file : before.entrySet()) {
			if (file.getValue().isPresent()) {
				WholeFile.write(file.getKey(), file.getValue().get());
			} else {
				Files.deleteIfExists(file.getKey());
			}
		}
		for (Path folder : folders) {
			Files.deleteIfExists(folder);
		}
	}
}
