package org.kneadwork.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs that the folder {@code npm} of a test module asks for, in the versions of its {@code package-lock.json}. */
public final class NodePrograms {

	/** Longer than anything takes that goes on, also on a slow machine. */
	private static final long MINUTES = 15;
	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	private static final String NPM = WINDOWS ? "npm.cmd" : "npm";

	private final Path folder;

	/**
	 * What a program said, and how it ended.
	 *
	 * @param exitCode its exit code
	 * @param output what it printed, errors too
	 */
	public record Result(int exitCode, String output) {
	}

	private NodePrograms(Path folder) {
		this.folder = folder;
	}

	/**
	 * Installs the programs below {@code target/}, once for each state of the lock file.
	 *
	 * @param module the folder of the test module
	 * @return the programs
	 */
	public static NodePrograms of(Path module) {
		return of(module.resolve("npm"), module.resolve("target/npm"));
	}

	/**
	 * Installs the programs that a folder asks for, once for each state of the lock file.
	 *
	 * @param wanted the folder with {@code package.json} and {@code package-lock.json}
	 * @param folder where to install them; the files of the other folder are copied to it
	 * @return the programs
	 */
	public static synchronized NodePrograms of(Path wanted, Path folder) {
		Path stamp = folder.resolve("node_modules/.installed");
		try (Stream<Path> files = Files.list(wanted)) {
			Files.createDirectories(folder);
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
			String lock = Files.readString(wanted.resolve("package-lock.json"));
			if (!Files.exists(stamp) || !Files.readString(stamp).equals(lock)) {
				Result install = run(folder, List.of(NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
				if (install.exitCode() != 0) {
					throw new AssertionError("npm could not install the programs that are needed here:\n" + install.output());
				}
				Files.writeString(stamp, lock);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new NodePrograms(folder);
	}

	/**
	 * A file of an installed package.
	 *
	 * @param path its path below {@code node_modules}
	 * @return the file
	 */
	public Path file(String path) {
		return folder.resolve("node_modules").resolve(path);
	}

	/**
	 * Runs a program of the folder {@code npm} itself.
	 *
	 * @param arguments the name of the program, and its arguments
	 * @return what came of it
	 */
	public Result node(List<String> arguments) {
		return node(folder, arguments);
	}

	/**
	 * Runs a program in some folder.
	 *
	 * @param directory the working directory
	 * @param arguments the file of the program, and its arguments
	 * @return what came of it
	 */
	public Result node(Path directory, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of("node"));
		command.addAll(arguments);
		return run(directory, command);
	}

	/**
	 * Runs npm in some folder.
	 *
	 * @param directory the working directory
	 * @param arguments what npm is to do
	 * @return what came of it
	 */
	public Result npm(Path directory, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of(NPM));
		command.addAll(arguments);
		return run(directory, command);
	}

	private static Result run(Path directory, List<String> command) {
		try {
			Path output = Files.createTempFile("node", ".txt");
			Process process = new ProcessBuilder(command).directory(directory.toFile())
					.redirectErrorStream(true).redirectOutput(output.toFile()).start();
			if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new AssertionError(String.join(" ", command) + " did not end within " + MINUTES + " minutes");
			}
			String said = Files.readString(output, StandardCharsets.UTF_8);
			Files.delete(output);
			return new Result(process.exitValue(), said);
		} catch (IOException e) {
			throw new AssertionError("This part of the build runs programs for Node.js (20 or newer), which npm installs, and "
					+ command.getFirst() + " cannot be run. Install both, for instance with: apt-get install nodejs npm", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}
}
