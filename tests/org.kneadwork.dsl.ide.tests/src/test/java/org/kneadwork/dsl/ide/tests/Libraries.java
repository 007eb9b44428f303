package org.kneadwork.dsl.ide.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
		try (Stream<Path> all = Files.walk(CHECKOUT)) {
			return all.filter(file -> file.endsWith("library.knead")).filter(file -> !file.toString().contains("/target/"))
					.map(Path::getParent).sorted().toList();
		}
	}
}
