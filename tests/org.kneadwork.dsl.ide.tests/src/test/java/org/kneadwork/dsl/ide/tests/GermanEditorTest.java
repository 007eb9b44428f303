package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor that speaks German gets findings and mends in German. */
class GermanEditorTest {

	private static final String TECHNIQUES = "small/techniques.knead";
	private static final String ROUTINES = "small/routines.knead";

	@TempDir
	Path temp;

	@Test
	void findingsAndMendsAreInTheLanguageOfTheEditor() throws Exception {
		Libraries.copy("core", temp);
		Libraries.copy("small", temp);
		try (Editor editor = Editor.in(temp, "de-AT")) {
			editor.open(TECHNIQUES);
			editor.open(ROUTINES);
			Diagnostic undecided = finding(editor.findings(TECHNIQUES, each -> Editor.codes(each).equals(List.of("KW301"))), "KW301");
			assertTrue(undecided.getMessage().getLeft().startsWith("Nichts sagt, ob man „"), undecided.getMessage().toString());

			editor.type(ROUTINES, "do roll-back", "do rol-back");
			Diagnostic missing = finding(editor.findings(ROUTINES, each -> Editor.codes(each).contains("KW002")), "KW002");
			assertEquals("In dieser Bibliothek gibt es „rol-back“ nicht (Technik). Meinten Sie „roll-back“?", missing.getMessage().getLeft());
			List<String> actions = Editor.answer(editor.server().getTextDocumentService().codeAction(new CodeActionParams(
					editor.document(ROUTINES), missing.getRange(), new CodeActionContext(List.of(missing))))).stream()
					.map(each -> each.getRight().getTitle()).toList();
			assertTrue(actions.containsAll(List.of("In „roll-back“ ändern", "„rol-back“ schreiben (Technik)")), actions.toString());
		}
	}

	private static Diagnostic finding(List<Diagnostic> findings, String code) {
		return findings.stream().filter(each -> each.getCode().getLeft().equals(code)).findFirst().orElseThrow();
	}
}
