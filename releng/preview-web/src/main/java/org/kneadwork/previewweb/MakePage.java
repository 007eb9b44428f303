package org.kneadwork.previewweb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.node.NodePrograms;

/** Puts the page together below {@code target/}. Needs Node.js and npm. */
public final class MakePage {

	private MakePage() {
	}

	/**
	 * Makes the page.
	 *
	 * @param arguments the folder of the app, the target folder, the npm package that reads bundles, and the folder with the body
	 *     figure of the coverage report and the words of its areas
	 * @throws IOException when a file cannot be read or written, or the page cannot be made
	 */
	public static void main(String[] arguments) throws IOException {
		Path app = Path.of(arguments[0]);
		Path target = Path.of(arguments[1]);
		Path made = target.resolve("app");
		NodePrograms programs = NodePrograms.of(app, made);
		for (String folder : List.of("src", "static")) {
			copy(app.resolve(folder), empty(made.resolve(folder)));
		}
		Path library = empty(made.resolve("node_modules/@kneadwork/bundle"));
		copy(Path.of(arguments[2], "dist"), library.resolve("dist"));
		copyFile(Path.of(arguments[2], "package.json"), library.resolve("package.json"));
		for (String file : List.of("figure.svg", "areas.txt")) {
			copyFile(Path.of(arguments[3], file), made.resolve("generated").resolve(file));
		}
		NodePrograms.Result result = programs.node(made, List.of("build.mjs"));
		if (result.exitCode() != 0) {
			throw new IOException("The page of the preview could not be made:\n" + result.output());
		}
		copy(made.resolve("dist"), empty(target.resolve("page")));
	}

	private static Path empty(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					Files.delete(file);
				}
			}
		}
		return folder;
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				copyFile(file, to.resolve(from.relativize(file).toString()));
			}
		}
	}

	private static void copyFile(Path from, Path to) throws IOException {
		Files.createDirectories(to.getParent());
		Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
	}
}
