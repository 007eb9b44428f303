package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;

/**
 * The script {@code ./kneadwork} of the checkout: builds when it must, and runs what was built. It stands here in a checkout
 * of straw, whose Maven writes down that it was called, so that no build runs within the build.
 */
class CheckoutLauncherTest {

	private static final String LAUNCHER = "releng/org.kneadwork.distribution/target/kneadwork-1/kneadwork-1/bin/kneadwork";

	private static final String LIBRARY = "bundles/org.kneadwork.lowerback/library/tips.knead";
	private static final String SOURCE = "bundles/org.kneadwork.cli/src/Main.java";

	@TempDir
	Path folder;
	private Path checkout;

	@BeforeEach
	void strawCheckout() throws IOException {
		assumeFalse(System.getProperty("os.name").startsWith("Windows"), "A script for POSIX shells.");
		checkout = folder.resolve("check out");
		Files.createDirectories(checkout.resolve("bundles/org.kneadwork.lowerback/library"));
		Files.createDirectories(checkout.resolve("bundles/org.kneadwork.cli/src"));
		Files.createDirectories(checkout.resolve("releng/org.kneadwork.distribution"));
		Files.createDirectories(checkout.resolve(".mvn"));
		for (String file : List.of("pom.xml", LIBRARY, SOURCE)) {
			Files.writeString(checkout.resolve(file), "");
		}
		Files.copy(Path.of(System.getProperty("kneadwork.checkout"), "kneadwork"), checkout.resolve("kneadwork"));
		executable("kneadwork");
		maven("mkdir -p " + Path.of(LAUNCHER).getParent() + "\n"
				+ "printf '%s\\n' '#!/bin/sh' 'echo \"ran in $PWD with $*\"' 'exit 1' > " + LAUNCHER + "\nchmod +x " + LAUNCHER);
	}

	@Test
	void buildsOnTheFirstRunAndThenRunsWhatItBuilt() throws Exception {
		Run first = run("check", "some library");
		assertEquals("ran in " + folder.toRealPath() + " with check some library\n", first.out());
		assertEquals(1, first.exitCode(), "the exit code of the command");
		assertEquals(1, builds());
		assertTrue(first.err().contains("building"), first.err());
		Run second = run("check");
		assertEquals(1, builds());
		assertEquals("", second.err());
	}

	@Test
	void buildsAgainWhereASourceChangedAndNotWhereTheLibraryDid() throws Exception {
		run("check");
		touch(LIBRARY);
		run("check");
		assertEquals(1, builds(), "a library is data");
		touch(SOURCE);
		run("check");
		assertEquals(2, builds());
	}

	@Test
	void aFailedBuildShowsWhatMavenSaidAndExitsWith3() throws Exception {
		maven("echo 'Maven says no'; exit 1");
		Run run = run("check");
		assertEquals(3, run.exitCode());
		assertEquals("", run.out());
		assertTrue(run.err().contains("Maven says no"), run.err());
		assertEquals(3, run("check").exitCode(), "and it tries again the next time");
		assertEquals(2, builds());
	}

	private void maven(String script) throws IOException {
		Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\necho called >> calls\n" + script + "\n");
		executable("mvnw");
	}

	private long builds() throws IOException {
		return Files.readAllLines(checkout.resolve("calls")).size();
	}

	private void touch(String file) throws IOException {
		Files.setLastModifiedTime(checkout.resolve(file), FileTime.from(Instant.now().plusSeconds(1)));
	}

	private void executable(String file) throws IOException {
		Files.setPosixFilePermissions(checkout.resolve(file), PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Run run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(checkout.resolve("kneadwork").toString()));
		command.addAll(List.of(arguments));
		Path out = folder.resolve("out.txt");
		Path err = folder.resolve("err.txt");
		int exitCode = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile())
				.start().waitFor();
		return new Run(exitCode, Files.readString(out), Files.readString(err));
	}
}
