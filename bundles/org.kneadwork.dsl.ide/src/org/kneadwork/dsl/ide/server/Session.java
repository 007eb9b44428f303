package org.kneadwork.dsl.ide.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.Locale;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.dsl.ide.workspace.Workspace;

/** What a client and the server have in common while they talk. */
final class Session implements Workspace.Client {

	private final Lifecycle lifecycle;
	private final ExecutorService threads;
	private final Supplier<Plugins> plugins;
	private final Clock clock;
	private volatile Optional<LanguageClient> client = Optional.empty();
	private volatile Locale language = Locale.ENGLISH;
	private volatile ClientCapabilities capabilities = new ClientCapabilities();
	private volatile Optional<Workspace> workspace = Optional.empty();

	Session(Lifecycle lifecycle, ExecutorService threads, Supplier<Plugins> plugins, Clock clock) {
		this.clock = clock;
		this.plugins = plugins;
		this.lifecycle = lifecycle;
		this.threads = threads;
	}

	void connect(LanguageClient other) {
		client = Optional.of(other);
	}

	void begin(ClientCapabilities offered, List<String> roots, Locale ofReader) {
		capabilities = offered;
		language = ofReader;
		workspace = Optional.of(new Workspace(this, roots, plugins, ofReader, clock));
	}

	Optional<LanguageClient> client() {
		return client;
	}

	ClientCapabilities capabilities() {
		return capabilities;
	}

	/** Everything that is open; only while the session runs. */
	Workspace workspace() {
		return workspace.orElseThrow();
	}

	CompletableFuture<Void> whenRead(String uri) {
		return workspace.map(each -> each.whenRead(uri)).orElseGet(() -> CompletableFuture.completedFuture(null));
	}

	/** Does something for a notification, which counts only while the session runs. */
	void notice(Consumer<Workspace> work) {
		if (lifecycle.isRunning()) {
			work.accept(workspace());
		}
	}

	/** Answers a request that is about no particular text. */
	<T> CompletableFuture<T> answer(Function<CancelChecker, T> work) {
		try {
			lifecycle.requireRunning();
		} catch (RuntimeException refused) {
			return CompletableFuture.failedFuture(refused);
		}
		return CompletableFutures.computeAsync(threads, work::apply);
	}

	/** What a request is about. */
	record Asked(DocumentVersion document, Optional<LibraryView> library, CancelChecker cancel) {

		int offset(Position position) {
			return document.text().offset(position);
		}
	}

	/** Answers a request about a text, with its library as it was last taken over. A text that is not open has no answer. */
	<T> CompletableFuture<T> answer(String uri, T none, Function<Asked, T> work) {
		return about(uri, none, document -> answer(document, work));
	}

	/** The same for what changes texts, when all libraries have taken over what was typed until now. */
	<T> CompletableFuture<T> answerFromPresentTexts(String uri, T none, Function<Asked, T> work) {
		return about(uri, none, document -> CompletableFuture.supplyAsync(workspace()::caughtUp, threads).thenCompose(caughtUp -> caughtUp)
				.thenCompose(done -> answer(document, work)));
	}

	private <T> CompletableFuture<T> about(String uri, T none, Function<DocumentVersion, CompletableFuture<T>> work) {
		try {
			lifecycle.requireRunning();
		} catch (RuntimeException refused) {
			return CompletableFuture.failedFuture(refused);
		}
		// What was typed until now counts, and nothing that is typed later.
		return workspace().document(uri).map(work).orElseGet(() -> CompletableFuture.completedFuture(none));
	}

	private <T> CompletableFuture<T> answer(DocumentVersion document, Function<Asked, T> work) {
		return CompletableFutures.computeAsync(threads, cancel -> {
			document.parsed();
			return workspace().read(document.file(), library -> work.apply(new Asked(document, library, cancel)));
		});
	}

	/** Whether the client knows how to fill in a text with gaps. */
	boolean fillsInSnippets() {
		return Optional.ofNullable(capabilities.getTextDocument()).map(TextDocumentClientCapabilities::getCompletion)
				.map(CompletionCapabilities::getCompletionItem).map(CompletionItemCapabilities::getSnippetSupport).orElse(false);
	}

	/** Whether the client can make files. */
	boolean createsFiles() {
		return Optional.ofNullable(capabilities.getWorkspace()).map(WorkspaceClientCapabilities::getWorkspaceEdit)
				.map(WorkspaceEditCapabilities::getResourceOperations).filter(can -> can.contains(ResourceOperationKind.Create)).isPresent();
	}

	/** Asks the client to tell of files that other programs change. */
	void watchFiles() {
		boolean can = capabilities.getWorkspace() != null && capabilities.getWorkspace().getDidChangeWatchedFiles() != null
				&& Boolean.TRUE.equals(capabilities.getWorkspace().getDidChangeWatchedFiles().getDynamicRegistration());
		if (can) {
			FileSystemWatcher watcher = new FileSystemWatcher(Either.forLeft("**/*.knead"));
			client.ifPresent(each -> each.registerCapability(new RegistrationParams(List.of(new Registration(UUID.randomUUID().toString(),
					"workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(List.of(watcher)))))));
		}
	}

	@Override
	public void publish(PublishDiagnosticsParams findings) {
		toClient(each -> each.publishDiagnostics(findings));
	}

	@Override
	public void failed(Throwable failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		toClient(each -> {
			each.logMessage(new MessageParams(MessageType.Error, trace.toString()));
			each.showMessage(new MessageParams(MessageType.Error, Sayings.say("failed", failure).in(language)));
		});
	}

	/** A client that has gone away needs nothing more; that it is gone is noticed where its messages are read. */
	private void toClient(Consumer<LanguageClient> message) {
		try {
			client.ifPresent(message);
		} catch (JsonRpcException gone) {
			return;
		}
	}

	@Override
	public Workspace.ClosableProgress begin(String title) {
		boolean can = capabilities.getWindow() != null && Boolean.TRUE.equals(capabilities.getWindow().getWorkDoneProgress());
		return can && client.isPresent() ? new ReportedProgress(client.get(), language, title) : new Unwatched();
	}

	/** Nobody watches. */
	private static final class Unwatched implements Workspace.ClosableProgress {

		@Override
		public void begin(Task task, int total) {
			// nobody watches
		}

		@Override
		public void step(String what) {
			// nobody watches
		}

		@Override
		public boolean cancelled() {
			return false;
		}

		@Override
		public void close() {
			// nobody watches
		}
	}

	void close() {
		workspace.ifPresent(Workspace::close);
	}
}
