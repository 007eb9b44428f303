package org.kneadwork.ui.services;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.kneadwork.dsl.ide.server.KneadLanguageServer;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.plugins.ExtensionPlugins;

/** Starts the language server soon after the program, at the latest when the first text is opened, and tells it of every change. May be called by several threads. */
public final class LanguageServices {

	private static final String LANGUAGE = "knead";

	/** Made when it is first asked for. */
	private static final class Shared {
		private static final LanguageServices INSTANCE = new LanguageServices();
	}

	private final KneadLanguageServer server = new KneadLanguageServer(ExtensionPlugins::current);
	private final List<Consumer<URI>> listeners = new CopyOnWriteArrayList<>();
	private final ExecutorService news = Executors.newSingleThreadExecutor(work -> {
		Thread thread = new Thread(work, "kneadwork tells the editors of checks");
		thread.setDaemon(true);
		return thread;
	});
	private final ServerCapabilities offered;

	private LanguageServices() {
		// Before the projects are listed: at the start others open some at the same time.
		WorkspaceWatch watch = new WorkspaceWatch(server.getWorkspaceService());
		ResourcesPlugin.getWorkspace().addResourceChangeListener(watch, IResourceChangeEvent.POST_CHANGE);
		server.connect(new Client());
		InitializeParams params = new InitializeParams();
		params.setCapabilities(capabilities());
		params.setWorkspaceFolders(folders());
		params.setLocale(Words.language().toLanguageTag());
		offered = server.initialize(params).join().getCapabilities();
		server.initialized(new InitializedParams());
		watch.begin();
	}

	private static ClientCapabilities capabilities() {
		CompletionItemCapabilities item = new CompletionItemCapabilities();
		item.setSnippetSupport(true);
		TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
		text.setCompletion(new CompletionCapabilities(item));
		WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
		edits.setDocumentChanges(true);
		edits.setResourceOperations(List.of(ResourceOperationKind.Create));
		WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
		workspace.setWorkspaceEdit(edits);
		return new ClientCapabilities(workspace, text, null);
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

	/** The kinds of words that the server tells apart; its answers name them by their place in this list. */
	public List<String> kindsOfWords() {
		return offered.getSemanticTokensProvider().getLegend().getTokenTypes();
	}

	/** What can be asked about everything that is open. */
	public WorkspaceService workspace() {
		return server.getWorkspaceService();
	}

	/**
	 * Tells somebody whenever the server has checked a text within its library again, on a thread of its own: what it says
	 * about other texts may have changed.
	 *
	 * @param listener is given the address of the text
	 */
	public void addListener(Consumer<URI> listener) {
		listeners.add(listener);
	}

	/**
	 * Tells somebody no more.
	 *
	 * @param listener who was told
	 */
	public void removeListener(Consumer<URI> listener) {
		listeners.remove(listener);
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

	/** The builder shows the findings; that there are new ones is of interest. */
	private final class Client implements LanguageClient {

		@Override
		public void telemetryEvent(Object object) {
			// There is none.
		}

		@Override
		public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
			URI file = URI.create(diagnostics.getUri());
			// The server holds on to its texts meanwhile, and whoever listens may wait for them.
			news.execute(() -> listeners.forEach(listener -> listener.accept(file)));
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
