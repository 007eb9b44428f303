package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;

/** From a name to what it means, to where it is used, and to another name. */
class NavigationTest extends SmallLibrary {

	private static final String TECHNIQUES = "small/techniques.knead";
	private static final String ROUTINES = "small/routines.knead";

	private List<? extends Location> definition(String file, String behind) {
		TextDocumentPositionParams at = editor.behind(file, behind);
		return Editor.answer(editor.server().getTextDocumentService().definition(new DefinitionParams(at.getTextDocument(), at.getPosition())))
				.getLeft();
	}

	private static String place(Location location) {
		String uri = location.getUri();
		return uri.substring(uri.lastIndexOf('/', uri.lastIndexOf('/') - 1) + 1) + ":" + location.getRange().getStart().getLine() + ":"
				+ location.getRange().getStart().getCharacter();
	}

	@Test
	void aNameLeadsToWhatItMeans() {
		assertEquals(List.of("small/techniques.knead:2:10"), definition(ROUTINES, "do roll-b").stream().map(NavigationTest::place).toList());
		assertEquals(List.of("small/library.knead:8:5"), definition(TECHNIQUES, "uses      foam").stream().map(NavigationTest::place).toList());
		assertEquals(List.of(), definition(TECHNIQUES, "summary   \"Lie"));
	}

	@Test
	void soDoesANameOfAnotherLibraryAndOneThatWasJustTyped() throws Exception {
		assertEquals(List.of("core/library.knead:19:10"), definition(TECHNIQUES, "with core:fe").stream().map(NavigationTest::place).toList());
		editor.type(ROUTINES, "do roll-back", "do roll-back\n    do press-ball");
		assertEquals(List.of("small/techniques.knead:23:10"),
				definition(ROUTINES, "do roll-back\n    do press").stream().map(NavigationTest::place).toList());
	}

	@Test
	void usesAreFoundInAllLibraries() {
		TextDocumentPositionParams at = editor.behind(TECHNIQUES, "targets   core:lower-");
		List<? extends Location> found = Editor.answer(editor.server().getTextDocumentService()
				.references(new ReferenceParams(at.getTextDocument(), at.getPosition(), new ReferenceContext(true))));
		assertEquals(new TreeSet<>(List.of("core/library.knead:31:7", "small/techniques.knead:4:12", "small/techniques.knead:25:12")),
				new TreeSet<>(found.stream().map(NavigationTest::place).toList()));
	}

	@Test
	void namesOfTheSameThingAreHighlighted() {
		TextDocumentPositionParams at = editor.behind(TECHNIQUES, "see        core:cl");
		assertEquals(2, Editor.answer(editor.server().getTextDocumentService()
				.documentHighlight(new DocumentHighlightParams(at.getTextDocument(), at.getPosition()))).size());
	}

	@Test
	void aTechniqueGetsAnotherNameEverywhere() throws Exception {
		TextDocumentPositionParams at = editor.behind(ROUTINES, "do press");
		assertEquals("press-ball", Editor.answer(editor.server().getTextDocumentService()
				.prepareRename(new PrepareRenameParams(at.getTextDocument(), at.getPosition()))).getSecond().getPlaceholder());
		editor.apply(rename(at, "lean-on-ball"));
		assertTrue(editor.text(TECHNIQUES).contains("technique lean-on-ball \"Press a ball\""));
		assertTrue(editor.text(ROUTINES).contains("do lean-on-ball for 60 s"));
		editor.findings(ROUTINES);
		editor.findings(TECHNIQUES, findings -> Editor.codes(findings).equals(List.of("KW301")));
	}

	@Test
	void soDoesAConditionThatAnotherLibraryUses() throws Exception {
		editor.apply(rename(editor.behind(TECHNIQUES, "with core:fe"), "high-temperature"));
		assertTrue(editor.text(TECHNIQUES).contains("ask-doctor with core:high-temperature because"));
		assertTrue(editor.text("core/library.knead").contains("condition high-temperature \"Fever\""));
		assertTrue(editor.text("core/library.knead").contains("conditions blood-clots, high-temperature"));
		editor.findings(TECHNIQUES, findings -> Editor.codes(findings).equals(List.of("KW301")));
	}

	@Test
	void aNameThatIsTakenOrCanBeNoneIsRefused() {
		TextDocumentPositionParams at = editor.behind(ROUTINES, "do press");
		assertTrue(assertThrows(IllegalStateException.class, () -> rename(at, "roll-back")).getMessage().contains("already"));
		assertTrue(assertThrows(IllegalStateException.class, () -> rename(at, "two words")).getMessage().contains("can be no id"));
	}

	private WorkspaceEdit rename(TextDocumentPositionParams at, String name) {
		return Editor.answer(editor.server().getTextDocumentService().rename(new RenameParams(at.getTextDocument(), at.getPosition(), name)));
	}

	@Test
	void aTechniqueTellsWhatIsDecidedAboutItAndWhereItIsUsed() {
		TextDocumentPositionParams at = editor.behind(ROUTINES, "do press");
		String text = Editor.answer(editor.server().getTextDocumentService().hover(new HoverParams(at.getTextDocument(), at.getPosition())))
				.getContents().getRight().getValue();
		assertTrue(text.contains("**Press a ball** · technique `press-ball`"), text);
		assertTrue(text.contains("Lean on a ball and breathe."), text);
		assertTrue(text.contains("**undecided** (1): fever"), text);
		assertTrue(text.contains("**avoid** (1): blood-clots"), text);
		assertTrue(text.contains("Used in 1 routine."), text);
	}

	@Test
	void theRoutinesOfATechniqueAreItsCallers() {
		TextDocumentPositionParams at = editor.behind(TECHNIQUES, "technique roll-");
		CallHierarchyItem item = Editor.answer(editor.server().getTextDocumentService()
				.prepareCallHierarchy(new CallHierarchyPrepareParams(at.getTextDocument(), at.getPosition()))).getFirst();
		assertEquals("roll-back", item.getName());
		CallHierarchyItem caller = Editor.answer(editor.server().getTextDocumentService()
				.callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(item))).getFirst().getFrom();
		assertEquals("evening", caller.getName());
		assertEquals(List.of("roll-back", "press-ball"), Editor.answer(editor.server().getTextDocumentService()
				.callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(caller))).stream().map(call -> call.getTo().getName()).toList());
	}
}
