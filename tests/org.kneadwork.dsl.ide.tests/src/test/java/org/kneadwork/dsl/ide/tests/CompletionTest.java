package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.junit.jupiter.api.Test;

/** Only what can stand at a place is offered, the most needed first. */
class CompletionTest extends SmallLibrary {

	private static final String FILE = "small/new.knead";

	private List<CompletionItem> offered(String marked) {
		TextDocumentPositionParams at = editor.openAt(FILE, marked);
		return Editor.answer(editor.server().getTextDocumentService().completion(new CompletionParams(at.getTextDocument(), at.getPosition())))
				.getRight().getItems().stream().sorted(Comparator.comparing(item -> item.getSortText() == null ? item.getLabel() : item.getSortText()))
				.toList();
	}

	private static List<String> labels(List<CompletionItem> items) {
		return items.stream().filter(item -> item.getKind() != CompletionItemKind.Snippet).map(CompletionItem::getLabel).toList();
	}

	@Test
	void atTheTopOfAFileEntriesAreOffered() {
		List<CompletionItem> items = offered("<|>");
		assertTrue(labels(items).containsAll(List.of("technique", "routine", "caution", "red-flag", "library", "waiver")), () -> "" + labels(items));
		assertFalse(labels(items).contains("duration"));
	}

	@Test
	void anEntryIsOfferedAsAWhole() {
		CompletionItem snippet = offered("techn<|>").stream().filter(item -> item.getKind() == CompletionItemKind.Snippet
				&& item.getLabel().equals("technique …")).findFirst().orElseThrow();
		assertEquals(InsertTextFormat.Snippet, snippet.getInsertTextFormat());
		String body = snippet.getTextEdit().getLeft().getNewText();
		assertTrue(body.contains("contraindications {") && body.contains("stop-when") && body.contains("${1:"), body);
		assertEquals(0, snippet.getTextEdit().getLeft().getRange().getStart().getCharacter());
	}

	/** What is inserted can be read once its gaps are filled in, and what decides about safety is still to be written. */
	@Test
	void whatIsInsertedCanBeRead() throws Exception {
		List<CompletionItem> snippets = offered("<|>").stream().filter(item -> item.getKind() == CompletionItemKind.Snippet).toList();
		assertTrue(snippets.size() >= 10, () -> "" + snippets.size());
		for (CompletionItem snippet : snippets) {
			String text = snippet.getTextEdit().getLeft().getNewText().replaceAll("\\$\\{\\d+:time}", "1 min")
					.replaceAll("\\$\\{\\d+:number}", "1").replaceAll("\\$\\{\\d+:([^}]*)}", "$1")
					.replaceAll("\\$\\{\\d+\\|([^,|]*)[^}]*}", "$1").replaceAll("\\$\\d+", "");
			editor.replace(FILE, text);
			List<String> codes = Editor.codes(editor.findings(FILE));
			assertFalse(codes.contains("KW001"), () -> codes + " in " + text);
			if (text.startsWith("technique") || text.startsWith("routine") || text.startsWith("caution")) {
				assertTrue(codes.contains("KW002"), () -> codes + " in " + text);
			}
		}
	}

	@Test
	void inATechniqueWhatIsMissingComesFirst() {
		List<CompletionItem> items = offered("technique x \"X\" {\n  summary \"Roll.\"\n  targets core:lower-back\n  <|>\n}\n");
		assertEquals(List.of("contraindications", "duration", "steps", "stop-when", "position", "pressure", "frequency"),
				labels(items).subList(0, 7));
		assertFalse(labels(items).contains("summary"), "stands there already");
		assertFalse(labels(items).contains("technique"), "is no statement of a technique");
	}

	@Test
	void idsComeWithTheirTitles() {
		List<CompletionItem> items = offered("technique x \"X\" {\n  uses <|>\n}\n");
		assertEquals(List.of("foam-roller", "tennis-ball"), labels(items));
		assertEquals("Foam roller", items.getFirst().getDetail());
	}

	@Test
	void idsOfALibraryInUseComeWithItsName() {
		assertEquals(List.of("core:blood-clots", "core:fever"),
				labels(offered("technique x \"X\" {\n  contraindications {\n    avoid with <|>\n  }\n}\n")));
		assertEquals(List.of("core:fever"),
				labels(offered("technique x \"X\" {\n  contraindications {\n    avoid with core:blood-clots, core:f<|>\n  }\n}\n")));
	}

	@Test
	void aSlipIsUnderstood() {
		List<CompletionItem> items = offered("technique x \"X\" {\n  uses faom-roller<|>\n}\n");
		assertEquals(List.of("foam-roller"), labels(items));
		assertEquals("faom-roller", items.getFirst().getFilterText());
	}

	@Test
	void unitsFollowNumbers() {
		assertTrue(labels(offered("technique x \"X\" {\n  duration 30 <|>\n}\n")).containsAll(List.of("s", "min", "h")));
		assertTrue(labels(offered("tool x \"X\" {\n  temperature up-to 40 <|>\n}\n")).containsAll(List.of("C", "F")));
	}

	@Test
	void valuesOfAStatementAreOfferedAndNoOthers() {
		List<String> positions = labels(offered("technique x \"X\" {\n  position <|>\n}\n"));
		assertTrue(positions.containsAll(List.of("supine", "prone", "side-lying", "all-fours")));
		assertFalse(positions.contains("duration"));
		assertFalse(positions.contains("moderate"));
	}

	@Test
	void theKindDecidesWhatCanBeReviewed() {
		assertEquals(List.of("evening"), labels(offered("review of routine <|> { }\n")));
		assertTrue(labels(offered("waiver <|>")).contains("KW301"));
	}

	@Test
	void nothingIsOfferedInTextsAndComments() {
		assertEquals(List.of(), offered("// a tech<|>"));
		assertEquals(List.of(), offered("technique x \"Roll du<|>\" { }"));
	}

	@Test
	void anUnfinishedStatementBeforeDoesNotMatter() {
		List<CompletionItem> items = offered("technique x \"X\" {\n  duration\n  uses <|>\n  position supine\n}\n");
		assertTrue(labels(items).contains("foam-roller"), () -> "" + labels(items));
	}

	@Test
	void theFormsOfATimeAreShownWhileItIsWritten() {
		TextDocumentPositionParams at = editor.openAt(FILE, "technique x \"X\" {\n  duration 3<|>\n}\n");
		SignatureHelp help = Editor.answer(editor.server().getTextDocumentService()
				.signatureHelp(new SignatureHelpParams(at.getTextDocument(), at.getPosition())));
		assertEquals("30 s", help.getSignatures().getFirst().getLabel());
		TextDocumentPositionParams elsewhere = editor.openAt("small/other.knead", "technique x \"X\" {\n  position <|>\n}\n");
		assertEquals(null, Editor.answer(editor.server().getTextDocumentService()
				.signatureHelp(new SignatureHelpParams(elsewhere.getTextDocument(), elsewhere.getPosition()))));
	}
}
