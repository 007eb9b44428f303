package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Workshop;
import org.kneadwork.ui.view.matrix.MatrixView;

/** The safety matrix, as an author uses it. */
@ExtendWith(QuietLog.class)
class MatrixViewTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Views.hide(MatrixView.ID);
		Workshop.cleanUp();
	}

	@Test
	void withoutALibraryItSaysSo() throws Exception {
		Composite view = Views.show(MatrixView.ID);
		Pump.until("the sentence", () -> Controls.all(view, Label.class).stream()
				.anyMatch(label -> label.getText().startsWith("There is no library here.")));
	}

	@Test
	void aCellShowsItsReasonsAndAReasonLeadsToItsText() throws Exception {
		ITextEditor editor = openLegs();
		Composite view = matrix();
		Canvas canvas = Controls.first(view, Canvas.class);
		canvas.setFocus();
		Views.key(canvas, SWT.HOME, SWT.MOD1);
		Table reasons = Controls.first(view, Table.class);
		assertEquals("\u2715 avoid", reasons.getItem(0).getText(0));
		assertEquals("Blood clots", reasons.getItem(0).getText(1));
		assertTrue(heading(view).startsWith("Slow strokes along the thigh \u2013 Blood clots"), heading(view));
		assertTrue(Controls.all(view, Text.class).stream().anyMatch(text -> text.getText().contains("Do not massage. Ask your doctor first.")));
		Pictures.take("matrix");
		reasons.notifyListeners(SWT.DefaultSelection, new Event());
		Pump.until("the editor of the caution", () -> Workshop.page().getActiveEditor().getTitle().equals("safety.knead"));
		assertEquals("avoid", selected((ITextEditor) Workshop.page().getActiveEditor()).substring(0, "avoid".length()));
		assertFalse(Workshop.page().getActiveEditor() == editor);
	}

	@Test
	void theMouseChoosesACellToo() throws Exception {
		openLegs();
		Composite view = matrix();
		Canvas canvas = Controls.first(view, Canvas.class);
		Views.key(canvas, SWT.HOME, SWT.MOD1);
		String first = heading(view);
		Event event = new Event();
		event.button = 1;
		// Inside of the map, to the right of the first cell.
		event.x = canvas.getClientArea().width * 3 / 4;
		event.y = 0;
		for (int y = 0; y < canvas.getClientArea().height && heading(view).equals(first); y += 4) {
			Pump.answer();
			for (int x = canvas.getClientArea().width; x > 0 && heading(view).equals(first); x -= 8) {
				event.x = x;
				event.y = y;
				canvas.notifyListeners(SWT.MouseDown, event);
			}
		}
		assertFalse(heading(view).equals(first), "no click has chosen another cell");
	}

	@Test
	void typingInTheEditorChangesTheMatrix() throws Exception {
		openLegs();
		IFile safety = project().getFile("safety.knead");
		ITextEditor editor = Workshop.open(safety);
		Composite view = matrix();
		Views.key(Controls.first(view, Canvas.class), SWT.HOME, SWT.MOD1);
		assertTrue(heading(view).endsWith("avoid"), heading(view));
		IDocument text = Workshop.document(editor);
		text.replace(text.get().indexOf("avoid   everything"), "avoid ".length(), "allow ");
		Pump.until(() -> "the verdict that was typed, not " + heading(view), () -> heading(view).endsWith(": allowed"));
		assertTrue(editor.isDirty(), "nothing had to be saved for that");
	}

	@Test
	void whatIsUndecidedCanBeShownAlone() throws Exception {
		openLegs();
		IFile safety = project().getFile("safety.knead");
		ITextEditor editor = Workshop.open(safety);
		Composite view = matrix();
		Button only = Controls.button(view, "Only undecided");
		IDocument text = Workshop.document(editor);
		int caution = text.get().indexOf("caution clots");
		text.replace(caution, text.get().indexOf("caution sore-places") - caution, "");
		Pump.until("one undecided cell", () -> count(view).endsWith("Conditions: 4, undecided: 1"));
		Views.toggle(only);
		assertEquals("Rows: 1. Conditions: 1, undecided: 1", count(view));
		Views.key(Controls.first(view, Canvas.class), SWT.HOME, SWT.MOD1);
		assertTrue(heading(view).endsWith("Blood clots, or a history of one: undecided"), heading(view));
		Text search = Controls.all(view, Text.class).getFirst();
		search.setText("no such title");
		assertTrue(count(view).startsWith("Rows: 0."), count(view));
	}

	@Test
	void routinesHaveRowsToo() throws Exception {
		openLegs();
		Composite view = matrix();
		Combo kind = Controls.first(view, Combo.class);
		kind.select(1);
		kind.notifyListeners(SWT.Selection, new Event());
		Views.key(Controls.first(view, Canvas.class), SWT.HOME, SWT.MOD1);
		assertTrue(heading(view).startsWith("For tired legs \u2013 "), heading(view));
	}

	@Test
	void aTextThatCannotBeReadIsToldOf() throws Exception {
		openLegs();
		ITextEditor editor = Workshop.open(project().getFile("safety.knead"));
		Composite view = matrix();
		Workshop.document(editor).replace(0, 0, "caution {\n");
		Pump.until(() -> "the notice, not " + Controls.all(view, Label.class).stream().map(Label::getText).toList(), () -> Controls.all(view, Label.class).stream().anyMatch(label -> label.isVisible()
				&& label.getText().startsWith("Careful: not everything in ") && label.getText().contains("safety.knead")));
	}

	@Test
	void aScreenReaderIsToldOfTheChosenCell() throws Exception {
		openLegs();
		Composite view = matrix();
		Canvas canvas = Controls.first(view, Canvas.class);
		Views.key(canvas, SWT.HOME, SWT.MOD1);
		assertEquals("Slow strokes along the thigh \u2013 Blood clots, or a history of one: avoid", Views.accessibleName(canvas, 0));
		assertTrue(Views.accessibleName(canvas, ACC.CHILDID_SELF).startsWith("Slow strokes along the thigh"));
	}

	private static ITextEditor openLegs() throws Exception {
		IProject project = Views.legs();
		return Workshop.open(project.getFile("techniques.knead"));
	}

	private static IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(Views.LEGS);
	}

	private static Composite matrix() throws Exception {
		Composite view = Views.show(MatrixView.ID);
		Pump.until("the matrix", () -> Controls.all(view, Label.class).stream().anyMatch(label -> label.getText().contains("Conditions: 4")));
		return view;
	}

	private static String count(Composite view) {
		return Controls.all(view, Label.class).stream().map(Label::getText).filter(text -> text.contains("Conditions: ")).findFirst().orElse("");
	}

	private static String heading(Composite view) {
		return Controls.all(view, Label.class).stream().map(Label::getText).filter(text -> text.contains(" \u2013 ")).findFirst().orElse("");
	}

	private static String selected(ITextEditor editor) {
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getText();
	}
}
