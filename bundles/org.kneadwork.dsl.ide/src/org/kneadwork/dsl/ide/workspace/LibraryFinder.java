package org.kneadwork.dsl.ide.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the folders of libraries. A library has its header in library.knead, by habit; a folder is known by that file. */
final class LibraryFinder {

	private static final String HEADER_FILE = "library.knead";
	private static final Pattern HEADER = Pattern.compile("^[ \\t]*library[ \\t]+[\\w-]+[ \\t]+version\\b", Pattern.MULTILINE);
	private static final int MOST_LOOKED_AT = 100;
	private static final int DEEPEST = 8;
	/** Of more libraries than that, those are read in which a file is open. */
	private static final int MOST_AT_ONCE = 12;
	/** Folders that hold what programs have made. */
	private static final Set<String> MADE = Set.of("node_modules", "target", "build", "out", "dist");

	private final List<Path> roots;

	LibraryFinder(List<Path> roots) {
		this.roots = new CopyOnWriteArrayList<>(roots);
	}

	void change(List<Path> added, List<Path> removed) {
		roots.removeAll(removed);
		added.stream().filter(each -> !roots.contains(each)).forEach(roots::add);
	}

	/** Whether a file is one by which a library is known. */
	static boolean isHeader(Path file) {
		return file.endsWith(HEADER_FILE);
	}

	/** Whether a path lies in one of the folders that the editor has open. */
	boolean isInRoots(Path path) {
		return roots.stream().anyMatch(path::startsWith);
	}

	/**
	 * The folder of the library that a file belongs to: the nearest one above it with a header file. In a folder that the
	 * editor has open and in which a library was never begun, that folder.
	 *
	 * @param file the file
	 * @return the folder; empty for a file that belongs to none
	 */
	Optional<Path> folderOf(Path file) {
		if (Addresses.isNeverSaved(file)) {
			return Optional.empty();
		}
		for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve(HEADER_FILE))) {
				return Optional.of(folder);
			}
		}
		for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
			if (holdsHeader(folder)) {
				return Optional.of(folder);
			}
			if (!isInRoots(folder)) {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	/** Whether a file in a folder begins a library, although it is not called as such files are by habit. */
	private static boolean holdsHeader(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".knead") && Files.isRegularFile(file)).limit(MOST_LOOKED_AT)
					.anyMatch(LibraryFinder::isBegunIn);
		} catch (IOException | UncheckedIOException e) {
			return false;
		}
	}

	private static boolean isBegunIn(Path file) {
		try {
			return HEADER.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).find();
		} catch (IOException e) {
			return false;
		}
	}

	/** The libraries in the folders that the editor has open, or none if there are so many that the editor may want a few. */
	List<Path> inRoots() {
		List<Path> found = new ArrayList<>();
		for (Path root : roots) {
			folderOf(root.resolve("any.knead")).ifPresentOrElse(found::add, () -> addBelow(root, found));
		}
		List<Path> distinct = found.stream().distinct().toList();
		return distinct.size() > MOST_AT_ONCE ? List.of() : distinct;
	}

	private static void addBelow(Path root, List<Path> found) {
		if (!Files.isDirectory(root)) {
			return;
		}
		try {
			Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
					String name = String.valueOf(folder.getFileName());
					boolean skip = !folder.equals(root) && (name.startsWith(".") || MADE.contains(name));
					if (skip || found.size() > MOST_AT_ONCE) {
						return FileVisitResult.SKIP_SUBTREE;
					}
					if (Files.isRegularFile(folder.resolve(HEADER_FILE))) {
						found.add(folder);
						return FileVisitResult.SKIP_SUBTREE;
					}
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException e) {
					return FileVisitResult.SKIP_SUBTREE;
				}
			});
		} catch (IOException e) {
			// A folder that cannot be looked through holds no library for now; a file opened in it is found by itself.
			return;
		}
	}
}
