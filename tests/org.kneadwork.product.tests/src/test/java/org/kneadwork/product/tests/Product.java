package org.kneadwork.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A copy of the built product, with the bundle beside it that goes an author's way, in a home in which nobody has worked yet.
 */
final class Product {

	private static final String UNPACKED =
			"releng/org.kneadwork.product/target/products/org.kneadwork.product/linux/gtk/x86_64/kneadwork-workbench";
	private static final String WAY = "tests/org.kneadwork.ui.tests/target";
	private static final long PATIENCE_MINUTES = 6;
	private static final long LOOK_MILLIS = 100;

	private final Path folder;
	private final Path home;

	private Product(Path folder, Path home) {
		this.folder = folder;
		this.home = home;
	}

	/** Copies it into an empty folder. */
	static Product in(Path empty) throws IOException {
		Path checkout = Path.of(System.getProperty("kneadwork.checkout"));
		Path built = checkout.resolve(UNPACKED);
		if (!Files.isDirectory(built)) {
			throw new AssertionError("The product has to be built before: " + built);
		}
		Path folder = empty.resolve("program");
		try (Stream<Path> files = Files.walk(built)) {
			for (Path file : files.toList()) {
				Files.copy(file, folder.resolve(built.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
		Path config = folder.resolve("configuration/config.ini");
		String bundle = way(checkout).toUri().toString().replace("file:///", "file:/").replace(":", "\\:");
		Files.writeString(config, Files.readString(config).replaceFirst("(?m)^(osgi\\.bundles=.*)$",
				"$1,reference\\\\:" + bundle.replace("\\", "\\\\") + "@4"));
		return new Product(folder, Files.createDirectory(empty.resolve("home")));
	}

	private static Path way(Path checkout) throws IOException {
		try (Stream<Path> files = Files.list(checkout.resolve(WAY))) {
			return files.filter(file -> file.getFileName().toString().matches("org\\.kneadwork\\.ui\\.tests-.*SNAPSHOT\\.jar"))
					.findFirst().orElseThrow(() -> new AssertionError("org.kneadwork.ui.tests has to be built before."));
		}
	}

	/** The folder in which nobody has worked yet. */
	Path home() {
		return home;
	}

	/** Starts it with its own script. */
	Process start(String script, Path result) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(folder.resolve("kneadwork-workbench").toString()).directory(home.toFile())
				.redirectErrorStream(true).redirectOutput(home.resolveSibling(script + ".out").toFile());
		builder.environment().put("HOME", home.toString());
		builder.environment().put("GDK_BACKEND", "x11");
		builder.environment().put("KNEADWORK_JAVA_OPTS", "-Duser.home=" + home + " -Duser.language=en -Dkneadwork.tests.script=" + script
				+ " -Dkneadwork.tests.result=" + result);
		return builder.start();
	}

	/** What it has printed. */
	String printed(String script) throws IOException {
		return Files.readString(home.resolveSibling(script + ".out"));
	}

	/** Waits until it has ended by itself. */
	static void untilEnd(Process process) throws InterruptedException {
		if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
			kill(process);
			throw new AssertionError("the program does not end");
		}
	}

	/** Waits until something is so. */
	static void until(String what, Process process, BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end || !process.isAlive()) {
				kill(process);
				throw new AssertionError("waited in vain for: " + what);
			}
			Thread.sleep(LOOK_MILLIS);
		}
	}

	/** Ends it without letting it do anything more. */
	static void kill(Process process) throws InterruptedException {
		List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
		all.forEach(ProcessHandle::destroyForcibly);
		process.waitFor();
		for (ProcessHandle each : all) {
			each.onExit().join();
		}
	}

	/** The lines that it has written so far. */
	static List<String> lines(Path result) {
		try {
			return Files.exists(result) ? Files.readAllLines(result) : List.of();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
