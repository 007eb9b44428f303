package org.kneadwork.ui.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Copies everything in a folder but what other tools keep in hidden folders, and what a workspace has written about it. */
final class FolderCopy extends SimpleFileVisitor<Path> {

	private final Path from;
	private final Path to;

	private FolderCopy(Path from, Path to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * Copies a folder.
	 *
	 * @param from the folder
	 * @param to where its files come
	 * @throws IOException when something cannot be read or written
	 */
	static void of(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new FolderCopy(from, to));
	}

	@Override
	public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
		if (!folder.equals(from) && folder.getFileName().toString().startsWith(".")) {
			return FileVisitResult.SKIP_SUBTREE;
		}
		Files.createDirectories(to.resolve(from.relativize(folder).toString()));
		return FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
		if (!file.getFileName().toString().equals(".project")) {
			Files.copy(file, to.resolve(from.relativize(file).toString()));
		}
		return FileVisitResult.CONTINUE;
	}
}
