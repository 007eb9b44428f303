package org.kneadwork.compiler.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a vocabulary on the disk, where the compiler and editors read them like those of any other library. A folder is
 * named after what is in it, so that it never changes; what does not have the content that its name stands for is replaced.
 */
final class VocabularyFolder {

	private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9-]*\\.knead");
	private static final Pattern LIBRARY = Pattern.compile("[A-Za-z]\\w*(?:-\\w+)*");
	private static final int DIGITS = 24;

	private VocabularyFolder() {
	}

	/**
	 * Tells what is wrong with the files of a vocabulary before they are read as a library.
	 *
	 * @param library the id of the library
	 * @param files its files
	 * @return what is wrong, as a sentence
	 */
	static Optional<String> fault(String library, Map<String, byte[]> files) {
		if (library == null || !LIBRARY.matcher(library).matches()) {
			return Optional.of("'" + library + "' is no id of a library.");
		}
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			if (!FILE.matcher(file.getKey()).matches() || file.getValue() == null) {
				return Optional.of("it has a file '" + file.getKey() + "'; the name of a file consists of small letters, digits and hyphens, and ends "
						+ "with .knead.");
			}
		}
		Pattern header = Pattern.compile("^[ \\t]*library[ \\t]+" + Pattern.quote(library) + "[ \\t]+version\\b", Pattern.MULTILINE);
		return files.values().stream().anyMatch(file -> header.matcher(new String(file, StandardCharsets.UTF_8)).find())
				? Optional.empty() : Optional.of("none of its files holds the header of the library '" + library + "'.");
	}

	/**
	 * Sees to it that the files are there.
	 *
	 * @param root where such folders lie; made where it is missing
	 * @param library the id of the library
	 * @param files its files
	 * @return a folder that holds the folder of the library; in another place where the root cannot be written to
	 * @throws IOException when they cannot be written anywhere
	 */
	static Path write(Path root, String library, Map<String, byte[]> files) throws IOException {
		String name = hash(library, files).substring(0, DIGITS);
		Path folder = root.resolve(name);
		if (isThere(folder.resolve(library), files)) {
			return folder;
		}
		try {
			Files.createDirectories(root);
			Path made = fill(Files.createTempDirectory(root, "new"), library, files);
			return moved(made, folder, library, files);
		} catch (IOException cannotBeWritten) {
			return fill(Files.createTempDirectory("kneadwork-vocabulary"), library, files);
		}
	}

	private static Path moved(Path made, Path folder, String library, Map<String, byte[]> files) throws IOException {
		try {
			delete(folder);
			Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException anotherWasFaster) {
			delete(made);
			if (!isThere(folder.resolve(library), files)) {
				throw anotherWasFaster;
			}
		}
		return folder;
	}

	private static Path fill(Path folder, String library, Map<String, byte[]> files) throws IOException {
		Path inside = Files.createDirectory(folder.resolve(library));
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Files.write(inside.resolve(file.getKey()), file.getValue());
		}
		return folder.toRealPath();
	}

	private static boolean isThere(Path folder, Map<String, byte[]> files) throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (Stream<Path> inside = Files.walk(folder)) {
			List<Path> found = inside.filter(path -> !path.equals(folder)).toList();
			if (found.size() != files.size()) {
				return false;
			}
		}
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Path there = folder.resolve(file.getKey());
			if (!Files.isRegularFile(there) || !Arrays.equals(Files.readAllBytes(there), file.getValue())) {
				return false;
			}
		}
		return true;
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> inside = Files.walk(folder)) {
				for (Path path : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
					Files.deleteIfExists(path);
				}
			}
		}
	}

	private static String hash(String library, Map<String, byte[]> files) {
		try {
			MessageDigest hash = MessageDigest.getInstance("SHA-256");
			hash.update((library + "\n").getBytes(StandardCharsets.UTF_8));
			files.forEach((name, bytes) -> {
				hash.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
				hash.update(bytes);
			});
			return HexFormat.of().formatHex(hash.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}
}
