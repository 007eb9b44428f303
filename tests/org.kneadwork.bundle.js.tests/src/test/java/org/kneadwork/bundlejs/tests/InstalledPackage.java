package org.kneadwork.bundlejs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.node.NodePrograms;

/** An app that has installed the package from its file, without any registry. */
record InstalledPackage(Path app, NodePrograms programs) {

	static final ObjectMapper JSON = new ObjectMapper();

	static Path checkout() {
		return Path.of(System.getProperty("kneadwork.checkout"));
	}

	static Path module() {
		return checkout().resolve("tests/org.kneadwork.bundle.js.tests");
	}

	/** The folder in which the package was made, with the compiler that made it. */
	static Path made() {
		return checkout().resolve("releng/bundle-js/target/package");
	}

	static Path tarball() {
		try (Stream<Path> files = Files.list(checkout().resolve("releng/bundle-js/target"))) {
			List<Path> found = files.filter(file -> file.getFileName().toString().matches("kneadwork-bundle-.*\\.tgz")).toList();
			assertEquals(1, found.size(), found::toString);
			return found.getFirst();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A fresh app; the programs of this module lie in it. */
	static InstalledPackage in(Path folder) {
		try {
			Files.writeString(folder.resolve("package.json"), "{\"name\": \"an-app\", \"version\": \"1.0.0\", \"private\": true}\n");
			NodePrograms programs = NodePrograms.of(checkout().resolve("releng/bundle-js/package"), made());
			NodePrograms.Result installed = programs.npm(folder,
					List.of("install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball().toString()));
			assertEquals(0, installed.exitCode(), installed::output);
			try (Stream<Path> files = Files.list(module().resolve("programs"))) {
				for (Path file : files.toList()) {
					Files.copy(file, folder.resolve(file.getFileName()));
				}
			}
			return new InstalledPackage(folder, programs);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Runs a program of the app, which must end well. */
	String run(String program, Object... arguments) {
		List<String> command = new ArrayList<>(List.of(program));
		Stream.of(arguments).map(Object::toString).forEach(command::add);
		NodePrograms.Result result = programs.node(app, command);
		assertEquals(0, result.exitCode(), result::output);
		return result.output();
	}

	/** Runs a program of the app that prints JSON. */
	JsonNode json(String program, Object... arguments) {
		String output = run(program, arguments);
		try {
			return JSON.readTree(output);
		} catch (IOException e) {
			throw new AssertionError(output, e);
		}
	}
}
