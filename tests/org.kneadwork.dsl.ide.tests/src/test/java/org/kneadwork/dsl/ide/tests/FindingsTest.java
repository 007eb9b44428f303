package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

/** Findings come while one types, wherever they come from. */
class FindingsTest extends SmallLibrary {

	private static final String TECHNIQUES = "small/techniques.knead";
	private static final String ROUTINES = "small/routines.knead";

	@Test
	void aFindingComesWhenOneTypesAndGoesWhenItIsMended() throws Exception {
		editor.type(TECHNIQUES, "duration  1 min", "duration  5 min");
		List<Diagnostic> findings = editor.findings(TECHNIQUES, each -> Editor.codes(each).contains("KW203"));
		Diagnostic finding = findings.stream().filter(each -> each.getCode().getLeft().equals("KW203")).findFirst().orElseThrow();
		assertEquals("kneadwork", finding.getSource());
		assertEquals(DiagnosticSeverity.Error, finding.getSeverity());
		editor.type(TECHNIQUES, "duration  5 min", "duration  1 min");
		editor.findings(TECHNIQUES, each -> Editor.codes(each).equals(List.of("KW301")));
	}

	@Test
	void anotherIdIsMissedInOtherFilesAtOnce() throws Exception {
		editor.type(TECHNIQUES, "technique roll-back", "technique roll-the-back");
		List<Diagnostic> findings = editor.findings(ROUTINES, each -> Editor.codes(each).contains("KW002"));
		assertEquals(new Range(new Position(7, 7), new Position(7, 16)), findings.getFirst().getRange());
		editor.type(TECHNIQUES, "technique roll-the-back", "technique roll-back");
		editor.findings(ROUTINES, List::isEmpty);
	}

	@Test
	void whatStandsInTheEditorCountsAndNotTheDisk() throws Exception {
		editor.type(TECHNIQUES, "technique press-ball", "technique squeeze-ball");
		editor.findings(ROUTINES, each -> Editor.codes(each).contains("KW002"));
		Files.writeString(small.resolve("techniques.knead"), Files.readString(small.resolve("techniques.knead")) + "\n");
		editor.changedOutside(TECHNIQUES, FileChangeType.Changed);
		editor.type(TECHNIQUES, "squeeze-ball", "squash-ball");
		editor.findings(TECHNIQUES);
		assertTrue(Editor.codes(editor.findings(ROUTINES, each -> true)).contains("KW002"));
		editor.close(TECHNIQUES);
		editor.findings(ROUTINES, List::isEmpty);
	}

	@Test
	void filesThatOthersMakeChangeAndDeleteCount() throws Exception {
		Files.writeString(small.resolve("more.knead"), "technique again \"Again\" { }\n");
		editor.changedOutside("small/more.knead", FileChangeType.Created);
		editor.findings("small/more.knead", each -> Editor.codes(each).contains("KW101"));
		Files.writeString(small.resolve("more.knead"), "tip water \"Water\" { text \"Drink water.\" }\n");
		editor.changedOutside("small/more.knead", FileChangeType.Changed);
		editor.findings("small/more.knead", each -> !Editor.codes(each).contains("KW101"));
		Files.delete(small.resolve("more.knead"));
		editor.changedOutside("small/more.knead", FileChangeType.Deleted);
		editor.findings("small/more.knead", List::isEmpty);
		Files.delete(small.resolve("routines.knead"));
		editor.close(ROUTINES);
		editor.changedOutside(ROUTINES, FileChangeType.Deleted);
		editor.findings(ROUTINES, List::isEmpty);
	}

	@Test
	void anEditInOneLibraryIsSeenInTheOtherOne() throws Exception {
		editor.open("core/library.knead");
		editor.type("core/library.knead", "condition fever", "condition high-fever");
		List<Diagnostic> findings = editor.findings(TECHNIQUES, each -> Editor.codes(each).contains("KW002"));
		assertTrue(findings.stream().anyMatch(each -> each.getMessage().getLeft().contains("There is no condition 'fever' in the library 'core'")));
		editor.type("core/library.knead", "condition high-fever", "condition fever");
		editor.findings(TECHNIQUES, each -> Editor.codes(each).equals(List.of("KW301")));
	}

	@Test
	void anotherUseOfLibrariesIsTakenUp() throws Exception {
		editor.open("small/library.knead");
		editor.type("small/library.knead", "uses       core 1.0", "uses       core 1.0 as shared");
		editor.findings(TECHNIQUES, each -> Editor.codes(each).contains("KW002"));
		editor.replace(TECHNIQUES, editor.text(TECHNIQUES).replace("core:", "shared:"));
		editor.findings(TECHNIQUES, each -> Editor.codes(each).equals(List.of("KW301")));
	}

	@Test
	void aFileThatWasNeverSavedStaysPartOfItsLibraryWhenThatIsReadAgain() throws Exception {
		editor.open("small/new.knead", "tool stick \"Stick\" { kind stick }\n");
		editor.findings("small/new.knead");
		editor.type(TECHNIQUES, "uses      foam-roller", "uses      stick");
		editor.findings(TECHNIQUES, each -> Editor.codes(each).equals(List.of("KW301")));
		editor.open("small/library.knead");
		editor.type("small/library.knead", "uses       core 1.0", "uses       core 1");
		editor.type(TECHNIQUES, "summary   \"Lie", "summary   \"Do lie");
		assertFalse(Editor.codes(editor.findings(TECHNIQUES)).contains("KW002"));
		editor.replace("small/new.knead", "library second version 0.1.0 { title \"Second\" language en }\ntool stick \"Stick\" { kind stick }\n");
		editor.findings("small/new.knead", each -> Editor.codes(each).contains("KW004"));
	}

	@Test
	void aTextInNoLibraryIsCheckedByItself() throws Exception {
		Files.createDirectories(temp.resolve("loose"));
		editor.open("loose/notes.knead", "technique x \"X\" { durations 2 min }\n");
		List<Diagnostic> findings = editor.findings("loose/notes.knead", each -> Editor.codes(each).contains("KW001"));
		assertFalse(findings.isEmpty());
		editor.open("untitled:Untitled-1", "tip a \"A\" { text \"x }\n");
		editor.findings("untitled:Untitled-1", each -> Editor.codes(each).contains("KW001"));
		editor.close("untitled:Untitled-1");
		editor.findings("untitled:Untitled-1", List::isEmpty);
	}

	@Test
	void aFileBecomesPartOfALibraryWhenItsHeaderIsWritten() throws Exception {
		Files.createDirectories(temp.resolve("begun"));
		editor.open("begun/more.knead", "tip a \"A\" { text \"Drink.\" }\n");
		editor.findings("begun/more.knead", each -> Editor.codes(each).contains("KW004"));
		editor.open("begun/library.knead", "library begun version 0.1.0 { title \"Begun\" language en audience adults disclaimer \"General.\" }\n");
		editor.save("begun/library.knead");
		editor.findings("begun/more.knead", each -> !Editor.codes(each).contains("KW004"));
	}

	@Test
	void placesCountAsEditorsCount() throws Exception {
		// A byte order mark, line ends of Windows, a character of two units, and an error behind them.
		String text = "\uFEFF// \uD83D\uDC4B\r\ntip a \"\uD83D\uDC4B\uD83D\uDC4B\" { text \"Drink.\" frm x }\r\n";
		editor.open("small/signs.knead", text);
		List<Diagnostic> findings = editor.findings("small/signs.knead", each -> Editor.codes(each).contains("KW001"));
		Diagnostic error = findings.stream().filter(each -> each.getCode().getLeft().equals("KW001")).findFirst().orElseThrow();
		int column = text.lines().toList().get(1).indexOf("frm");
		assertEquals(new Position(1, column), error.getRange().getStart());
		assertEquals(new Position(1, column + 3), error.getRange().getEnd());
		editor.edit("small/signs.knead", error.getRange(), "from");
		editor.findings("small/signs.knead", each -> !Editor.codes(each).contains("KW001"));
		assertTrue(editor.text("small/signs.knead").contains("from x"));
	}

	@Test
	void aFirstReadingShowsHowFarItIs() {
		assertTrue(editor.progress().size() >= 2, () -> "progress: " + editor.progress());
	}
}
