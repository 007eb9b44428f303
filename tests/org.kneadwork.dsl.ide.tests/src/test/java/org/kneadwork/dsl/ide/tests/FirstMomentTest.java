package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.dsl.ide.server.KneadLanguageServer;

/** An author who asks before the library is read is not told that there is nothing. */
class FirstMomentTest {

	@Test
	void proposalsBeforeTheLibraryIsReadSayThatThereIsMoreAndThenItIsThere(@TempDir Path folder) throws Exception {
		LargeLibrary.write(folder, Libraries.CHECKOUT, 1_000, 10);
		try (KneadLanguageServer server = new KneadLanguageServer()) {
			InitializeParams params = new InitializeParams();
			params.setCapabilities(new ClientCapabilities());
			params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "library")));
			server.initialize(params).get();
			server.initialized(new InitializedParams());
			String text = "routine early \"Early\" {\n  main {\n    do ";
			String uri = folder.resolve("early.knead").toUri().toString();
			Files.writeString(folder.resolve("early.knead"), text);
			server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "knead", 1, text)));

			CompletionList early = proposals(server, uri);
			assertTrue(early.isIncomplete() || offersTechniques(early), () -> "nothing, and no word of more: " + early.getItems());

			server.whenRead(uri).get(1, TimeUnit.MINUTES);
			assertTrue(offersTechniques(proposals(server, uri)), () -> "no ids although the library is read");
		}
	}

	@Test
	void afterTheServerHasEndedNobodyWaits(@TempDir Path folder) throws Exception {
		KneadLanguageServer server = new KneadLanguageServer();
		assertTrue(server.whenRead(folder.toUri().toString()).isDone());
		server.close();
		assertFalse(server.whenRead(folder.toUri().toString()).isCompletedExceptionally());
	}

	private static CompletionList proposals(KneadLanguageServer server, String uri) throws Exception {
		return server.getTextDocumentService()
				.completion(new CompletionParams(new TextDocumentIdentifier(uri), new Position(2, "    do ".length()))).get().getRight();
	}

	private static boolean offersTechniques(CompletionList proposals) {
		return proposals.getItems().stream().anyMatch(item -> item.getLabel().contains("-1"));
	}
}
