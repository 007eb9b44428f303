package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** Names have the colour of what they name, also while the text around them changes. */
@ExtendWith(QuietLog.class)
class MeaningColoursTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void namesHaveTheColourOfWhatTheyNameWhereverTheyStand() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("meaning")));
		Pump.until("the colour of a technique", () -> isAs("technique", editor, "hold-still"));
		assertEquals(themed("caution"), colour(editor, "hot \"Fever\""));
		assertEquals(themed("caution"), colour(editor, "hot\n"));
		assertEquals(themed("name"), colour(editor, "arm\n"));
		assertEquals(themed("value"), colour(editor, "sitting"));
		assertEquals(themed("keyword"), colour(editor, "technique hold-still"));
		assertEquals(SWT.BOLD, style(editor, "hold-still \"").fontStyle, "where it is described it is bold");
		assertEquals(SWT.NORMAL, style(editor, "hot\n").fontStyle);
		Pictures.take("meaning");
	}

	@Test
	void whatIsTypedAboveMovesTheColoursAtOnceAndANewNameGetsItsOwn() throws Exception {
		ITextEditor editor = Workshop.open(Example.routines(Example.project("meaning")));
		Pump.until("the colour of a technique", () -> isAs("technique", editor, "let-go"));
		Workshop.document(editor).replace(0, 0, "// A word more.\n\n");
		assertEquals(themed("technique"), colour(editor, "let-go"), "moved without a question to the server");
		assertEquals(themed("routine"), colour(editor, "both \""));
		Workshop.document(editor).replace(Example.at(editor, "    do let-go"), 0, "    do newly-typed\n");
		Pump.until("the colour of the new name", () -> isAs("technique", editor, "newly-typed"));
	}

	@Test
	void aNameThatIsAlsoAKeywordIsColouredAsAName() throws Exception {
		ITextEditor editor = Workshop.open(Workshop.file(Example.project("meaning"), "more.knead", "tool heat \"Heat\" { kind heat }\n"));
		Pump.until("the colour of a name", () -> isAs("name", editor, "heat \"Heat"));
		assertNotEquals(themed("name"), colour(editor, "heat }"), "the same word as a value");
	}

	private static boolean isAs(String key, ITextEditor editor, String words) {
		return themed(key).equals(colour(editor, words));
	}

	private static Optional<RGB> themed(String key) {
		return Optional.of(PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry()
				.getRGB("org.kneadwork.ui.colour." + key));
	}

	private static Optional<RGB> colour(ITextEditor editor, String words) {
		return Optional.ofNullable(style(editor, words)).map(style -> style.foreground).map(colour -> colour.getRGB());
	}

	private static StyleRange style(ITextEditor editor, String words) {
		StyledText text = Workshop.textOf(editor);
		return text.getStyleRangeAtOffset(Example.at(editor, words));
	}
}
