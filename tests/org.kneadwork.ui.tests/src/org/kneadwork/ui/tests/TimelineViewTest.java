package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
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
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Mouse;
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
		Views.focus(canvas);
		Views.key(canvas, SWT.HOME, 0);
		Views.key(canvas, SWT.ARROW_RIGHT, 0);
		ITextEditor editor = (ITextEditor) Workshop.page().getActiveEditor();
		assertEquals("evening.knead", editor.getTitle());
		assertEquals(ROUTINE.indexOf("rest 1 min"), ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset());
		assertHasTheKeyboard(canvas);
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
		assertTrue(name(canvas, ACC.CHILDID_SELF).startsWith("Slow strokes along the thigh: at 1:00 for 4 min, Main part. "), "it is still chosen");
		editor.getAction(ITextEditorActionConstants.UNDO).run();
		assertEquals(ROUTINE, Workshop.document(editor).get());
		Pump.until("the old order", () -> name(canvas, 1).startsWith("Rest: at 4:00"));
	}

	@Test
	void theKeysMoveABlockAlsoWhereTheyWouldLeadBackToAnotherText() throws Exception {
		Composite view = evening();
		Workshop.open(file().getProject().getFile("techniques.knead"));
		ITextEditor editor = Workshop.open(file());
		Canvas canvas = Controls.first(view, Canvas.class);
		turnTo(canvas);
		Views.key(canvas, SWT.END, 0);
		Views.key(canvas, SWT.ARROW_LEFT, SWT.ALT);
		assertEquals(List.of("do thigh-strokes for 4 min", "do thigh-strokes for 4 min side left", "rest 1 min"),
				order(Workshop.document(editor).get()));
		assertEquals(editor, Workshop.page().getActiveEditor());
	}

	@Test
	void aBlockIsDraggedToAnotherPlace() throws Exception {
		Composite view = evening();
		Canvas canvas = Controls.first(view, Canvas.class);
		Views.key(canvas, SWT.END, 0);
		Point first = Views.middle(canvas, 0);
		Mouse.drag(canvas, Views.middle(canvas, 2), new Point(first.x / 2, first.y));
		ITextEditor editor = (ITextEditor) Workshop.page().getActiveEditor();
		assertEquals(List.of("do thigh-strokes for 4 min side left", "do thigh-strokes for 4 min", "rest 1 min"),
				order(Workshop.document(editor).get()));
		assertTrue(editor.isDirty(), "the author decides when to save it");
	}

	@Test
	void aBlockIsDraggedIntoAnotherPartOfTheRoutine() throws Exception {
		Composite view = evening();
		ITextEditor editor = Workshop.open(file());
		beforeTheMainPart(editor, "  warm-up {\n    rest 3 min derived because \"To arrive.\"\n  }\n");
		Canvas canvas = Controls.first(view, Canvas.class);
		Pump.until("both parts", () -> name(canvas, 0).endsWith("Warm-up"));
		Views.key(canvas, SWT.END, 0);
		Point arriving = Views.middle(canvas, 0);
		Mouse.drag(canvas, Views.middle(canvas, 3), new Point(arriving.x / 2, arriving.y));
		assertEquals("""
				  warm-up {
				    do thigh-strokes for 4 min side left
				    rest 3 min derived because "To arrive."
				  }
				  main {
				    // The first thing.
				    do thigh-strokes for 4 min
				    rest 1 min derived because "A pause."  // quietly
				  }
				""", parts(Workshop.document(editor).get()));
	}

	@Test
	void aBlockIsDraggedIntoAPartInWhichNothingIsYetAndThatIsOneStepToUndo() throws Exception {
		Composite view = evening();
		ITextEditor editor = Workshop.open(file());
		beforeTheMainPart(editor, "  warm-up { }\n");
		String before = Workshop.document(editor).get();
		Canvas canvas = Controls.first(view, Canvas.class);
		Pump.until("the empty part", () -> name(canvas, 3).equals("Warm-up: nothing yet"));
		assertEquals(4, Views.parts(canvas));
		turnTo(canvas);
		Views.key(canvas, SWT.END, 0);
		Pictures.take("timeline-empty-part");
		Mouse.drag(canvas, Views.middle(canvas, 2), Views.middle(canvas, 3));
		String after = Workshop.document(editor).get();
		assertEquals("""
				  warm-up {
				    do thigh-strokes for 4 min side left
				  }
				  main {
				    // The first thing.
				    do thigh-strokes for 4 min
				    rest 1 min derived because "A pause."  // quietly
				  }
				""", parts(after));
		Pump.until(() -> "the new order, not " + name(canvas, ACC.CHILDID_SELF), () -> name(canvas, ACC.CHILDID_SELF)
				.startsWith("Slow strokes along the thigh: at 0:00 for 4 min, Warm-up, left side. "));
		assertHasTheKeyboard(canvas);
		assertEquals(List.of(), Example.aside(() -> LanguageServices.shared().texts().formatting(new DocumentFormattingParams(
				ShownText.of(Workshop.document(editor)).orElseThrow().id(), new FormattingOptions(2, true))).get()).orElseThrow(),
				"it is laid out as the formatter does it");
		editor.getAction(ITextEditorActionConstants.UNDO).run();
		assertEquals(before, Workshop.document(editor).get());
	}

	@Test
	void theFirstBlockGoesByTheKeyboardIntoAnEmptyPartBeforeItAndBackIntoTheOneThatItHasLeft() throws Exception {
		Composite view = evening();
		ITextEditor editor = Workshop.open(file());
		Workshop.document(editor).set(ROUTINE.replaceFirst("(?s)    rest 1 min.*?left\n", "")
				.replace("  main {\n", "  warm-up { }\n  main {\n"));
		Canvas canvas = Controls.first(view, Canvas.class);
		Pump.until("the empty part", () -> name(canvas, 1).equals("Warm-up: nothing yet"));
		turnTo(canvas);
		Views.key(canvas, SWT.HOME, 0);
		Views.key(canvas, SWT.ARROW_LEFT, SWT.ALT);
		assertEquals("""
				  warm-up {
				    // The first thing.
				    do thigh-strokes for 4 min
				  }
				  main {
				  }
				""", parts(Workshop.document(editor).get()));
		Pump.until(() -> "it is still chosen: " + name(canvas, ACC.CHILDID_SELF), () -> name(canvas, ACC.CHILDID_SELF).contains("Warm-up. "));
		assertHasTheKeyboard(canvas);
		Views.key(canvas, SWT.ARROW_RIGHT, SWT.ALT);
		assertEquals("""
				  warm-up {
				  }
				  main {
				    // The first thing.
				    do thigh-strokes for 4 min
				  }
				""", parts(Workshop.document(editor).get()));
		Pump.until(() -> "it is still chosen: " + name(canvas, ACC.CHILDID_SELF), () -> name(canvas, ACC.CHILDID_SELF).contains("Main part. "));
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
		Views.untilShown(TimelineView.ID);
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

	private static void beforeTheMainPart(ITextEditor editor, String part) throws BadLocationException {
		Workshop.document(editor).replace(ROUTINE.indexOf("  main {"), 0, part);
	}

	/** Goes back to the view, as a click into it does. */
	private static void turnTo(Canvas canvas) {
		Workshop.page().activate(Workshop.page().findView(TimelineView.ID));
		Views.focus(canvas);
	}

	private static void assertHasTheKeyboard(Canvas canvas) {
		assertEquals(TimelineView.ID, Workshop.page().getActivePartReference().getId());
		assertTrue(canvas.isFocusControl(), () -> "not " + canvas.getDisplay().getFocusControl());
	}

	/** What a text says of the parts of its routine. */
	private static String parts(String text) {
		return text.substring(text.indexOf("  screen"), text.indexOf("  stop-when")).replaceFirst(".*\n", "");
	}

	private static List<String> order(String text) {
		Matcher items = Pattern.compile("(?m)^    ((?:do [^\n]*|rest 1 min))").matcher(text);
		return items.results().map(found -> found.group(1)).toList();
	}
}
