package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.hover.KneadHover;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** What the editor knows of the text: proposals, meanings, the outline, brackets. */
@ExtendWith(QuietLog.class)
class EditorServicesTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void anIdIsProposedAndChosen() throws Exception {
		ITextEditor editor = Workshop.open(techniques());
		IDocument text = Workshop.document(editor);
		// Who asks before is made to wait, but not for longer than an author would.
		CompletableFuture<Void> read = LanguageServices.shared().whenRead(ShownText.of(text).orElseThrow().id());
		Pump.until("the ids of the library are known", read::isDone);
		int at = text.get().indexOf("targets");
		int line = text.getLineOfOffset(at);
		int end = text.getLineOffset(line) + text.getLineInformation(line).getLength();
		text.replace(end, 0, ", lower-b");
		editor.selectAndReveal(end + ", lower-b".length(), 0);
		Shell window = Workshop.shellOpenedBy(() -> Workshop.run("org.eclipse.ui.edit.text.contentAssist.proposals"), Table.class);
		Pump.until(() -> "lower-back is proposed: " + proposals(window) + " at " + safeLine(text, end), () -> proposals(window).stream().anyMatch(each -> each.startsWith("lower-back")));
		Pictures.take("proposals");
		Table table = Controls.first(window, Table.class);
		int index = proposals(window).indexOf(proposals(window).stream().filter(each -> each.startsWith("lower-back")).findFirst().orElseThrow());
		table.setSelection(index);
		Event chosen = new Event();
		chosen.item = table.getItem(index);
		table.notifyListeners(SWT.Selection, chosen);
		table.notifyListeners(SWT.DefaultSelection, chosen);
		Pump.until(() -> "the id in the text: " + safeLine(text, end), () -> safeLine(text, end).contains(", lower-back"));
	}

	@Test
	void theMeaningOfAnIdIsShownInWords() throws Exception {
		ITextEditor editor = Workshop.open(techniques());
		ITextViewer viewer = Workshop.viewer(editor);
		int at = Workshop.document(editor).get().indexOf("lower-back", Workshop.document(editor).get().indexOf("targets"));
		KneadHover hover = new KneadHover();
		Pump.until("what lower-back means", () -> {
			IRegion region = hover.getHoverRegion(viewer, at + 2);
			CompletableFuture<Object> answer = CompletableFuture.supplyAsync(() -> hover.getHoverInfo2(viewer, region));
			Pump.until("an answer", answer::isDone);
			return answer.join() instanceof String words && words.contains("Lower back") && !words.contains("**");
		});
	}

	@Test
	void theOutlineShowsTheTechniquesAndAClickLeadsToOne() throws Exception {
		ITextEditor editor = Workshop.open(techniques());
		IViewPart view = Workshop.page().showView(IPageLayout.ID_OUTLINE);
		Workshop.page().activate(editor);
		Pump.until("the outline", () -> tree(view) != null && tree(view).getItemCount() > 0);
		Pictures.take("outline");
		TreeItem last = tree(view).getItem(tree(view).getItemCount() - 1);
		String id = last.getText().replaceAll(" .*", "");
		tree(view).setSelection(last);
		Event click = new Event();
		click.item = last;
		tree(view).notifyListeners(SWT.Selection, click);
		Pump.until("the cursor in the line of " + last.getText(), () -> {
			StyledText text = Workshop.textOf(editor);
			return text.getCaretOffset() > 0 && text.getLineAtOffset(text.getCaretOffset()) > 0;
		});
		assertTrue(!id.isBlank());
	}

	@Test
	void anOpenedBraceIsClosedAndTheClosingOneIsSteppedOver() throws Exception {
		IProject project = Workshop.project("braces");
		ITextEditor editor = Workshop.open(Workshop.file(project, "a.knead", ""));
		StyledText text = Workshop.textOf(editor);
		type(text, "technique a \"A {\" {");
		assertEquals("technique a \"A {\" {}", Workshop.document(editor).get());
		type(text, "}");
		assertEquals("technique a \"A {\" {}", Workshop.document(editor).get());
	}

	private static void type(StyledText text, String words) {
		text.setFocus();
		for (char each : words.toCharArray()) {
			Event key = new Event();
			key.character = each;
			text.notifyListeners(SWT.KeyDown, key);
			Pump.work();
		}
	}

	private static List<String> proposals(Shell window) {
		return window.isDisposed() ? List.of() : Controls.all(window, Table.class).stream()
				.flatMap(table -> Arrays.stream(table.getItems())).map(TableItem::getText).toList();
	}

	private static Tree tree(IViewPart view) {
		if (((ContentOutline) view).getCurrentPage().getControl() instanceof Tree tree && !tree.isDisposed()) {
			return tree;
		}
		return null;
	}

	private static String safeLine(IDocument text, int offset) {
		return text.get().substring(Math.max(0, offset - 20), Math.min(text.getLength(), offset + 30));
	}

	private static IFile techniques() throws Exception {
		IProject project = Workshop.project("lower-back");
		Libraries.copy(Libraries.inCheckout("bundles/org.kneadwork.lowerback/library"), project);
		LibraryNature.addTo(project, new NullProgressMonitor());
		return Libraries.texts(project).stream().filter(each -> Libraries.contains(each, "\ntechnique ")
				&& Libraries.contains(each, "lower-back")).findFirst().orElseThrow();
	}
}
