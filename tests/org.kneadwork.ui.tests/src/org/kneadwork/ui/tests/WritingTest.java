package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** What the editor does with the layout of a text, when it is told to and while it is typed. */
@ExtendWith(QuietLog.class)
class WritingTest {

	private static final String UNTIDY = """
			region arm "Arm" { }
			condition one "One" {
			      ask "One?"
			}
			condition two "Two" {
			      ask "Two?"
			}
			""";

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void theWholeTextIsPutInOrderAndOneUndoTakesItBack() throws Exception {
		ITextEditor editor = open(UNTIDY);
		IDocument text = Workshop.document(editor);
		Example.goTo(editor, "Two?");
		Workshop.run("org.kneadwork.ui.format");
		Pump.until(text::get, () -> text.get().contains("{\n  ask \"One?\"") && text.get().contains("{\n  ask \"Two?\""));
		assertEquals(Example.at(editor, "Two?"), Workshop.textOf(editor).getCaretOffset(), "the cursor stays at its word");
		Example.undo();
		assertEquals(UNTIDY, text.get());
	}

	@Test
	void onlyWhatIsSelectedIsPutInOrder() throws Exception {
		ITextEditor editor = open(UNTIDY);
		IDocument text = Workshop.document(editor);
		int start = Example.at(editor, "condition two");
		editor.selectAndReveal(start, text.getLength() - start);
		Workshop.run("org.kneadwork.ui.format");
		Pump.until(text::get, () -> text.get().contains("{\n  ask \"Two?\""));
		assertEquals(UNTIDY.substring(0, UNTIDY.indexOf("condition two")), text.get().substring(0, Example.at(editor, "condition two")));
	}

	@Test
	void linesBecomeCommentsAndLinesAgain() throws Exception {
		ITextEditor editor = open(UNTIDY);
		IDocument text = Workshop.document(editor);
		int start = Example.at(editor, "condition one");
		editor.selectAndReveal(start, UNTIDY.indexOf("condition two") - start);
		Workshop.run("org.kneadwork.ui.toggleComment");
		assertEquals("region arm \"Arm\" { }\n// condition one \"One\" {\n//       ask \"One?\"\n// }\ncondition two",
				text.get().substring(0, Example.at(editor, "condition two") + "condition two".length()));
		Workshop.run("org.kneadwork.ui.toggleComment");
		assertEquals(UNTIDY, text.get());
	}

	@Test
	void aNewLineInABlockIsIndentedAndAClosingBraceGoesBack() throws Exception {
		ITextEditor editor = open("condition one \"One\" ");
		StyledText text = Workshop.textOf(editor);
		text.setCaretOffset(text.getCharCount());
		type(text, "{");
		type(text, "\r");
		IDocument document = Workshop.document(editor);
		Pump.until(() -> "the line indented: " + document.get() + "|" + text.getCaretOffset(), () -> document.get().startsWith("condition one \"One\" {\n  ")
				&& text.getCaretOffset() == "condition one \"One\" {\n  ".length());
		type(text, "ask \"One?");
		type(text, "\"");
		assertEquals("condition one \"One\" {\n  ask \"One?\"\n}", document.get().stripTrailing());
	}

	private static ITextEditor open(String text) throws Exception {
		return Workshop.open(Workshop.file(Example.project("writing"), "more.knead", text));
	}

	private static void type(StyledText text, String words) {
		text.setFocus();
		for (char each : words.toCharArray()) {
			Event key = new Event();
			key.character = each;
			key.keyCode = each == '\r' ? SWT.CR : each;
			text.notifyListeners(SWT.KeyDown, key);
			Pump.work();
		}
	}
}
