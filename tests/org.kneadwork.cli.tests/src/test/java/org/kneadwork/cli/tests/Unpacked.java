package org.kneadwork.cli.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kneadwork.cli.tests.Cli.Run;

/**
 * The zip as a user gets it, unpacked somewhere. Its programs run in the plainest of environments, and without the cache for
 * start-up, which is made in the background, unless a test asks for it.
 *
 * @param folder the top folder of the distribution
 */
record Unpacked(Path folder) {

	/** Unpacks the distribution of this build. */
	static Unpacked in(Path folder) throws IOException {
		Path distribution = Path.of(System.getProperty("kneadwork.distribution"));
		Path zip = distribution.getParent().resolveSibling(distribution.getFileName() + ".zip");
		try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
				Stream<Path> files = Files.walk(archive.getPath("/"))) {
			for (Path file : files.filter(path -> path.getNameCount() > 0).toList()) {
				Path copy = folder.resolve(file.toString().substring(1));
				Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
				Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
			}
		}
		return new Unpacked(folder.resolve(distribution.getFileName()));
	}

	/** Runs a command in a folder. */
	Run run(Path work, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
		return start(folder.resolve("bin/kneadwork"), work, environment, arguments);
	}

	/** Runs a command through a launcher. */
	static Run start(Path launcher, Path work, Map<String, String> environment, String... arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(launcher.toString()));
		command.addAll(List.of(arguments));
		Path out = Files.createTempFile("out", ".txt");
		Path err = Files.createTempFile("err", ".txt");
		try {
			ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile())
					.redirectOutput(out.toFile()).redirectError(err.toFile());
			builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
			builder.environment().putAll(Map.of("LC_ALL", "C", "KNEADWORK_QUICK_START", "off"));
			builder.environment().putAll(environment);
			int exitCode = builder.start().waitFor();
			return new Run(exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
		} finally {
			Files.delete(out);
			Files.delete(err);
		}
	}
}
