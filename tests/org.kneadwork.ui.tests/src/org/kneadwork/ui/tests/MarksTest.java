package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.inlined.LineContentAnnotation;
import org.eclipse.jface.text.source.inlined.LineHeaderAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension6;
import org.eclipse.ui.texteditor.stickyscroll.IStickyLinesProvider.StickyLinesProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.editor.blocks.DoubleClick;
import org.kneadwork.ui.editor.blocks.Headings;
import org.kneadwork.ui.editor.marks.Occurrences;
import org.kneadwork.ui.minings.Minings;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** What the editor shows in and beside the text: places of a name, folds, what follows from the text, headings. */
@ExtendWith(QuietLog.class)
class MarksTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void whatIsNamedAtTheCursorIsMarkedWhereverTheTextNamesIt() throws Exception {
		ITextEditor editor = Workshop.open(Example.routines(Example.project("marks")));
		Example.goTo(editor, "hold-still");
		Pump.until("both places are marked", () -> UsagesTest.annotations(editor, Occurrences.TYPE).equals(List.of("hold-still", "hold-still")));
		Example.goTo(editor, "let-go");
		Pump.until("the other name is marked", () -> UsagesTest.annotations(editor, Occurrences.TYPE).equals(List.of("let-go")));
		Example.goTo(editor, "goal");
		Pump.until("nothing is marked at a keyword", () -> UsagesTest.annotations(editor, Occurrences.TYPE).isEmpty());
	}

	@Test
	void blocksCanBeFoldedAndStayFoldedWhileTheTextAboveChanges() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("marks")));
		Pump.until(() -> "the folds: " + folds(editor), () -> folds(editor).contains("caution hot \"Fever\" {")
				&& folds(editor).contains("steps {") && !folds(editor).contains("region arm \"Arm\" { }"));
		ProjectionAnnotationModel model = viewer(editor).getProjectionAnnotationModel();
		Annotation caution = fold(editor, "caution hot");
		model.collapse(caution);
		Pump.until("the caution is folded", () -> !Workshop.textOf(editor).getText().contains("everything"));
		assertTrue(Workshop.textOf(editor).getText().contains("caution hot"), "its heading stays in sight");
		Pictures.take("folded");
		Workshop.document(editor).replace(0, 0, "region leg \"Leg\" {\n  part-of arm\n}\n");
		Pump.until(() -> "the new fold: " + folds(editor), () -> folds(editor).contains("region leg \"Leg\" {"));
		assertEquals(caution, fold(editor, "caution hot"));
		assertTrue(!Workshop.textOf(editor).getText().contains("everything"), "unfolded by a change elsewhere");
	}

	@Test
	void allBlocksAreFoldedAndUnfoldedAtOnce() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("marks")));
		Pump.until(() -> "the folds: " + folds(editor), () -> folds(editor).contains("caution hot \"Fever\" {"));
		Workshop.run("org.eclipse.ui.edit.text.folding.collapse_all");
		Pump.until("all is folded", () -> !Workshop.textOf(editor).getText().contains("everything")
				&& !Workshop.textOf(editor).getText().contains("Hold the arm and breathe."));
		assertTrue(Workshop.textOf(editor).getText().contains("technique hold-still"), "the headings stay in sight");
		Workshop.run("org.eclipse.ui.edit.text.folding.expand_all");
		Pump.until("nothing is folded", () -> Workshop.textOf(editor).getText().equals(Workshop.document(editor).get()));
	}

	@Test
	void whatFollowsFromTheTextStandsBetweenItsLinesAndWords() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("marks")));
		Pump.until(() -> "where hold-still is used: " + minings(editor), () -> minings(editor).stream().anyMatch(each -> each.contains("routine")));
		Pump.until(() -> "what the steps add up to: " + minings(editor), () -> minings(editor).stream().anyMatch(each -> each.contains("steps: 20 s")));
		Pump.until("they are drawn", () -> drawn(editor, LineHeaderAnnotation.class) > 0 && drawn(editor, LineContentAnnotation.class) > 0);
		Pictures.take("minings");
		int step = Example.at(editor, "hold 20 s");
		Workshop.document(editor).replace(step, "hold 20 s".length(), "hold 30 s");
		Pump.until(() -> "the new sum: " + minings(editor), () -> minings(editor).stream().anyMatch(each -> each.contains("steps: 30 s")));
	}

	@Test
	void theHeadingsOfTheBlocksAtTheTopStayInSight() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("marks")));
		IDocument text = Workshop.document(editor);
		List<String> headings = new Headings().getStickyLines(viewer(editor), text.getLineOfOffset(Example.at(editor, "step \"Hold")),
				new StickyLinesProperties(2, editor)).stream().map(line -> line.getText().strip()).toList();
		assertEquals(List.of("technique hold-still \"Hold the arm still\" {", "steps {"), headings);
		assertEquals(List.of(), new Headings().getStickyLines(viewer(editor), text.getLineOfOffset(Example.at(editor, "technique let-go")),
				new StickyLinesProperties(2, editor)));
	}

	@Test
	void aDoubleClickSelectsWhatBelongsTogether() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("marks")));
		assertEquals("hold-still", doubleClicked(editor, Example.at(editor, "hold-still") + 6));
		assertEquals("Hold the arm and breathe.", doubleClicked(editor, Example.at(editor, "\"Hold the arm and")));
		assertEquals("arm", doubleClicked(editor, Example.at(editor, "arm and breathe") + 1));
		assertEquals("\n    step \"Hold the arm.\" hold 20 s\n  ", doubleClicked(editor, Example.at(editor, "steps {") + "steps {".length()));
	}

	@Test
	void longLinesGoOnInTheNextLineFromTheBeginning() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("marks")));
		Pump.until("word wrap", () -> Workshop.textOf(editor).getWordWrap());
		assertTrue(((ITextEditorExtension6) editor).isWordWrapEnabled());
	}

	private static String doubleClicked(ITextEditor editor, int offset) {
		editor.selectAndReveal(offset, 0);
		new DoubleClick().doubleClicked(Workshop.viewer(editor));
		return Workshop.textOf(editor).getSelectionText();
	}

	private static ProjectionViewer viewer(ITextEditor editor) {
		return (ProjectionViewer) (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
	}

	private static Annotation fold(ITextEditor editor, String heading) {
		ProjectionAnnotationModel model = viewer(editor).getProjectionAnnotationModel();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation fold = all.next();
			if (heading(editor, model.getPosition(fold)).startsWith(heading)) {
				return fold;
			}
		}
		throw new AssertionError("no fold at " + heading);
	}

	private static List<String> folds(ITextEditor editor) {
		List<String> found = new ArrayList<>();
		ProjectionAnnotationModel model = viewer(editor).getProjectionAnnotationModel();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			found.add(heading(editor, model.getPosition(all.next())));
		}
		return found;
	}

	private static String heading(ITextEditor editor, Position fold) {
		return Workshop.document(editor).get().substring(fold.getOffset()).lines().findFirst().orElse("").strip();
	}

	private static List<String> minings(ITextEditor editor) {
		Minings minings = new Minings();
		try {
			return Example.aside(() -> minings.provideCodeMinings(Workshop.viewer(editor), null).get()).orElseThrow().stream()
					.map(mining -> mining.getLabel()).toList();
		} finally {
			minings.dispose();
		}
	}

	private static int drawn(ITextEditor editor, Class<?> kind) {
		int count = 0;
		for (Iterator<Annotation> all = viewer(editor).getVisualAnnotationModel().getAnnotationIterator(); all.hasNext();) {
			count += kind.isInstance(all.next()) ? 1 : 0;
		}
		for (Iterator<Annotation> all = viewer(editor).getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
			count += kind.isInstance(all.next()) ? 1 : 0;
		}
		return count;
	}
}
