package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** What the editor offers: changes at the cursor, the list of what stands in a text, the next finding, two versions side by side. */
@ExtendWith(QuietLog.class)
class OffersTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void whereNothingIsWrongTheServersChangesAreOfferedAndMade() throws Exception {
		IProject project = Example.project("offers");
		ITextEditor editor = Workshop.open(Example.routines(project));
		Workshop.file(project, "other.knead", "routine another \"Another\" { }\n");
		UsagesTest.untilNamesAreKnown(editor, "both", 1);
		untilTheServerOffers(editor, "both", "Move to other.knead");
		Example.goTo(editor, "both");
		Workshop.run("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");
		Pump.until("the offer to move", () -> offers("Move to other.knead").isPresent());
		Pictures.take("offers");
		pick(offers("Move to other.knead").orElseThrow(), "Move to other.knead");
		IDocument text = Workshop.document(editor);
		Pump.until(text::get, () -> text.get().isBlank());
	}

	@Test
	void statementsArePutInTheirUsualOrder() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("offers")));
		IDocument text = Workshop.document(editor);
		text.set(text.get().replace("  summary  \"Let go slowly.\"\n", "").replace("  pressure none\n", "  pressure none\n  summary  \"Let go slowly.\"\n"));
		UsagesTest.untilNamesAreKnown(editor, "let-go", 2);
		offered(editor, "let-go", "Sort the statements of 'let-go'");
		Pump.until(text::get, () -> text.get().contains("technique let-go \"Let the arm go\" {\n  summary  \"Let go slowly.\"\n"));
		Example.undo();
		Pump.until(text::get, () -> text.get().contains("  pressure none\n  summary  \"Let go slowly.\"\n"));
	}

	@Test
	void whatTechniquesSayInTheSameWordsBecomesACaution() throws Exception {
		IProject project = Example.project("offers");
		String decision = "  contraindications {\n    avoid with fever because \"It strains.\"\n  }\n}\n";
		Workshop.file(project, "techniques.knead", Example.TECHNIQUES.replace("  contraindications {\n    see hot\n  }\n}\n", decision)
				.replace("  duration 10 s\n}\n", "  duration 10 s\n" + decision));
		ITextEditor editor = Workshop.open(Example.techniques(project));
		IDocument text = Workshop.document(editor);
		UsagesTest.untilNamesAreKnown(editor, "let-go", 2);
		offered(editor, "avoid with fever", "Say this in one caution for 2 techniques");
		Pump.until(text::get, () -> !text.get().contains("avoid with fever because"));
		assertEquals(2, text.get().split("\ncaution ", -1).length - 1, text::get);
	}

	/** The window of the offers asks the server once: it is opened when the server has read what it goes by. */
	private static void untilTheServerOffers(ITextEditor editor, String at, String label) {
		ShownText text = ShownText.of(Workshop.document(editor)).orElseThrow();
		Pump.until("the server offers " + label, () -> Example.aside(() -> {
			Position place = TextPositions.at(text.document(), Example.at(editor, at));
			return LanguageServices.shared().texts().codeAction(new CodeActionParams(text.id(), new Range(place, place), new CodeActionContext(List.of())))
					.get();
		}).orElseThrow().stream().anyMatch(each -> each.getRight().getTitle().startsWith(label)));
	}

	/** Opens the offers at a place, and takes one of them. */
	private static void offered(ITextEditor editor, String at, String label) {
		untilTheServerOffers(editor, at, label);
		Example.goTo(editor, at);
		Workshop.run("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");
		Pump.until("the offer " + label, () -> offers(label).isPresent());
		pick(offers(label).orElseThrow(), label);
	}

	@Test
	void theQuickOutlineIsNarrowedByTypingAndLeadsToThePlace() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("offers")));
		Shell window = Workshop.shellOpenedBy(() -> Workshop.run("org.kneadwork.ui.quickOutline"), Tree.class);
		Tree tree = Controls.first(window, Tree.class);
		Pump.until("everything", () -> tree.getItemCount() == 5);
		Pictures.take("quick-outline");
		Controls.first(window, Text.class).setText("Let the");
		Pump.until("what is typed", () -> tree.getItemCount() == 1);
		assertEquals(List.of("let-go  –  Let the arm go"), Arrays.stream(tree.getItems()).map(TreeItem::getText).toList());
		Controls.first(window, Text.class).notifyListeners(SWT.DefaultSelection, new Event());
		Pump.until("the place", () -> UsagesTest.isSelected("techniques.knead", "let-go", 29));
		assertTrue(window.isDisposed());
	}

	@Test
	void aKeyLeadsFromFindingToFinding() throws Exception {
		IProject project = Example.project("offers");
		IFile file = Example.techniques(project);
		ITextEditor editor = Workshop.open(file);
		// Markers come one by one, and all of them are there only when the check is over.
		Pump.until("all findings", () -> Workshop.isBuilt() && findings(file).size() > 1);
		List<Integer> places = findings(file).stream().map(marker -> marker.getAttribute(IMarker.CHAR_START, -1)).distinct().sorted().toList();
		Pump.until("the findings beside the text", () -> marked(editor).containsAll(places));
		editor.selectAndReveal(0, 0);
		Workshop.run("org.eclipse.ui.navigate.next");
		Pump.until(() -> "the first of " + places + ": " + selected(editor), () -> selected(editor) == places.get(0));
		Workshop.run("org.eclipse.ui.navigate.next");
		Pump.until(() -> "the second of " + places + ": " + selected(editor), () -> selected(editor) == places.get(1));
		Workshop.run("org.eclipse.ui.navigate.previous");
		Pump.until(() -> "back to the first of " + places + ": " + selected(editor), () -> selected(editor) == places.get(0));
	}

	@Test
	void twoVersionsAreComparedEntryByEntryInTheColoursOfTheEditor() throws Exception {
		IProject project = Example.project("offers");
		IFile before = Example.techniques(project);
		String changed = Example.TECHNIQUES.replace("hold 20 s", "hold 40 s");
		int caution = changed.indexOf("caution hot");
		int technique = changed.indexOf("technique hold-still");
		IFile after = Workshop.file(project, "after.knead", changed.substring(0, caution) + changed.substring(technique) + "\n"
				+ changed.substring(caution, technique).strip() + "\n");
		CompareEditorInput input = new CompareEditorInput(new CompareConfiguration()) {

			@Override
			protected Object prepareInput(IProgressMonitor monitor) {
				return new DiffNode(null, Differencer.CHANGE, null, new ResourceNode(before), new ResourceNode(after));
			}
		};
		CompareUI.openCompareEditor(input);
		Composite window = Workshop.page().getWorkbenchWindow().getShell();
		Pump.until("the compare editor", () -> Workshop.page().getActiveEditor() != null
				&& Workshop.page().getActiveEditor().getEditorInput() == input);
		Pump.until(() -> "what has changed: " + trees(window), () -> trees(window).contains("technique hold-still \"Hold the arm still\""));
		assertTrue(trees(window).stream().noneMatch(each -> each.contains("caution")), () -> "moved, not changed: " + trees(window));
		Pump.until("the colours", () -> Controls.all(window, StyledText.class).stream().anyMatch(text -> text.getText().contains("technique hold-still")
				&& text.getStyleRangeAtOffset(text.getText().indexOf("technique hold-still")) != null
				&& text.getStyleRangeAtOffset(text.getText().indexOf("technique hold-still")).fontStyle == SWT.BOLD));
		Pictures.take("compare");
	}

	private static java.util.Optional<Shell> offers(String words) {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible())
				.filter(shell -> labels(shell).stream().anyMatch(label -> label.startsWith(words))).findFirst();
	}

	private static List<String> trees(Composite window) {
		return Controls.all(window, Tree.class).stream().flatMap(tree -> Arrays.stream(tree.getItems())).flatMap(OffersTest::withChildren)
				.map(TreeItem::getText).toList();
	}

	private static java.util.stream.Stream<TreeItem> withChildren(TreeItem item) {
		return java.util.stream.Stream.concat(java.util.stream.Stream.of(item), Arrays.stream(item.getItems()).flatMap(OffersTest::withChildren));
	}

	private static int selected(ITextEditor editor) {
		return ((org.eclipse.jface.text.ITextSelection) editor.getSelectionProvider().getSelection()).getOffset();
	}

	/** Where the text of an editor has annotations: they follow the markers of its file, and may do so later. */
	private static List<Integer> marked(ITextEditor editor) {
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		List<Integer> places = new ArrayList<>();
		model.getAnnotationIterator().forEachRemaining(annotation -> {
			if (annotation instanceof MarkerAnnotation) {
				places.add(model.getPosition(annotation).getOffset());
			}
		});
		return places;
	}

	private static List<IMarker> findings(IFile file) {
		try {
			return Arrays.asList(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO));
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private static void pick(Shell window, String label) {
		Table table = Controls.first(window, Table.class);
		List<String> labels = labels(window);
		int index = labels.indexOf(labels.stream().filter(each -> each.startsWith(label)).findFirst().orElseThrow());
		table.setSelection(index);
		Event chosen = new Event();
		chosen.item = table.getItem(index);
		table.notifyListeners(SWT.Selection, chosen);
		table.notifyListeners(SWT.DefaultSelection, chosen);
	}

	private static List<String> labels(Shell window) {
		return window == null || window.isDisposed() ? List.of() : Controls.all(window, Table.class).stream()
				.flatMap(table -> Arrays.stream(table.getItems())).map(TableItem::getText).toList();
	}
}
