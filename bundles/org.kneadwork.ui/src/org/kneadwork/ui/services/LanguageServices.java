package org.kneadwork.ui.services;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.kneadwork.dsl.ide.server.KneadLanguageServer;

/** Starts the language server when the first text is opened, and tells it of every change. May be called by several threads. */
public final class LanguageServices {

	private static final String LANGUAGE = "knead";

	/** Made when the first text is opened. */
	private static final class Shared {
		private static final LanguageServices INSTANCE = new LanguageServices();
	}

	private final KneadLanguageServer server = new KneadLanguageServer();

	private LanguageServices() {
		server.connect(new SilentClient());
		InitializeParams params = new InitializeParams();
		params.setCapabilities(new ClientCapabilities());
		params.setWorkspaceFolders(folders());
		server.initialize(params);
		server.initialized(new InitializedParams());
	}

	/** The ones of this workspace. */
	public static LanguageServices shared() {
		return Shared.INSTANCE;
	}

	private static List<WorkspaceFolder> folders() {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen)
				.flatMap(project -> Optional.ofNullable(project.getLocationURI()).stream()
						.map(uri -> new WorkspaceFolder(uri.toString(), project.getName())))
				.toList();
	}

	/** What can be asked about a text. */
	public TextDocumentService texts() {
		return server.getTextDocumentService();
	}

	/** Comes when the library of a text was read once, so that its ids are known. */
	public CompletableFuture<Void> whenRead(TextDocumentIdentifier text) {
		return server.whenRead(text.getUri());
	}

	/** A text is shown in an editor. */
	void opened(URI file, String text) {
		texts().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(file.toString(), LANGUAGE, 0, text)));
	}

	/** Some of a text has changed, or all of it. */
	void changed(URI file, int version, TextDocumentContentChangeEvent change) {
		texts().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(file.toString(), version), List.of(change)));
	}

	/** A text is shown no more. */
	void closed(URI file) {
		texts().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(file.toString())));
	}

	/** The builder shows the findings; the server only answers. */
	private static final class SilentClient implements LanguageClient {

		@Override
		public void telemetryEvent(Object object) {
			// There is none.
		}

		@Override
		public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
			// Markers show them.
		}

		@Override
		public void showMessage(MessageParams message) {
			// What an author has to know stands in the findings.
		}

		@Override
		public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void logMessage(MessageParams message) {
			// What an author has to know stands in the findings.
		}
	}
}
