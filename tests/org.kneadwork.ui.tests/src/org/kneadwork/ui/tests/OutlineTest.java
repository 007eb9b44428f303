package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Typing;
import org.kneadwork.ui.tests.harness.Workshop;

/** The outline beside a text: what stands in it, in its order. */
@ExtendWith(QuietLog.class)
class OutlineTest {

	private static final List<String> ALL = List.of("arm  –  Arm", "fever  –  Fever", "hot  –  Fever", "hold-still  –  Hold the arm still",
			"let-go  –  Let the arm go");

	private ContentOutline view;

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void itShowsTheEntriesInTheirOrderWithTheStepsOfATechniqueAndThePartsOfARoutine() throws Exception {
		ITextEditor editor = techniques();
		assertEquals(List.of("Hold the arm."), texts(opened(item("hold-still")).getItems()));
		Workshop.open(Example.routines(org.eclipse.core.resources.ResourcesPlugin.getWorkspace().getRoot().getProject("outline")));
		untilShown(List.of("both  –  Both"));
		assertEquals(List.of("main"), texts(opened(item("both")).getItems()));
		Workshop.page().activate(editor);
		untilShown(ALL);
	}

	@Test
	void aClickSelectsTheNameInTheTextAndOnAStepTheStep() throws Exception {
		ITextEditor editor = techniques();
		click(item("let-go"));
		assertEquals("let-go", selected(editor).getText());
		assertEquals(Example.TECHNIQUES.indexOf("let-go \"Let"), selected(editor).getOffset());
		click(opened(item("hold-still")).getItem(0));
		assertEquals("step \"Hold the arm.\" hold 20 s", selected(editor).getText());
	}

	@Test
	void itFollowsWhatIsTypedAndWhatIsOpenAndSelectedStaysSo() throws Exception {
		ITextEditor editor = techniques();
		opened(item("hold-still"));
		click(item("let-go"));
		Example.goTo(editor, "condition fever");
		Typing.into(Workshop.textOf(editor), "region hand \"Hand\" { }\n");
		int cursor = selected(editor).getOffset();
		untilShown(List.of("arm  –  Arm", "hand  –  Hand", "fever  –  Fever", "hot  –  Fever", "hold-still  –  Hold the arm still",
				"let-go  –  Let the arm go"));
		assertEquals(List.of("Hold the arm."), texts(item("hold-still").getItems()), "it is still open");
		assertTrue(item("hold-still").getExpanded());
		assertEquals(List.of("let-go  –  Let the arm go"), texts(tree().getSelection()));
		assertEquals(cursor, selected(editor).getOffset(), "the author types on where they were");
		Pictures.take("outline-follows");
		click(item("let-go"));
		assertEquals("let-go", selected(editor).getText(), "the place is that of the new text");
	}

	@Test
	void whereATextIsBrokenTheOtherEntriesStay() throws Exception {
		ITextEditor editor = techniques();
		IDocument text = Workshop.document(editor);
		int caution = text.get().indexOf("caution hot");
		text.replace(caution, "caution hot \"Fever\" {".length(), "caution hot \"Fever\" { with ,,");
		Pump.until(() -> "those that can be read, not " + texts(tree().getItems()),
				() -> texts(tree().getItems()).containsAll(List.of("arm  –  Arm", "hold-still  –  Hold the arm still", "let-go  –  Let the arm go")));
		text.set("technique \"\n" + Example.TECHNIQUES);
		Pump.until(() -> "those behind, not " + texts(tree().getItems()),
				() -> texts(tree().getItems()).contains("let-go  –  Let the arm go"));
		text.set(Example.TECHNIQUES);
		untilShown(ALL);
	}

	@Test
	void aTextOfWhichNothingIsLeftHasNoEntries() throws Exception {
		ITextEditor editor = techniques();
		Workshop.document(editor).set("// Nothing yet.\n");
		untilShown(List.of());
	}

	private ITextEditor techniques() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("outline")));
		view = (ContentOutline) Workshop.page().showView(IPageLayout.ID_OUTLINE);
		Workshop.page().activate(editor);
		untilShown(ALL);
		return editor;
	}

	private void untilShown(List<String> entries) {
		Pump.until(() -> entries + ", not " + texts(tree().getItems()), () -> view.getCurrentPage().getControl() instanceof Tree
				&& texts(tree().getItems()).equals(entries));
	}

	private Tree tree() {
		return (Tree) view.getCurrentPage().getControl();
	}

	private TreeItem item(String id) {
		return Arrays.stream(tree().getItems()).filter(each -> each.getText().startsWith(id + "  ")).findFirst()
				.orElseThrow(() -> new AssertionError(id + " among " + texts(tree().getItems())));
	}

	private TreeItem opened(TreeItem item) {
		Event event = new Event();
		event.item = item;
		tree().notifyListeners(SWT.Expand, event);
		item.setExpanded(true);
		return item;
	}

	private void click(TreeItem item) {
		tree().setSelection(item);
		Event click = new Event();
		click.item = item;
		tree().notifyListeners(SWT.Selection, click);
	}

	private static ITextSelection selected(ITextEditor editor) {
		return (ITextSelection) editor.getSelectionProvider().getSelection();
	}

	private static List<String> texts(TreeItem[] items) {
		return Arrays.stream(items).map(TreeItem::getText).toList();
	}
}
