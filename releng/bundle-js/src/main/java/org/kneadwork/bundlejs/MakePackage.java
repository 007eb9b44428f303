package org.kneadwork.bundlejs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.node.NodePrograms;

/** Compiles the package below {@code target/}, runs its own tests, and packs it. Needs Node.js and npm. */
public final class MakePackage {

	private static final List<String> SOURCES = List.of("src");

	private MakePackage() {
	}

	/**
	 * Makes {@code kneadwork-bundle-VERSION.tgz}.
	 *
	 * @param arguments the folder of the package, the target folder, and the licence
	 * @throws IOException when a file cannot be read or written, or the package cannot be made
	 */
	public static void main(String[] arguments) throws IOException {
		Path wanted = Path.of(arguments[0]);
		Path target = Path.of(arguments[1]);
		Path made = target.resolve("package");
		NodePrograms programs = NodePrograms.of(wanted, made);
		for (String folder : SOURCES) {
			empty(made.resolve(folder));
			copy(wanted.resolve(folder), made.resolve(folder));
		}
		Files.copy(Path.of(arguments[2]), made.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
		Path generated = Files.createDirectories(made.resolve("src/generated"));
		Files.writeString(generated.resolve("bundle.ts"), BundleSchema.typescript());
		Files.writeString(generated.resolve("schema.json"), BundleSchema.json());
		demand(programs.node(made, List.of("build.mjs")), "compiled");
		demand(programs.npm(made, List.of("pack", "--ignore-scripts", "--pack-destination", target.toString())), "packed");
	}

	private static void demand(NodePrograms.Result result, String done) throws IOException {
		if (result.exitCode() != 0) {
			throw new IOException("The npm package could not be " + done + ":\n" + result.output());
		}
	}

	private static void empty(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (file.startsWith(from.resolve("generated"))) {
					continue;
				}
				Path copied = to.resolve(from.relativize(file).toString());
				Files.createDirectories(copied.getParent());
				Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}
}
