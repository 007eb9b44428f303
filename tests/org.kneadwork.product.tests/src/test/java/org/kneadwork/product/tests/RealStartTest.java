package org.kneadwork.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.product.tests.Programs.Run;

/** The programs as somebody starts them who has just unpacked them, with a home directory in which nothing is yet. */
@EnabledOnOs(OS.LINUX)
class RealStartTest {

	private static final String EDITOR = "editor org.eclipse.ui.genericeditor.GenericEditor";
	private static final String CONTENT = "content org.kneadwork.ui.text";

	@TempDir
	Path folder;

	@Test
	void afterANewStartTheTextTheViewAndTheWindowAreThereAgain() throws Exception {
		Files.createDirectories(folder.resolve("home/.kneadwork"));
		Files.writeString(folder.resolve("home/.kneadwork/language"), "de\n");
		Run run = workbench("restart");
		assertEquals(List.of("first de", "second de", "editors [techniques.knead]", "view true", "size 1011x707", "welcome false"), run.told(),
				run::output);
		assertEquals(0, run.code(), run::output);
		assertEquals(List.of(), Stream.of(logged().split("\n(?=!ENTRY )")).filter(RealStartTest::isError).toList());
	}

	@Test
	void aTextOpensInOurEditorAndTheTitleNamesItsLibrary() throws Exception {
		Run run = workbench("look");
		assertEquals(List.of(EDITOR, CONTENT, "wizard true", "title techniques.knead – legs – Kneadwork"), run.told(), run::output);
	}

	@Test
	void aPlatformIntoWhichP2HasInstalledTheFeatureHasTheEditorAndTheWizards() throws Exception {
		Run run = platform(Programs.bareWithOurs());
		assertEquals(List.of(EDITOR, CONTENT, "wizard true"), run.told().stream().limit(3).toList(), run::output);
		Run bare = platform(Programs.bare());
		assertTrue(bare.told().contains("wizard false") && !bare.told().contains(CONTENT), bare::output);
	}

	@Test
	void aFolderOfLibrariesThatCannotBeWrittenToIsSaidAndStaysAsItIs() throws Exception {
		Files.createDirectories(folder.resolve("home/.kneadwork"));
		Files.writeString(folder.resolve("home/.kneadwork/language"), "en\n");
		Path libraries = Files.createDirectories(folder.resolve("home/Kneadwork"));
		Path text = Files.writeString(libraries.resolve("techniques.knead"), "technique a \"A\" {\n}\n");
		Files.setPosixFilePermissions(libraries, PosixFilePermissions.fromString("r-xr-xr-x"));
		try {
			assumeTrue(Permissions.hold(libraries), "whoever runs this test may write everywhere");
			Run run = workbench("asked", Permissions.withoutPrivilege());
			assertEquals(List.of("asked This folder cannot be written to: Kneadwork keeps your libraries in " + libraries + ", and nothing can be"
					+ " written there. Whatever lies there stays as it is. Make the folder writable, or start Kneadwork with another one:"
					+ " kneadwork-workbench -data FOLDER"), run.told(), run::output);
			assertEquals(0, run.code(), run::output);
		} finally {
			Files.setPosixFilePermissions(libraries, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		try (Stream<Path> files = Files.list(libraries)) {
			assertEquals(List.of(text), files.toList());
		}
	}

	private Run workbench(String what) throws Exception {
		return workbench(what, List.of());
	}

	private Run workbench(String what, List<String> before) throws Exception {
		Path program = Programs.product("linux/gtk/x86_64");
		Path settings = Programs.withDriver(program, folder.resolve("settings"));
		List<String> command = new ArrayList<>(before);
		command.addAll(List.of(program.resolve("kneadwork-workbench").toString(), "-configuration", settings.toString()));
		return Programs.run(Map.of("HOME", folder.resolve("home").toString(),
				"KNEADWORK_JAVA_OPTS", "-Dkneadwork.drive=" + what + " -Duser.home=" + folder.resolve("home")), command);
	}

	private Run platform(Path program) throws Exception {
		Path own = folder.resolve(program.getFileName());
		Path settings = Programs.withDriver(program, own.resolve("settings"));
		Path launcher = Programs.file(program.resolve("plugins"), "org.eclipse.equinox.launcher_", ".jar");
		return Programs.run(Map.of("HOME", own.resolve("home").toString()),
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dkneadwork.drive=look",
						"-Duser.home=" + own.resolve("home"), "-jar", launcher.toString(), "-configuration", settings.toString(),
						"-data", own.resolve("workspace").toString()));
	}

	/** Now and then the platform draws the grey lines of a text while it exchanges them: the drawing is made again, and nobody sees it. */
	private static boolean isError(String entry) {
		return entry.matches("(?s)!ENTRY \\S+ 4 .*")
				&& !(entry.contains("ConcurrentModificationException") && entry.contains("CodeMiningLineHeaderAnnotation"));
	}

	private String logged() {
		Path log = folder.resolve("home/Kneadwork/.metadata/.log");
		try {
			return Files.exists(log) ? Files.readString(log) : "";
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
