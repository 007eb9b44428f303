package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** The editor as an author meets it. */
@ExtendWith(QuietLog.class)
class TheEditorTest {

	private static final String TEXT = """
			// A comment with a technique in it.
			technique hold-still "Hold a technique still" {
			  duration 20 s
			  summary  \"""Two lines
			    with duration in them.\"""
			}
			""";

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void aKneadworkTextOpensInTheGenericEditor() throws CoreException {
		ITextEditor editor = openText();
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", editor.getSite().getId());
		assertEquals(TEXT, Workshop.document(editor).get());
	}

	@Test
	void keywordsTextsNumbersAndCommentsHaveColoursOfTheirOwn() throws CoreException {
		StyledText text = Workshop.textOf(openText());
		Pump.until("the keyword in colour", () -> colourAt(text, TEXT.indexOf("technique hold")) != null);
		Color keyword = colourAt(text, TEXT.indexOf("technique hold"));
		Color comment = colourAt(text, TEXT.indexOf("A comment"));
		Color quoted = colourAt(text, TEXT.indexOf("Hold a technique"));
		assertEquals(keyword, colourAt(text, TEXT.indexOf("duration 20")));
		assertEquals(comment, colourAt(text, TEXT.indexOf("technique in it")));
		assertEquals(quoted, colourAt(text, TEXT.indexOf("technique still")));
		assertEquals(quoted, colourAt(text, TEXT.indexOf("duration in them")));
		assertNotEquals(keyword, colourAt(text, TEXT.indexOf("hold-still")));
		assertNotEquals(keyword, quoted);
		assertNotEquals(keyword, comment);
		assertNotEquals(quoted, comment);
		assertNotEquals(keyword, colourAt(text, TEXT.indexOf("20")));
		Pictures.take("editor");
	}

	private static ITextEditor openText() throws CoreException {
		IProject project = Workshop.project("colours");
		return Workshop.open(Workshop.file(project, "techniques.knead", TEXT));
	}

	private static Color colourAt(StyledText text, int offset) {
		StyleRange style = text.getStyleRangeAtOffset(offset);
		return style == null ? null : style.foreground;
	}
}
