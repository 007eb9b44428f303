package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder tree that holds a library.
 *
 * @param folder the folder, absolute and normalised
 * @param files its .knead files, in an order that does not depend on the machine
 */
record LibraryFolder(Path folder, List<Path> files) {

	static final String EXTENSION = ".knead";

	private static final String USUAL_HEADER_FILE = "library" + EXTENSION;
	private static final Pattern HEADER = Pattern.compile("^[ \\t]*library[ \\t]+([\\w-]+)[ \\t]+version\\b", Pattern.MULTILINE);

	/**
	 * Finds the library that a path belongs to.
	 *
	 * @param path the folder of the library, or a file in it
	 * @return the library
	 * @throws LibraryUnreadableException when there is none
	 */
	static LibraryFolder at(Path path) throws LibraryUnreadableException {
		Path absolute = path.toAbsolutePath().normalize();
		if (!Files.exists(absolute)) {
			throw new LibraryUnreadableException("There is no folder or file " + path
					+ ". Give the folder of a library, or make one with: kneadwork new " + path);
		}
		Path folder = Files.isDirectory(absolute) ? absolute : folderOf(absolute);
		List<Path> files = filesIn(folder);
		if (files.isEmpty()) {
			throw new LibraryUnreadableException("There is no " + EXTENSION + " file in " + path
					+ ". Give the folder of a library, or make one with: kneadwork new " + path);
		}
		return new LibraryFolder(folder, files);
	}

	/** The nearest folder above a file that holds a header; the file's own folder where none does. */
	private static Path folderOf(Path file) {
		for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve(USUAL_HEADER_FILE))) {
				return folder;
			}
		}
		return file.getParent();
	}

	private static List<Path> filesIn(Path folder) throws LibraryUnreadableException {
		List<Path> files = new ArrayList<>();
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
					boolean hidden = !directory.equals(folder) && directory.getFileName().toString().startsWith(".");
					return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					String name = file.getFileName().toString();
					if (name.endsWith(EXTENSION) && !name.startsWith(".")) {
						files.add(file);
					}
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			throw new LibraryUnreadableException("The folder " + folder + " cannot be read: " + FileReasons.of(e) + ".", e);
		}
		files.sort(Comparator.comparing(file -> relative(folder, file)));
		return List.copyOf(files);
	}

	/**
	 * Names a file as findings do.
	 *
	 * @param file the file
	 * @return its path relative to the folder of the library, with {@code /} between its parts
	 */
	String relative(Path file) {
		return relative(folder, file);
	}

	private static String relative(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	/**
	 * Looks for the folder of another library.
	 *
	 * @param id the id of the library
	 * @param places where to look: folders of libraries, or folders that hold such folders
	 * @return the library, if it was found
	 * @throws LibraryUnreadableException when a folder cannot be read
	 */
	Optional<LibraryFolder> find(String id, List<Path> places) throws LibraryUnreadableException {
		for (Path place : places) {
			for (Path candidate : withSubfolders(place)) {
				if (!candidate.equals(folder) && idIn(candidate).filter(id::equals).isPresent()) {
					return Optional.of(at(candidate));
				}
			}
		}
		return Optional.empty();
	}

	static List<Path> withSubfolders(Path place) {
		List<Path> folders = new ArrayList<>();
		folders.add(place);
		try (var children = Files.list(place)) {
			children.filter(Files::isDirectory).sorted().forEach(folders::add);
		} catch (IOException e) {
			// A folder that cannot be listed holds nothing that could be used; the library is then reported as missing.
			return folders;
		}
		return folders;
	}

	/**
	 * The libraries that can be found in a place.
	 *
	 * @param place a folder
	 * @return the ids of the libraries in it and in its subfolders, by their folders
	 */
	static SortedMap<Path, String> librariesIn(Path place) {
		SortedMap<Path, String> found = new TreeMap<>();
		withSubfolders(place).forEach(candidate -> idIn(candidate).ifPresent(id -> found.put(candidate, id)));
		return found;
	}

	/** The id in the header of a folder's library, as far as a look at the text can tell. */
	private static Optional<String> idIn(Path folder) {
		try (var children = Files.list(folder)) {
			List<Path> files = children.filter(file -> file.getFileName().toString().endsWith(EXTENSION)).sorted().toList();
			for (Path file : files) {
				Matcher header = HEADER.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
				if (header.find()) {
					return Optional.of(header.group(1));
				}
			}
		} catch (IOException e) {
			return Optional.empty();
		}
		return Optional.empty();
	}
}
