package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** Whole statements with gaps to fill in, and nothing lost of what stands behind the cursor. */
@ExtendWith(QuietLog.class)
class ProposalsTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void aWholeCautionIsInsertedAndTheTabKeyLeadsFromGapToGap() throws Exception {
		ITextEditor editor = Workshop.open(Workshop.file(Example.project("gaps"), "more.knead", "cau"));
		choose(editor, 3, "caution …");
		StyledText text = Workshop.textOf(editor);
		Pump.until(() -> "the first gap selected: " + text.getSelectionText(), () -> text.getSelectionText().equals("new-caution"));
		Pictures.take("gaps");
		type(text, "too-warm");
		tab(text);
		assertEquals("Title", text.getSelectionText());
		type(text, "Too warm");
		tab(text);
		assertEquals("condition", text.getSelectionText());
		assertTrue(Workshop.document(editor).get().startsWith("caution too-warm \"Too warm\" {\n  with      condition\n"),
				Workshop.document(editor).get());
	}

	@Test
	void aGapWithChoicesOffersThemAndTheLaterOnesStayInTheirPlaces() throws Exception {
		ITextEditor editor = Workshop.open(Workshop.file(Example.project("gaps"), "more.knead", ""));
		choose(editor, 0, "red-flag …");
		StyledText text = Workshop.textOf(editor);
		Pump.until("the first gap", () -> text.getSelectionText().equals("new-red-flag"));
		type(text, "a-much-longer-name-than-that");
		tab(text);
		tab(text);
		Shell choices = Workshop.shellOpenedBy(() -> tab(text), Table.class);
		Pump.until("the choices", () -> labels(choices).containsAll(List.of("emergency", "same-day", "soon")));
		pick(choices, labels(choices).indexOf("soon"));
		Pump.until(() -> Workshop.document(editor).get(), () -> Workshop.document(editor).get().contains("  then  soon \""));
		assertTrue(Workshop.document(editor).get().startsWith("red-flag a-much-longer-name-than-that \"Title\" {"),
				Workshop.document(editor).get());
	}

	@Test
	void aProposalLeavesWhatStandsBehindTheCursorAndOneUndoTakesItBack() throws Exception {
		ITextEditor editor = Workshop.open(Example.routines(Example.project("gaps")));
		IDocument text = Workshop.document(editor);
		String before = text.get();
		int at = Example.at(editor, "let-go");
		choose(editor, at, "hold-still");
		Pump.until(() -> text.get(), () -> text.get().contains("do hold-stilllet-go"));
		Example.undo();
		Pump.until(() -> text.get(), () -> text.get().equals(before));
	}

	/** The window of proposals asks once, and waits some seconds for the library: it is opened when the library is read. */
	private static void choose(ITextEditor editor, int offset, String label) {
		ShownText text = ShownText.of(Workshop.document(editor)).orElseThrow();
		Example.aside(() -> LanguageServices.shared().whenRead(text.id()).get());
		editor.selectAndReveal(offset, 0);
		Shell window = Workshop.shellOpenedBy(() -> Workshop.run("org.eclipse.ui.edit.text.contentAssist.proposals"), Table.class);
		Pump.until(() -> label + " among " + labels(window), () -> labels(window).stream().anyMatch(each -> each.startsWith(label)));
		pick(window, labels(window).indexOf(labels(window).stream().filter(each -> each.startsWith(label)).findFirst().orElseThrow()));
	}

	private static void pick(Shell window, int index) {
		Table table = Controls.first(window, Table.class);
		table.setSelection(index);
		Event chosen = new Event();
		chosen.item = table.getItem(index);
		table.notifyListeners(SWT.Selection, chosen);
		table.notifyListeners(SWT.DefaultSelection, chosen);
	}

	private static List<String> labels(Shell window) {
		return window.isDisposed() ? List.of() : Controls.all(window, Table.class).stream()
				.flatMap(table -> Arrays.stream(table.getItems())).map(TableItem::getText).toList();
	}

	private static void tab(StyledText text) {
		key(text, SWT.TAB);
		Pump.work();
	}

	private static void type(StyledText text, String words) {
		for (char each : words.toCharArray()) {
			key(text, each);
		}
	}

	private static void key(StyledText text, char character) {
		Event key = new Event();
		key.character = character;
		text.notifyListeners(SWT.KeyDown, key);
	}
}
