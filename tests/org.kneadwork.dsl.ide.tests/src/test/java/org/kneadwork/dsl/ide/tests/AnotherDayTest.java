package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.dsl.ide.server.KneadLanguageServer;

/** An editor is open for days: what has run out meanwhile no longer counts. */
class AnotherDayTest {

	private static final String LIBRARY = """
			library example version 0.1.0 { title "Example"  language en  audience adults  author "A. Author" }

			source handbook "Handbook of self-massage" { by "A. Author"  kind textbook }

			waiver KW603 on source handbook until 2027-05-01 {
			  because "The handbook does not say when it was printed."
			  by      "A. Author"
			}
			""";

	/** Shows the time that a test wants. */
	private static final class SetClock extends Clock {

		private volatile Instant now = Instant.parse("2027-05-01T12:00:00Z");

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new AssertionError("There is only one zone.");
		}

		@Override
		public Instant instant() {
			return now;
		}
	}

	@Test
	void aWaiverThatEndedOvernightIsToldOfWithTheNextKey(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("library.knead");
		Files.writeString(file, LIBRARY);
		String uri = file.toUri().toString();
		SetClock clock = new SetClock();
		WatchingClient client = new WatchingClient();
		try (KneadLanguageServer server = new KneadLanguageServer(() -> Plugins.NONE, clock)) {
			server.connect(client);
			InitializeParams params = new InitializeParams();
			params.setCapabilities(new ClientCapabilities());
			params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "library")));
			server.initialize(params).get();
			server.initialized(new InitializedParams());
			server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "knead", 1, LIBRARY)));
			server.getWorkspaceService().executeCommand(new ExecuteCommandParams("kneadwork.check", List.of(uri))).get();
			assertFalse(client.hasShown("library.knead KW603"), "what the waiver is for");
			assertFalse(client.hasShown("library.knead KW705"), "the waiver, on its last day");

			clock.now = Instant.parse("2027-05-02T08:00:00Z");
			server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, 2),
					List.of(new TextDocumentContentChangeEvent(LIBRARY + "// The next morning.\n"))));

			client.await("library.knead KW705");
			client.await("library.knead KW603");
		}
	}
}
