package org.kneadwork.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.product.tests.Programs.Run;

/** The program with its own Java inside, made as the build makes it, and started where there is no other Java. */
@EnabledOnOs(OS.LINUX)
class AppImageTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));
	private static final Path JAVA = Path.of(System.getProperty("java.home"));

	@TempDir
	private static Path made;

	@TempDir
	private Path folder;

	@BeforeAll
	static void make() throws Exception {
		assumeTrue(Files.isExecutable(JAVA.resolve("bin/jpackage")), "only a full JDK makes it");
		Path module = CHECKOUT.resolve("releng/org.kneadwork.appimage");
		Path jar = Programs.file(module.resolve("target"), "org.kneadwork.appimage-", ".jar");
		Run run = Programs.run(Map.of(), List.of("sh", module.resolve("make-image.sh").toString(), JAVA.toString(),
				Programs.product("linux/gtk/x86_64").toString(), jar.toString(), made.toString()));
		assertEquals(0, run.code(), run::output);
	}

	@Test
	void itStartsWithoutAnyOtherJavaAndShowsATextInOurEditor() throws Exception {
		Run run = run("look");
		assertEquals(List.of("editor org.eclipse.ui.genericeditor.GenericEditor", "content org.kneadwork.ui.text", "wizard true",
				"title techniques.knead – legs – Kneadwork"), run.told(), run::output);
		assertEquals(0, run.code(), run::output);
	}

	/** What the preview needs is a part of Java that a smaller one may lack. */
	@Test
	void itsJavaCanServeThePreview() throws Exception {
		assertTrue(Files.readString(image().resolve("lib/runtime/release")).lines().filter(line -> line.startsWith("MODULES="))
				.anyMatch(line -> line.contains("jdk.httpserver")));
	}

	private static Path image() {
		return made.resolve("kneadwork");
	}

	private Run run(String what) throws Exception {
		Path empty = Files.createDirectory(folder.resolve("nothing"));
		Path home = Files.createDirectory(folder.resolve("home"));
		Path settings = Programs.withDriver(image().resolve("lib/app"), folder.resolve("settings"));
		return Programs.run(Map.of("HOME", home.toString(), "PATH", empty.toString(), "JAVA_HOME", "",
				"JAVA_TOOL_OPTIONS", "-Dkneadwork.drive=" + what + " -Duser.home=" + home + " -Duser.language=en"),
				List.of(image().resolve("bin/kneadwork").toString(), "-configuration", settings.toString()));
	}
}
