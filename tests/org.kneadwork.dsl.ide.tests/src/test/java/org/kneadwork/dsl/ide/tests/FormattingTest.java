package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;

/** Formatting in an editor: the whole text, a part of it, and while one types. */
class FormattingTest extends SmallLibrary {

	private static final String TECHNIQUES = "small/techniques.knead";
	private static final FormattingOptions WISHES = new FormattingOptions(8, false);

	private String applied(List<? extends TextEdit> edits) {
		editor.apply(new WorkspaceEdit(Map.of(editor.uri(TECHNIQUES), List.copyOf(edits))));
		return editor.text(TECHNIQUES);
	}

	@Test
	void aTidyTextStaysAsItIsWhateverTheEditorWishes() {
		assertEquals(List.of(), Editor.answer(editor.server().getTextDocumentService()
				.formatting(new DocumentFormattingParams(editor.document(TECHNIQUES), WISHES))));
	}

	@Test
	void theWholeTextIsFormatted() {
		String tidy = editor.text(TECHNIQUES);
		editor.replace(TECHNIQUES, tidy.replace("  position  supine\n  pressure  light\n", "pressure light position supine\n"));
		assertEquals(tidy, applied(Editor.answer(editor.server().getTextDocumentService()
				.formatting(new DocumentFormattingParams(editor.document(TECHNIQUES), WISHES)))));
	}

	@Test
	void aPartIsFormattedAndTheRestStays() {
		String untidy = editor.text(TECHNIQUES).replace("summary   ", "summary ");
		editor.replace(TECHNIQUES, untidy);
		Position second = new Position((int) untidy.substring(0, untidy.indexOf("technique press")).lines().count(), 0);
		String after = applied(Editor.answer(editor.server().getTextDocumentService().rangeFormatting(new DocumentRangeFormattingParams(
				editor.document(TECHNIQUES), WISHES, new Range(second, new Position(999, 0))))));
		assertTrue(after.contains("  summary \"Lie on a roller"), after);
		assertTrue(after.contains("  summary   \"Lean on a ball"), after);
	}

	@Test
	void aClosingBraceIsPutBelowItsBlock() {
		String tidy = editor.text(TECHNIQUES);
		String untidy = tidy.replaceFirst("\n  }\n  contraindications", "\n      }\n  contraindications");
		assertFalse(untidy.equals(tidy));
		editor.replace(TECHNIQUES, untidy);
		int brace = untidy.indexOf("\n      }\n  contraindications") + "\n      }".length();
		String before = untidy.substring(0, brace);
		Position behind = new Position((int) before.lines().count() - 1, brace - before.lastIndexOf('\n') - 1);
		assertEquals(tidy, applied(Editor.answer(editor.server().getTextDocumentService().onTypeFormatting(
				new DocumentOnTypeFormattingParams(editor.document(TECHNIQUES), WISHES, behind, "}")))));
	}

	@Test
	void aTextThatDoesNotParseIsLeftAlone() {
		editor.replace(TECHNIQUES, "technique   a \"A\" {\n");
		assertEquals(List.of(), Editor.answer(editor.server().getTextDocumentService()
				.formatting(new DocumentFormattingParams(editor.document(TECHNIQUES), WISHES))));
	}
}
