package org.kneadwork.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.product.tests.Programs.Run;

/** The program with its own Java inside, on a machine that has no other one. Only a build with -Papp-image makes it. */
@EnabledIfSystemProperty(named = "kneadwork.appimage", matches = ".+")
class AppImageTest {

	private static final Path IMAGE = Path.of(System.getProperty("kneadwork.appimage", ""));

	@TempDir
	Path folder;

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
		assertFalse(Files.readString(IMAGE.resolve("lib/runtime/release")).lines().filter(line -> line.startsWith("MODULES="))
				.filter(line -> line.contains("jdk.httpserver")).findAny().isEmpty());
	}

	private Run run(String what) throws Exception {
		Path empty = Files.createDirectory(folder.resolve("nothing"));
		Path home = Files.createDirectory(folder.resolve("home"));
		Path settings = Programs.withDriver(IMAGE.resolve("lib/app"), folder.resolve("settings"));
		return Programs.run(Map.of("HOME", home.toString(), "PATH", empty.toString(), "JAVA_HOME", "",
				"JAVA_TOOL_OPTIONS", "-Dkneadwork.drive=" + what + " -Duser.home=" + home + " -Duser.language=en"),
				List.of(IMAGE.resolve("bin/kneadwork").toString(), "-configuration", settings.toString()));
	}
}
