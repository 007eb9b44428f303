package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.ISearchResultViewPart;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.navigation.DefinitionLinks;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** From a name to where it is described, and from there to all places where it is named. */
@ExtendWith(QuietLog.class)
class UsagesTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	/** Waits until the server has read the library and the editor has coloured the name. */
	static void untilNamesAreKnown(ITextEditor editor, String name, int places) {
		Pump.until("the names are known", () -> placesOf(editor, name).size() == places);
		Pump.until("the names are coloured",
				() -> org.kneadwork.ui.editor.colouring.ShownNames.at(Workshop.viewer(editor), Example.at(editor, name)).isPresent());
	}

	/** Where something is named, by what the server has taken over so far. */
	static List<? extends Location> placesOf(ITextEditor editor, String name) {
		ShownText text = ShownText.of(Workshop.document(editor)).orElseThrow();
		return Example.aside(() -> LanguageServices.shared().texts().references(new ReferenceParams(text.id(),
				TextPositions.at(text.document(), Example.at(editor, name)), new ReferenceContext(true))).get()).orElseThrow();
	}

	@Test
	void theSearchViewShowsAllPlacesByFileAndLeadsToThem() throws Exception {
		IProject project = Example.project("usages");
		ITextEditor editor = Workshop.open(Example.techniques(project));
		untilNamesAreKnown(editor, "hold-still", 3);
		Example.goTo(editor, "hold-still");
		Workshop.run("org.eclipse.ui.genericeditor.findReferences");
		Pump.until("the Search view", () -> NewSearchUI.getSearchResultView() != null && labels().size() == 5);
		assertEquals(List.of("usages/routines.knead (2 matches)", "4:  do hold-still", "6:  do hold-still for 30 s", "usages/techniques.knead",
				"15:  technique hold-still \"Hold the arm still\" {").stream().map(each -> each.replaceAll(" \\(.*matches\\)", "")).toList(),
				labels().stream().map(each -> each.replaceAll(" \\(\\d+ match(es)?\\)", "")).toList());
		Pictures.take("usages");
		Pump.until("the place is marked in the editor", () -> annotations(editor, "org.eclipse.search.results").equals(List.of("hold-still")));
		TreeItem last = tree().getItem(0).getItem(1);
		tree().setSelection(last);
		Event open = new Event();
		open.item = last;
		tree().notifyListeners(SWT.Selection, open);
		tree().notifyListeners(SWT.DefaultSelection, open);
		Pump.until("the other text is opened at the place", () -> isSelected("routines.knead", "hold-still", 6));
	}

	@Test
	void aNameIsALinkToItsDescriptionInAnotherFileAndAnotherLibrary() throws Exception {
		IProject project = Example.project("usages");
		ITextEditor editor = Workshop.open(Example.routines(project));
		untilNamesAreKnown(editor, "hold-still", 3);
		IHyperlink[] links = new DefinitionLinks().detectHyperlinks(Workshop.viewer(editor), new Region(Example.at(editor, "hold-still") + 3, 0), false);
		IRegion region = links[0].getHyperlinkRegion();
		assertEquals("hold-still", Workshop.document(editor).get(region.getOffset(), region.getLength()));
		assertEquals(null, new DefinitionLinks().detectHyperlinks(Workshop.viewer(editor), new Region(Example.at(editor, "goal") + 1, 0), false),
				"a keyword is no link");
		Example.goTo(editor, "hold-still");
		Workshop.run("org.eclipse.ui.edit.text.open.hyperlink");
		Pump.until("the description", () -> isSelected("techniques.knead", "hold-still", 15));
		IProject later = Workshop.project("later");
		Workshop.file(later, "library.knead", """
				library later version 0.1.0 {
				  title "Later"
				  language en
				  audience adults
				  uses made-up 0.1
				}
				""");
		ITextEditor other = Workshop.open(Workshop.file(later, "routines.knead",
				"routine over-there \"Over there\" {\n  main {\n    do made-up:let-go\n  }\n}\n"));
		untilNamesAreKnown(other, "let-go", 3);
		Example.goTo(other, "let-go");
		Workshop.run("org.eclipse.ui.edit.text.open.hyperlink");
		Pump.until("the description in the other library", () -> isSelected("techniques.knead", "let-go", 29));
	}

	static List<String> annotations(ITextEditor editor, String type) {
		ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
		List<String> found = new java.util.ArrayList<>();
		for (Iterator<Annotation> all = viewer.getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			var place = viewer.getAnnotationModel().getPosition(annotation);
			if (annotation.getType().equals(type) && place != null) {
				found.add(Workshop.document(editor).get().substring(place.getOffset(), place.getOffset() + place.getLength()));
			}
		}
		return found;
	}

	static boolean isSelected(String file, String words, int line) {
		IEditorPart active = Workshop.page().getActiveEditor();
		if (!(active instanceof ITextEditor editor) || !active.getTitle().equals(file)
				|| !(editor.getSelectionProvider().getSelection() instanceof org.eclipse.jface.text.ITextSelection selection)) {
			return false;
		}
		return words.equals(selection.getText()) && selection.getStartLine() + 1 == line;
	}

	/** While the search runs and has found nothing yet, something else is shown in the place of the tree. */
	private static Tree tree() {
		ISearchResultViewPart view = NewSearchUI.getSearchResultView();
		return view == null || view.getActivePage() == null ? null
				: Controls.all((org.eclipse.swt.widgets.Composite) view.getActivePage().getControl(), Tree.class).stream().findFirst().orElse(null);
	}

	private static List<String> labels() {
		Tree tree = tree();
		return tree == null ? List.of() : Arrays.stream(tree.getItems())
				.flatMap(file -> java.util.stream.Stream.concat(java.util.stream.Stream.of(file), Arrays.stream(file.getItems())))
				.map(TreeItem::getText).toList();
	}
}
