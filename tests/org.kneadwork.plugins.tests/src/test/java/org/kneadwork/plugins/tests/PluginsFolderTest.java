package org.kneadwork.plugins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder for plug-ins of the distribution, with the real program. */
class PluginsFolderTest {

	private static final Path DISTRIBUTION = Path.of(System.getProperty("kneadwork.distribution"));

	@TempDir
	Path folder;

	@Test
	void whatLiesInTheFolderOfTheDistributionIsThere() throws IOException, InterruptedException {
		assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "Needs links.");
		assertTrue(Files.isRegularFile(DISTRIBUTION.resolve("plugins/README.md")), "the folder is distributed");
		Path copy = Files.createDirectory(folder.resolve("with space"));
		Files.createSymbolicLink(copy.resolve("lib"), DISTRIBUTION.resolve("lib"));
		Files.createDirectory(copy.resolve("bin"));
		try (Stream<Path> files = Files.list(DISTRIBUTION.resolve("bin"))) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve("bin").resolve(file.getFileName()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
		Path plugins = Files.createDirectory(copy.resolve("plugins"));
		Files.copy(CommandLine.example("rule"), plugins.resolve("house-rules.jar"));
		Path several = Files.createDirectory(plugins.resolve("forms"));
		Files.copy(CommandLine.example("generator"), several.resolve("generator.jar"));
		Files.copy(DISTRIBUTION.resolve("plugins/README.md"), plugins.resolve("README.md"));
		Process process = new ProcessBuilder(copy.resolve("bin/kneadwork").toString(), "plugins").redirectErrorStream(true).start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor(), out);
		assertEquals(List.of(
				"bundle generator  sha256sums  the sums of the bundle's files, for sha256sum --check (forms)",
				"rule              EX101       routine longer than a quarter of an hour (house-rules.jar)"), out.lines().toList());
	}
}
