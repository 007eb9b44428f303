package org.kneadwork.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The start script with a stand-in for Java that notes what it is called with, and ends with the codes that it is told. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StartScriptTest {

	private static final String JAVA = """
			#!/bin/sh
			echo "$*" >> "$NOTES"
			code=$(sed -n '1p' "$CODES")
			sed -i.old '1d' "$CODES"
			exit "$code"
			""";

	@TempDir
	Path folder;

	private Path notes;

	@BeforeEach
	void makeStandIn() throws IOException {
		notes = folder.resolve("notes");
		script(folder.resolve("jdk/bin/java"), JAVA);
		Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");
	}

	@Test
	void startsAgainAsLongAsTheWorkbenchAsksForItAndEndsWithItsLastCode() throws Exception {
		assertEquals(5, start("23\n24\n5\n", "linux", "-data", "some where"));
		List<String> starts = Files.readAllLines(notes);
		assertEquals(3, starts.size(), starts::toString);
		for (String each : starts) {
			assertTrue(each.contains("-jar ") && each.contains("org.eclipse.equinox.launcher_") && each.endsWith("-data some where"), each);
			assertFalse(each.contains("-XstartOnFirstThread"), each);
			assertFalse(each.contains("-nl"), each);
		}
	}

	@Test
	void givesTheLanguageOfTheSettingsToTheWorkbench() throws Exception {
		language("de\n");
		assertEquals(0, start("23\n0\n", "linux"));
		for (String each : Files.readAllLines(notes)) {
			assertTrue(each.endsWith("-nl de"), each);
			assertTrue(each.contains("-Dkneadwork.language.file=" + folder.resolve("home/.kneadwork/language")), each);
		}
	}

	@Test
	void takesOnlyTwoLettersForALanguage() throws Exception {
		language("de -vmargs -Dx=y\n");
		assertEquals(0, start("0\n", "linux"));
		assertFalse(Files.readString(notes).contains("-nl"), Files.readString(notes));
	}

	@Test
	void aLanguageInTheCommandComesFirst() throws Exception {
		language("de\n");
		assertEquals(0, start("0\n", "linux", "-nl", "en"));
		assertTrue(Files.readString(notes).strip().endsWith("-nl en"), Files.readString(notes));
		assertFalse(Files.readString(notes).contains("-nl de"), Files.readString(notes));
	}

	@Test
	void onMacOsWindowsBelongToTheFirstThread() throws Exception {
		script(folder.resolve("bin/uname"), "#!/bin/sh\necho Darwin\n");
		assertEquals(0, start("0\n", "macosx"));
		assertTrue(Files.readString(notes).contains("-XstartOnFirstThread"), Files.readString(notes));
	}

	@Test
	void theScriptForWindowsKnowsTheSameCodesAndTheLanguage() throws IOException {
		String script = Files.readString(Programs.product("win32/win32/x86_64").resolve("kneadwork-workbench.bat"));
		assertTrue(script.contains("%ERRORLEVEL%==23 goto start") && script.contains("%ERRORLEVEL%==24 goto start"), script);
		assertTrue(script.contains("kneadwork.language.file"), script);
		assertTrue(script.contains("\r\n"), "line breaks of Windows");
	}

	@Test
	void thereIsAWorkbenchForEachSystemWithItsOwnWindows() {
		Map<String, String> systems = Map.of("linux/gtk/x86_64", "gtk.linux.x86_64", "win32/win32/x86_64", "win32.win32.x86_64",
				"macosx/cocoa/x86_64", "cocoa.macosx.x86_64", "macosx/cocoa/aarch64", "cocoa.macosx.aarch64");
		systems.forEach((system, windows) -> {
			Path plugins = system.startsWith("macosx") ? macPlugins(system) : Programs.product(system).resolve("plugins");
			assertTrue(Files.exists(Programs.file(plugins, "org.eclipse.swt." + windows + "_", ".jar")), system);
			assertTrue(Files.exists(Programs.file(plugins, "org.kneadwork.workbench_", ".jar")), system);
		});
	}

	@ParameterizedTest
	@CsvSource({"linux/gtk/x86_64, find-java.sh kneadwork-workbench", "win32/win32/x86_64, kneadwork-workbench.bat"})
	void eachSystemHasTheScriptsThatRunThereAndNoOthers(String system, String scripts) throws IOException {
		try (Stream<Path> files = Files.list(Programs.product(system))) {
			assertEquals(List.of(scripts.split(" ")), files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
					.filter(name -> !name.endsWith(".xml")).sorted().toList());
		}
	}

	private static Path macPlugins(String system) {
		return Programs.product(system).resolveSibling("kneadwork-workbench.app/Contents/Eclipse/plugins");
	}

	private void language(String written) throws IOException {
		Files.createDirectories(folder.resolve("home/.kneadwork"));
		Files.writeString(folder.resolve("home/.kneadwork/language"), written);
	}

	private int start(String codes, String system, String... arguments) throws Exception {
		Files.writeString(folder.resolve("codes"), codes);
		Path script = Programs.product("linux/gtk/x86_64").resolve("kneadwork-workbench");
		List<String> command = new ArrayList<>(List.of("sh", script.toString()));
		command.addAll(List.of(arguments));
		String path = system.equals("macosx") ? folder.resolve("bin") + ":" + System.getenv("PATH") : System.getenv("PATH");
		return Programs.run(Map.of("JAVA_HOME", folder.resolve("jdk").toString(), "HOME", folder.resolve("home").toString(), "PATH", path,
				"NOTES", notes.toString(), "CODES", folder.resolve("codes").toString()), command).code();
	}

	private static void script(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}
}
