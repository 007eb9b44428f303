package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Workshop;
import org.kneadwork.ui.view.timeline.TimelineView;

/** The timeline of a routine, as an author uses it. */
@ExtendWith(QuietLog.class)
class TimelineViewTest {

	private static final String ROUTINE = """
			routine evening "In the evening" {
			  goal      "Loosen the thighs."
			  level     beginner
			  duration  9 min derived because "Added up."
			  frequency at-most 1 per day derived because "Once suffices."
			  screen    leg-safety
			  main {
			    // The first thing.
			    do thigh-strokes for 4 min
			    rest 1 min derived because "A pause."  // quietly
			    do thigh-strokes for 4 min side left
			  }
			  stop-when "you feel dizzy"
			}
			""";

	@AfterEach
	void cleanUp() throws CoreException {
		Views.hide(TimelineView.ID);
		Workshop.cleanUp();
	}

	@Test
	void aRoutineIsChosenAndItsTimesAreAddedUp() throws Exception {
		Composite view = evening();
		assertEquals("\u2713 It adds up to 9 min, as declared: 9 min.", sum(view));
		Canvas canvas = Controls.first(view, Canvas.class);
		assertEquals("Slow strokes along the thigh: at 0:00 for 4 min, Main part", Views.accessibleName(canvas, 0));
		assertEquals("Rest: at 4:00 for 1 min, Main part", Views.accessibleName(canvas, 1));
		assertEquals("Slow strokes along the thigh: at 5:00 for 4 min, Main part, left side", Views.accessibleName(canvas, 2));
		Pictures.take("timeline");
	}

	@Test
	void aDeclaredDurationThatDoesNotAgreeIsToldOf() throws Exception {
		Composite view = evening();
		ITextEditor editor = Workshop.open(file());
		Workshop.document(editor).replace(ROUTINE.indexOf("9 min"), 1, "5");
		Pump.until(() -> "what does not agree, not " + sum(view), () -> sum(view).equals("\u2715 It adds up to 9 min, but 5 min is declared."));
	}

	@Test
	void aChosenBlockIsShownInItsTextWhileTheKeyboardStays() throws Exception {
		Composite view = evening();
		Canvas canvas = Controls.first(view, Canvas.class);
		canvas.setFocus();
		Views.key(canvas, SWT.HOME, 0);
		Views.key(canvas, SWT.ARROW_RIGHT, 0);
		ITextEditor editor = (ITextEditor) Workshop.page().getActiveEditor();
		assertEquals("evening.knead", editor.getTitle());
		assertEquals(ROUTINE.indexOf("rest 1 min"), ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset());
		assertTrue(canvas.isFocusControl());
	}

	@Test
	void aBlockIsMovedWithTheKeyboardAndThatIsUndone() throws Exception {
		Composite view = evening();
		Canvas canvas = Controls.first(view, Canvas.class);
		Views.key(canvas, SWT.HOME, 0);
		Views.key(canvas, SWT.ARROW_RIGHT, SWT.ALT);
		ITextEditor editor = (ITextEditor) Workshop.page().getActiveEditor();
		assertEquals(ROUTINE.replace("""
				    // The first thing.
				    do thigh-strokes for 4 min
				    rest 1 min derived because "A pause."  // quietly
				""", """
				    rest 1 min derived because "A pause."  // quietly
				    // The first thing.
				    do thigh-strokes for 4 min
				"""), Workshop.document(editor).get());
		Pump.until("the new order", () -> name(canvas, 0).startsWith("Rest: at 0:00"));
		assertTrue(name(canvas, ACC.CHILDID_SELF).endsWith("Slow strokes along the thigh: at 1:00 for 4 min, Main part"), "it is still chosen");
		editor.getAction(ITextEditorActionConstants.UNDO).run();
		assertEquals(ROUTINE, Workshop.document(editor).get());
		Pump.until("the old order", () -> name(canvas, 1).startsWith("Rest: at 4:00"));
	}

	@Test
	void aBlockIsMovedWithTheMouse() throws Exception {
		Composite view = evening();
		Canvas canvas = Controls.first(view, Canvas.class);
		int width = canvas.getClientArea().width;
		int middle = canvas.getClientArea().height - 20;
		mouse(canvas, SWT.MouseDown, width - 40, middle);
		mouse(canvas, SWT.MouseMove, width / 2, middle);
		mouse(canvas, SWT.MouseMove, 12, middle);
		mouse(canvas, SWT.MouseUp, 12, middle);
		ITextEditor editor = (ITextEditor) Workshop.page().getActiveEditor();
		assertEquals(List.of("do thigh-strokes for 4 min side left", "do thigh-strokes for 4 min", "rest 1 min"),
				order(Workshop.document(editor).get()));
		assertTrue(editor.isDirty(), "the author decides when to save it");
	}

	@Test
	void aBlockIsDroppedIntoAPartInWhichNothingIsYet() throws Exception {
		Composite view = evening();
		ITextEditor editor = Workshop.open(file());
		withAnEmptyWarmUp(editor);
		Canvas canvas = Controls.first(view, Canvas.class);
		int middle = canvas.getClientArea().height - 20;
		Pump.until("the block has made room", () -> canvas.isVisible() && isRoomBeforeTheFirstBlock(canvas, middle));
		Pictures.take("timeline-empty-part");
		mouse(canvas, SWT.MouseDown, canvas.getClientArea().width - 40, middle);
		mouse(canvas, SWT.MouseMove, canvas.getClientArea().width / 2, middle);
		mouse(canvas, SWT.MouseMove, 40, middle);
		mouse(canvas, SWT.MouseUp, 40, middle);
		Pump.until(() -> Workshop.document(editor).get(), () -> Workshop.document(editor).get()
				.contains("  warm-up {\n    do thigh-strokes for 4 min side left"));
	}

	@Test
	void theFirstBlockGoesIntoAnEmptyPartBeforeItByTheKeyboard() throws Exception {
		Composite view = evening();
		ITextEditor editor = Workshop.open(file());
		withAnEmptyWarmUp(editor);
		Canvas canvas = Controls.first(view, Canvas.class);
		int middle = canvas.getClientArea().height - 20;
		Pump.until("the block has made room", () -> isRoomBeforeTheFirstBlock(canvas, middle));
		Views.key(canvas, SWT.HOME, 0);
		Views.key(canvas, SWT.ARROW_LEFT, SWT.ALT);
		Pump.until(() -> Workshop.document(editor).get(), () -> Workshop.document(editor).get()
				.contains("  warm-up {\n    // The first thing.\n    do thigh-strokes for 4 min\n  }\n"));
		Pump.until(() -> "the new part, not " + name(canvas, 0), () -> name(canvas, 0).endsWith("Warm-up"));
		assertTrue(name(canvas, ACC.CHILDID_SELF).endsWith("Warm-up"), "it is still chosen");
	}

	private static void withAnEmptyWarmUp(ITextEditor editor) throws Exception {
		int main = ROUTINE.indexOf("  main {");
		Workshop.document(editor).replace(main, 0, "  warm-up { }\n");
	}

	/** Where the mouse rests on a block, its words are told. */
	private static boolean isRoomBeforeTheFirstBlock(Canvas canvas, int y) {
		mouse(canvas, SWT.MouseMove, 120, y);
		String onTheFirst = canvas.getToolTipText();
		mouse(canvas, SWT.MouseMove, 40, y);
		return canvas.getToolTipText() == null && onTheFirst != null;
	}

	@Test
	void withoutADurationItSaysOfWhichTechnique() throws Exception {
		Composite view = evening();
		ITextEditor editor = Workshop.open(file().getProject().getFile("techniques.knead"));
		String text = Workshop.document(editor).get();
		int duration = text.indexOf("  duration");
		Workshop.document(editor).replace(duration, text.indexOf('\n', duration) + 1 - duration, "");
		choose(view, "For tired legs");
		Pump.until(() -> "the sentence, not " + sum(view), () -> sum(view)
				.equals("\u2715 No time is known, because these techniques have no duration: Slow strokes along the thigh."));
	}

	private static Composite evening() throws Exception {
		IProject project = Views.legs();
		Workshop.file(project, "evening.knead", ROUTINE);
		Workshop.untilBuilt();
		Composite view = Views.show(TimelineView.ID);
		Pump.until("the routines", () -> Controls.all(view, Combo.class).stream().anyMatch(combo -> combo.getItemCount() == 2));
		choose(view, "In the evening");
		Pump.until(() -> "its times, not " + sum(view), () -> sum(view).contains("9 min"));
		return view;
	}

	private static IFile file() {
		return org.eclipse.core.resources.ResourcesPlugin.getWorkspace().getRoot().getProject(Views.LEGS).getFile("evening.knead");
	}

	private static void choose(Composite view, String title) {
		Combo combo = Controls.first(view, Combo.class);
		combo.select(combo.indexOf(title));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static String sum(Composite view) {
		return Controls.all(view, Label.class).stream().map(Label::getText).filter(text -> text.matches("(?s)[\u2713\u2715] .*")).findFirst().orElse("");
	}

	private static String name(Canvas canvas, int part) {
		try {
			return String.valueOf(Views.accessibleName(canvas, part));
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	private static void mouse(Canvas canvas, int type, int x, int y) {
		Event event = new Event();
		event.button = 1;
		event.x = x;
		event.y = y;
		canvas.notifyListeners(type, event);
	}

	private static List<String> order(String text) {
		Matcher items = Pattern.compile("(?m)^    ((?:do [^\n]*|rest 1 min))").matcher(text);
		return items.results().map(found -> found.group(1)).toList();
	}
}
