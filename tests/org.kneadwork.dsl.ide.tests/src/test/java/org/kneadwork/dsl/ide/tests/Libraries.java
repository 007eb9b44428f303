package org.kneadwork.dsl.ide.tests;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The libraries of the repository, and small ones of the tests. */
final class Libraries {

	/** The top of the checkout. */
	static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));

	private Libraries() {
	}

	/** Copies a library of this module's resources. */
	static Path copy(String name, Path into) throws IOException {
		return copy(CHECKOUT.resolve("tests/org.kneadwork.dsl.ide.tests/src/test/resources/libraries").resolve(name), into.resolve(name));
	}

	/** Copies a folder. */
	static Path copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path each : all.toList()) {
				Path target = to.resolve(from.relativize(each).toString());
				if (Files.isDirectory(each)) {
					Files.createDirectories(target);
				} else {
					Files.copy(each, target);
				}
			}
		}
		return to;
	}

	/** The folders of all libraries of the repository. */
	static List<Path> ofTheRepository() throws IOException {
		List<Path> libraries = new ArrayList<>();
		// What is built, and what belongs to git, may come and go while it is looked at.
		Files.walkFileTree(CHECKOUT, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				return folder.endsWith("target") || folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (file.endsWith("library.knead")) {
					libraries.add(file.getParent());
				}
				return FileVisitResult.CONTINUE;
			}
		});
		return libraries.stream().sorted().toList();
	}
}
