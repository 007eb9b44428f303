package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of edits: what the server keeps does not grow with them. */
class SoakTest {

	private static final int WARM_UP = 2_000;
	private static final int EDITS = 10_000;
	/** So many edits are sent before the findings are waited for. */
	private static final int BURST = 40;
	/** What may be kept more after 10,000 edits than before, in bytes: less than 400 for each, where a file's model has some 100,000. */
	private static final long GROWTH = 4_000_000;

	@TempDir
	Path temp;

	private final Random random = new Random(7);

	@Test
	void tenThousandEditsLeaveNothingBehind() throws Exception {
		Libraries.copy("core", temp);
		Libraries.copy("small", temp);
		try (Editor editor = Editor.in(temp)) {
			editor.open("small/techniques.knead");
			editor.open("small/routines.knead");
			editor.open("core/library.knead");
			editor.findings("small/techniques.knead", findings -> !findings.isEmpty());
			edit(editor, WARM_UP);
			long before = kept();
			edit(editor, EDITS);
			long after = kept();
			assertTrue(after - before < GROWTH, () -> "grew by " + (after - before) + " bytes from " + before);
			editor.findings("small/techniques.knead", findings -> Editor.codes(findings).equals(List.of("KW301")));
			assertEquals(0, editor.leave());
		}
	}

	private void edit(Editor editor, int times) throws InterruptedException {
		for (int edit = 0; edit < times / 2; edit++) {
			switch (random.nextInt(5)) {
				case 0 -> thereAndBack(editor, "small/techniques.knead", "technique roll-back", "technique roll-the-back", edit);
				case 1 -> thereAndBack(editor, "small/techniques.knead", "duration  1 min", "duration  7 min", edit);
				case 2 -> thereAndBack(editor, "small/routines.knead", "main {", "main {{", edit);
				case 3 -> thereAndBack(editor, "core/library.knead", "condition fever", "condition high-fever", edit);
				default -> thereAndBack(editor, "small/routines.knead", "do press-ball for 60 s", "do press-ball for 60 s do roll-back", edit);
			}
		}
		// What is still to be checked is kept until then.
		for (String file : List.of("small/techniques.knead", "small/routines.knead", "core/library.knead")) {
			editor.findings(file);
		}
	}

	private static void thereAndBack(Editor editor, String file, String text, String other, int edit) throws InterruptedException {
		editor.type(file, text, other);
		if (edit % BURST == 0) {
			editor.findings(file);
			TextDocumentPositionParams at = editor.behind(file, other);
			Editor.answer(editor.server().getTextDocumentService().completion(new CompletionParams(at.getTextDocument(), at.getPosition())));
			Editor.answer(editor.server().getTextDocumentService().hover(new HoverParams(at.getTextDocument(), at.getPosition())));
			Editor.answer(editor.server().getTextDocumentService().semanticTokensFull(new SemanticTokensParams(at.getTextDocument())));
		}
		editor.type(file, other, text);
	}

	private static long kept() throws InterruptedException {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < 5; i++) {
			System.gc();
			Thread.sleep(50);
			least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		}
		return least;
	}
}
