package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;

/** What an editor shows of a text besides the text. */
class TextServicesTest extends SmallLibrary {

	private static final String TECHNIQUES = "small/techniques.knead";
	private static final String ROUTINES = "small/routines.knead";

	@Test
	void theOutlineHasEntitiesAndTheirParts() {
		List<DocumentSymbol> symbols = Editor.answer(editor.server().getTextDocumentService()
				.documentSymbol(new DocumentSymbolParams(editor.document(TECHNIQUES)))).stream().map(each -> each.getRight()).toList();
		assertEquals(List.of("roll-back", "press-ball"), symbols.stream().map(DocumentSymbol::getName).toList());
		assertEquals("Roll the back", symbols.getFirst().getDetail());
		assertEquals(List.of("Roll slowly."), symbols.getFirst().getChildren().stream().map(DocumentSymbol::getName).toList());
		assertEquals(new Position(2, 10), symbols.getFirst().getSelectionRange().getStart());
		assertEquals(new Position(2, 0), symbols.getFirst().getRange().getStart());
	}

	@Test
	void entitiesOfAllLibrariesAreFoundByAFewLetters() {
		List<String> found = Editor.answer(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("blclo"))).getRight()
				.stream().map(each -> each.getName()).toList();
		assertEquals(List.of("blood-clots", "clots"), found, "the second by its title");
	}

	@Test
	void blocksFoldAndKeepTheirLastLine() {
		List<FoldingRange> ranges = Editor.answer(editor.server().getTextDocumentService()
				.foldingRange(new FoldingRangeRequestParams(editor.document(ROUTINES))));
		assertTrue(ranges.stream().anyMatch(range -> range.getStartLine() == 0 && range.getEndLine() == 11), () -> "" + ranges);
		assertTrue(ranges.stream().anyMatch(range -> range.getStartLine() == 6 && range.getEndLine() == 8), () -> "" + ranges);
	}

	@Test
	void aSelectionGrowsFromAWordToTheFile() {
		Position at = editor.behind(ROUTINES, "do press").getPosition();
		SelectionRange smallest = Editor.answer(editor.server().getTextDocumentService()
				.selectionRange(new SelectionRangeParams(editor.document(ROUTINES), List.of(at)))).getFirst();
		List<String> texts = new ArrayList<>();
		for (SelectionRange range = smallest; range != null; range = range.getParent()) {
			String text = editor.text(ROUTINES);
			texts.add(text.substring(Marked.offset(text, range.getRange().getStart()), Marked.offset(text, range.getRange().getEnd())));
		}
		assertEquals("press-ball", texts.get(0));
		assertEquals("do press-ball for 60 s", texts.get(1));
		assertTrue(texts.get(2).startsWith("main {"), texts.get(2));
		assertTrue(texts.get(3).startsWith("routine evening"), texts.get(3));
		assertEquals(editor.text(ROUTINES), texts.getLast());
	}

	@Test
	void wordsAreColouredByWhatTheyAre() {
		SemanticTokens all = Editor.answer(editor.server().getTextDocumentService()
				.semanticTokensFull(new SemanticTokensParams(editor.document(TECHNIQUES))));
		List<String> words = decoded(all.getData(), editor.text(TECHNIQUES));
		assertTrue(words.containsAll(List.of("comment // What one does lying on the floor.", "keyword technique", "function roll-back declaration",
				"string \"Roll the back\"", "variable core", "variable lower-back", "enumMember supine", "number 2", "keyword see", "type clots", "enumMember ask-doctor")),
				() -> "" + words);
		Range second = new Range(new Position(23, 0), new Position(24, 0));
		SemanticTokens part = Editor.answer(editor.server().getTextDocumentService()
				.semanticTokensRange(new SemanticTokensRangeParams(editor.document(TECHNIQUES), second)));
		assertEquals(List.of("keyword technique", "function press-ball declaration", "string \"Press a ball\""),
				decoded(part.getData(), editor.text(TECHNIQUES)));
	}

	private List<String> decoded(List<Integer> data, String text) {
		SemanticTokensLegend legend = editor.initialized().getCapabilities().getSemanticTokensProvider().getLegend();
		List<String> words = new ArrayList<>();
		int line = 0;
		int column = 0;
		for (int i = 0; i < data.size(); i += 5) {
			column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
			line += data.get(i);
			int start = Marked.offset(text, new Position(line, column));
			words.add(legend.getTokenTypes().get(data.get(i + 3)) + " " + text.substring(start, start + data.get(i + 2))
					+ (data.get(i + 4) == 1 ? " " + legend.getTokenModifiers().getFirst() : "")
					.replace('\n', ' '));
		}
		return words;
	}

	@Test
	void aboveATechniqueStandsWhatUsesItAndWhatIsUndecided() {
		List<? extends CodeLens> lenses = Editor.answer(editor.server().getTextDocumentService()
				.codeLens(new CodeLensParams(editor.document(TECHNIQUES))));
		assertEquals(List.of("2 used in 1 routine", "23 used in 1 routine", "23 1 condition undecided"),
				lenses.stream().map(lens -> lens.getRange().getStart().getLine() + " " + lens.getCommand().getTitle()).toList());
	}

	@Test
	void behindValuesStandsWhatFollowsFromElsewhere() {
		assertEquals(List.of("8:59 steps: 2 min", "14:19 from cautions: 1 avoid"),
				hints(TECHNIQUES, new Range(new Position(0, 0), new Position(22, 0))));
		List<String> routine = hints(ROUTINES, new Range(new Position(0, 0), new Position(99, 0)));
		assertTrue(routine.contains("7:16 2 min"), () -> "" + routine);
		assertTrue(routine.stream().anyMatch(hint -> hint.endsWith(" parts: 3 min")), () -> "" + routine);
		assertFalse(routine.stream().anyMatch(hint -> hint.startsWith("8:")), () -> "" + routine);
	}

	private List<String> hints(String file, Range range) {
		List<InlayHint> hints = Editor.answer(editor.server().getTextDocumentService().inlayHint(new InlayHintParams(editor.document(file), range)));
		return hints.stream().map(hint -> hint.getPosition().getLine() + ":" + hint.getPosition().getCharacter() + " " + hint.getLabel().getLeft())
				.toList();
	}
}
