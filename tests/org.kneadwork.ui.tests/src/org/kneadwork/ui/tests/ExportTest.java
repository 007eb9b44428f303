package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.tests.harness.CommandLine;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Wizards;
import org.kneadwork.ui.tests.harness.Workshop;

/** Bundles and reports written with the wizards: the same as on the command line, whole or not at all. */
@ExtendWith(QuietLog.class)
class ExportTest {

	private static final String LOWER_BACK = "bundles/org.kneadwork.lowerback/library";

	@TempDir
	private Path folder;

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void aBundleIsTheOneOfTheCommandLineAndTheResultSaysSo() throws Exception {
		IProject project = library();
		Path out = folder.resolve("bundle");
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportBundle", project).type("Folder:", out.toString());
		Pictures.of(wizard.window(), "export-bundle");
		wizard.press("Finish");
		wizard.untilSays("what was written", text -> text.contains("no clinician has signed it off"));
		Pictures.of(wizard.window(), "export-bundle-result");
		assertTrue(Wizards.rows(Controls.first(wizard.window(), Table.class)).stream().anyMatch(row -> row.startsWith("lower-back-0.1.0.en.json | ")));
		assertTrue(wizard.can("Open the folder"));
		wizard.finish();
		Path other = folder.resolve("other");
		CommandLine.run(project.getLocation().toPath(), "export", ".", "-o", other.toString());
		assertEquals(contents(other).keySet(), contents(out).keySet());
		contents(other).forEach((name, bytes) -> assertArrayEquals(bytes, contents(out).get(name), name));
	}

	@Test
	void aLibraryWithErrorsIsRefusedWithTheFindingsAndADoubleClickLeadsToThePlace() throws Exception {
		IProject project = library();
		IFile file = project.getFile("techniques/stretches.knead");
		String text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		Workshop.file(project, "techniques/stretches.knead", text.replaceFirst("  duration [^\n]*\n[^\n]*because[^\n]*\n", ""));
		Path out = folder.resolve("bundle");
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportBundle", project).type("Folder:", out.toString());
		wizard.press("Finish");
		wizard.untilSays("why it was refused", each -> each.contains("the library has errors"));
		Pictures.of(wizard.window(), "export-refused");
		Table table = Controls.first(wizard.window(), Table.class);
		List<String> rows = Wizards.rows(table);
		int row = rows.indexOf(rows.stream().filter(each -> each.contains("KW001") || each.contains("KW101")).findFirst().orElseThrow());
		assertTrue(rows.get(row).contains("techniques/stretches.knead:"), rows::toString);
		for (int each : new int[] {0, row}) {
			table.setSelection(each);
			table.notifyListeners(SWT.Selection, new Event());
			String inFull = rows.get(each).replace(" | ", "\n").strip();
			assertTrue(wizard.says().contains(inFull), () -> inFull + " is not in " + wizard.says());
		}
		Event click = new Event();
		click.item = table.getItem(row);
		table.notifyListeners(SWT.DefaultSelection, click);
		assertEquals("stretches.knead", ((ITextEditor) Workshop.page().getActiveEditor()).getTitle());
		assertFalse(Files.exists(out), "nothing is written");
		wizard.finish();
	}

	@Test
	void whatNobodyHasSignedIsNotReleased() throws Exception {
		IProject project = library();
		Path out = Files.createDirectory(folder.resolve("bundle"));
		Files.writeString(out.resolve("mine.txt"), "Mine.");
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportBundle", project).type("Folder:", out.toString());
		wizard.mark("For people to use (released)").press("Finish");
		wizard.untilSays("why it was refused", text -> text.contains("may not be released yet"));
		assertTrue(wizard.says().stream().anyMatch(text -> text.contains("KW701")), () -> wizard.says().toString());
		wizard.finish();
		assertEquals(List.of("mine.txt"), List.copyOf(contents(out).keySet()));
	}

	@Test
	void aDraftIsWrittenInSpiteOfErrors() throws Exception {
		IProject project = library();
		Workshop.file(project, "techniques/new.knead", "technique bare \"Bare\" {\n}\n");
		Path out = folder.resolve("bundle");
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportBundle", project).type("Folder:", out.toString());
		wizard.mark("To look at in spite of errors (draft)").press("Finish");
		wizard.untilSays("what was written", text -> text.contains("apps must not show them"));
		wizard.finish();
		assertTrue(Files.readString(out.resolve("lower-back-0.1.0.en.json")).contains("\"draft\""));
	}

	@Test
	void thePageOfAReportIsInTheLanguageThatIsChosen() throws Exception {
		IProject project = library();
		Path out = folder.resolve("report");
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportCoverage", project).type("Folder:", out.toString());
		wizard.choose("Language of the page:", "German").press("Finish");
		wizard.untilSays("what was written", text -> text.contains("may not be released yet"));
		wizard.finish();
		Path other = folder.resolve("other");
		CommandLine.run(project.getLocation().toPath(), "report", ".", "-o", other.toString(), "--language=de", "--date", dayOf(out));
		contents(other).forEach((name, bytes) -> assertArrayEquals(bytes, contents(out).get(name), name));
		assertTrue(Files.readString(out.resolve("coverage.html")).contains("<html lang=\"de\">"));
	}

	@Test
	void aReportIsTheOneOfTheCommandLine() throws Exception {
		IProject project = library();
		Path out = folder.resolve("report");
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportCoverage", project).type("Folder:", out.toString());
		Pictures.of(wizard.window(), "export-report");
		wizard.press("Finish");
		wizard.untilSays("what was written", text -> text.contains("may not be released yet"));
		Pictures.of(wizard.window(), "export-report-result");
		assertTrue(wizard.can("Open the file"));
		wizard.finish();
		Path other = folder.resolve("other");
		CommandLine.run(project.getLocation().toPath(), "report", ".", "-o", other.toString(), "--date", dayOf(out));
		assertEquals(contents(other).keySet(), contents(out).keySet());
		contents(other).forEach((name, bytes) -> assertArrayEquals(bytes, contents(out).get(name), name));
	}

	@Test
	void whatCannotBeWrittenIsSaidInWordsAndCanBeMended() throws Exception {
		IProject project = library();
		Path file = Files.writeString(folder.resolve("file"), "");
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportBundle", project);
		wizard.type("Folder:", file.toString());
		assertFalse(wizard.can("Finish"), "a file is no folder");
		wizard.type("Folder:", project.getLocation().append("out").toOSString());
		assertFalse(wizard.can("Finish"), "inside the library");
		wizard.type("Folder:", file.resolve("below").toString());
		wizard.press("Finish");
		Pump.until("the window says why", () -> wizard.window().isVisible() && wizard.can("Finish")
				&& Controls.all(wizard.window(), Text.class).stream().anyMatch(text -> text.getText().contains("could not be written")
						|| text.getText().contains("cannot be written")));
		wizard.type("Folder:", folder.resolve("good").toString()).press("Finish");
		wizard.untilSays("what was written", text -> text.contains("no clinician has signed it off"));
		wizard.finish();
	}

	@Test
	void aFolderOfTheMachineBecomesALibraryWhereItIsOrAsACopy() throws Exception {
		Path there = folder.resolve("Our legs");
		new org.kneadwork.compiler.starter.Starter("legs", "Legs").writeTo(there);
		Wizards wizard = Wizards.ofImport("org.kneadwork.ui.importFolder");
		assertFalse(wizard.can("Finish"));
		wizard.type("Folder:", folder.toString() + "/none");
		assertFalse(wizard.can("Finish"), "no such folder");
		wizard.type("Folder:", there.toString());
		Pictures.of(wizard.window(), "import-folder");
		wizard.finish();
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("our-legs");
		assertTrue(project.hasNature(LibraryNature.ID));
		assertEquals(there, project.getLocation().toPath());
		assertEquals("techniques.knead", Workshop.page().getActiveEditor().getTitle());
		Workshop.page().closeAllEditors(false);
		project.delete(false, true, new NullProgressMonitor());
		assertTrue(Files.exists(there.resolve("techniques.knead")), "the folder is the author's");
		wizard = Wizards.ofImport("org.kneadwork.ui.importFolder").type("Folder:", there.toString());
		wizard.mark("Work in a copy; the folder stays as it is").finish();
		assertFalse(project.getLocation().toPath().startsWith(folder));
		assertEquals(Files.readString(there.resolve("safety.knead")),
				Files.readString(project.getLocation().toPath().resolve("safety.knead")));
	}

	@Test
	void theExampleIsImported() throws Exception {
		Wizards.ofImport("org.kneadwork.ui.importExample").finish();
		assertTrue(ResourcesPlugin.getWorkspace().getRoot().getProject("lower-back").getFile("library.knead").exists());
	}

	/** The day of a report, which stands in it: at midnight the next program would have another one. */
	private static String dayOf(Path report) throws IOException {
		Matcher date = Pattern.compile("\"date\"\\s*:\\s*\"([^\"]+)\"").matcher(Files.readString(report.resolve("coverage.json")));
		assertTrue(date.find(), "a report has a date");
		return date.group(1);
	}

	private static Map<String, byte[]> contents(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			Map<String, byte[]> contents = new TreeMap<>();
			for (Path file : files.toList()) {
				contents.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
			return contents;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static IProject library() throws Exception {
		IProject project = Workshop.project("lower-back");
		Libraries.copy(Libraries.inCheckout(LOWER_BACK), project);
		LibraryNature.addTo(project, new NullProgressMonitor());
		project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
		Workshop.untilBuilt();
		return project;
	}
}
