package org.kneadwork.bundle.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Tools for Node.js that are not ours, in the versions of {@code npm/package-lock.json}. */
final class NodeTools {

	private static final List<String> OURS = List.of("package.json", "package-lock.json", ".npmrc", "validate.mjs");
	private static final long MINUTES = 5;
	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	private final Path folder;

	/** What a program said, and how it ended. */
	record Result(int exitCode, String output) {
	}

	private NodeTools(Path folder) {
		this.folder = folder;
	}

	/** Installs the tools below target/, once for each state of the lock file. */
	static synchronized NodeTools installed() {
		Path folder = Exported.module().resolve("target/npm");
		Path stamp = folder.resolve("node_modules/.installed");
		try {
			String lock = Files.readString(Exported.module().resolve("npm/package-lock.json"));
			Files.createDirectories(folder);
			for (String file : OURS) {
				Files.copy(Exported.module().resolve("npm").resolve(file), folder.resolve(file),
						StandardCopyOption.REPLACE_EXISTING);
			}
			if (!Files.exists(stamp) || !Files.readString(stamp).equals(lock)) {
				Result install = run(folder,
						List.of(WINDOWS ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
				if (install.exitCode() != 0) {
					throw new AssertionError("npm could not install the tools of these tests:\n" + install.output());
				}
				Files.writeString(stamp, lock);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new NodeTools(folder);
	}

	/** Validates documents with ajv, each with one of our schema's definitions, or with a dash for the whole of it. */
	Result validate(Path schema, Map<Path, String> definitions) {
		List<String> command = new ArrayList<>(List.of("node", "validate.mjs", schema.toAbsolutePath().toString()));
		definitions.forEach((document, definition) -> {
			command.add(definition);
			command.add(document.toAbsolutePath().toString());
		});
		return run(folder, command);
	}

	/** Has TypeScript check files of one folder, without writing anything. */
	Result compile(Path program, List<String> files) {
		List<String> command = new ArrayList<>(List.of("node", folder.resolve("node_modules/typescript/bin/tsc").toString(),
				"--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--module", "es2022",
				"--moduleResolution", "bundler"));
		command.addAll(files);
		return run(program, command);
	}

	private static Result run(Path folder, List<String> command) {
		try {
			Path output = Files.createTempFile("node", ".txt");
			Process process = new ProcessBuilder(command).directory(folder.toFile())
					.redirectErrorStream(true).redirectOutput(output.toFile()).start();
			if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new AssertionError(String.join(" ", command) + " did not end within " + MINUTES + " minutes");
			}
			String said = Files.readString(output, StandardCharsets.UTF_8);
			Files.delete(output);
			return new Result(process.exitValue(), said);
		} catch (IOException e) {
			throw new AssertionError("These tests look at bundles with tools for Node.js (18 or newer) and npm, and "
					+ command.getFirst() + " cannot be run. Install both, for instance with: apt-get install nodejs npm", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}
}
