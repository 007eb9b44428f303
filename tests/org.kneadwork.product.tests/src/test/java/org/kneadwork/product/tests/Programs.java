package org.kneadwork.product.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs that the build has made, and their runs. */
final class Programs {

	/** Longer than any start takes, on any machine: who waits so long waits in vain. */
	private static final long PATIENCE_MINUTES = 10;

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));

	/**
	 * How a program ended.
	 *
	 * @param code its exit code
	 * @param output what it wrote
	 */
	record Run(int code, String output) {

		/** What the driver bundle has said, a line each. */
		List<String> told() {
			return output.lines().filter(line -> line.startsWith("DRIVER ")).map(line -> line.substring("DRIVER ".length())).toList();
		}
	}

	private Programs() {
	}

	/** The workbench for a system, such as linux/gtk/x86_64. */
	static Path product(String system) {
		return CHECKOUT.resolve("releng/org.kneadwork.product/target/products/org.kneadwork.product").resolve(system).resolve("kneadwork-workbench");
	}

	/** The workbench for a system as it is handed on, such as linux.gtk.x86_64.tar.gz. */
	static Path archive(String system) {
		return CHECKOUT.resolve("releng/org.kneadwork.product/target/products/org.kneadwork.product-" + system);
	}

	/** A workbench of the platform with nothing of ours. */
	static Path bare() {
		return CHECKOUT.resolve("tests/org.kneadwork.bareplatform/target/products/org.kneadwork.bareplatform/linux/gtk/x86_64");
	}

	/** The same, after p2 has installed our feature into it. */
	static Path bareWithOurs() {
		return CHECKOUT.resolve("tests/org.kneadwork.bareplatform/target/with-kneadwork");
	}

	/** The one file in a folder whose name begins so. */
	static Path file(Path folder, String prefix, String ending) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(each -> each.getFileName().toString().startsWith(prefix) && each.toString().endsWith(ending)).findFirst()
					.orElseThrow(() -> new AssertionError("no " + prefix + "* in " + folder));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Copies the settings of a program to a folder of their own, with the driver among its bundles.
	 *
	 * @param program the folder of the program, which stays as it is
	 * @param target where to
	 */
	static Path withDriver(Path program, Path target) throws IOException {
		Path driver = file(CHECKOUT.resolve("tests/org.kneadwork.product.driver/target"), "org.kneadwork.product.driver-", ".jar");
		List<String> lines = new ArrayList<>();
		for (String line : Files.readAllLines(program.resolve("configuration/config.ini"))) {
			lines.add(line.startsWith("osgi.bundles=") ? line + ",reference\\:file\\:" + driver + "@4\\:start" : line);
		}
		Files.createDirectories(target);
		Files.write(target.resolve("config.ini"), lines);
		return target;
	}

	/**
	 * Runs a program to its end.
	 *
	 * @param environment what it finds beside the environment of this process; an empty value takes a variable away
	 * @param command the command
	 */
	static Run run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("kneadwork", ".out");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		environment.forEach((name, value) -> {
			if (value.isEmpty()) {
				builder.environment().remove(name);
			} else {
				builder.environment().put(name, value);
			}
		});
		Process process = builder.start();
		try {
			if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
				throw new AssertionError("it does not end: " + command + "\n" + Files.readString(output));
			}
			return new Run(process.exitValue(), Files.readString(output));
		} finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			Files.delete(output);
		}
	}
}
