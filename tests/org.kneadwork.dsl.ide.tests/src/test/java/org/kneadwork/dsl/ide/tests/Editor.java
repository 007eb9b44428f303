package org.kneadwork.dsl.ide.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.dsl.ide.server.ServerRun;

/** An editor with a folder open, which talks to the server over a socket. What it does, it does as an editor: by edits. */
final class Editor implements LanguageClient, AutoCloseable {

	private static final long PATIENCE_SECONDS = Long.getLong("kneadwork.patience", 60);

	private final Path folder;
	private final Socket socket;
	private final LanguageServer server;
	private final InitializeResult initialized;
	private final Map<String, String> texts = new HashMap<>();
	private final Map<String, Integer> versions = new HashMap<>();
	private final Map<String, PublishDiagnosticsParams> shown = new LinkedHashMap<>();
	private final List<ProgressParams> progress = new ArrayList<>();
	private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
	private int publications;

	private Editor(Path folder, ClientCapabilities capabilities, String language) throws Exception {
		this.folder = folder;
		CompletableFuture<Integer> port = new CompletableFuture<>();
		Thread serving = new Thread(() -> {
			try {
				exitCode.complete(ServerRun.serve(0, Plugins.NONE, port::complete));
			} catch (IOException e) {
				exitCode.completeExceptionally(e);
			}
		}, "server under test");
		serving.setDaemon(true);
		serving.start();
		socket = new Socket(InetAddress.getLoopbackAddress(), port.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
		// Else the system waits 40 ms for more to send, which no editor on a pipe does.
		socket.setTcpNoDelay(true);
		Launcher<LanguageServer> launcher = new Launcher.Builder<LanguageServer>().setLocalService(this)
				.setRemoteInterface(LanguageServer.class).setInput(socket.getInputStream()).setOutput(socket.getOutputStream()).create();
		launcher.startListening();
		server = launcher.getRemoteProxy();
		InitializeParams params = new InitializeParams();
		params.setCapabilities(capabilities);
		params.setLocale(language);
		params.setProcessId((int) ProcessHandle.current().pid());
		params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "library")));
		initialized = answer(server.initialize(params));
		server.initialized(new InitializedParams());
	}

	/** Opens a folder. */
	static Editor in(Path folder) throws Exception {
		return in(folder, "en-US");
	}

	/** Opens a folder in an editor that speaks a language. */
	static Editor in(Path folder, String language) throws Exception {
		ClientCapabilities capabilities = new ClientCapabilities();
		CompletionItemCapabilities items = new CompletionItemCapabilities();
		items.setSnippetSupport(true);
		TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
		texts.setCompletion(new CompletionCapabilities(items));
		capabilities.setTextDocument(texts);
		WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
		edits.setDocumentChanges(true);
		edits.setResourceOperations(List.of(ResourceOperationKind.Create));
		WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
		workspace.setWorkspaceEdit(edits);
		capabilities.setWorkspace(workspace);
		WindowClientCapabilities window = new WindowClientCapabilities();
		window.setWorkDoneProgress(true);
		capabilities.setWindow(window);
		return new Editor(folder, capabilities, language);
	}

	LanguageServer server() {
		return server;
	}

	InitializeResult initialized() {
		return initialized;
	}

	Path folder() {
		return folder;
	}

	/** Waits for an answer. */
	static <T> T answer(CompletableFuture<T> future) {
		try {
			return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException | TimeoutException e) {
			throw new IllegalStateException("No answer came.", e);
		}
	}

	String uri(String file) {
		return file.contains(":") ? file : folder.resolve(file).toUri().toString();
	}

	TextDocumentIdentifier document(String file) {
		return new TextDocumentIdentifier(uri(file));
	}

	/** Opens a file as it is on the disk. */
	void open(String file) throws IOException {
		open(file, Files.readString(folder.resolve(file)));
	}

	/** Opens a file whose text is another than on the disk, or which is not there. */
	void open(String file, String text) {
		texts.put(uri(file), text);
		versions.put(uri(file), 1);
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "knead", 1, text)));
	}

	/** Opens a file with a cursor in it. */
	TextDocumentPositionParams openAt(String file, String marked) {
		Marked at = Marked.of(marked);
		open(file, at.text());
		return new TextDocumentPositionParams(document(file), at.position());
	}

	/** The place behind a part of a text that is open. */
	TextDocumentPositionParams behind(String file, String part) {
		String text = text(file);
		int offset = text.indexOf(part);
		if (offset < 0) {
			throw new AssertionError("Not in " + file + ": " + part);
		}
		return new TextDocumentPositionParams(document(file), Marked.position(text, offset + part.length()));
	}

	String text(String file) {
		return texts.get(uri(file));
	}

	/** Types: replaces a part of an open text, which occurs in it. */
	void type(String file, String part, String replacement) {
		String text = text(file);
		int offset = text.indexOf(part);
		if (offset < 0) {
			throw new AssertionError("Not in " + file + ": " + part);
		}
		edit(file, new Range(Marked.position(text, offset), Marked.position(text, offset + part.length())), replacement);
	}

	/** Types: replaces a range of an open text. */
	void edit(String file, Range range, String replacement) {
		String text = text(file);
		int start = Marked.offset(text, range.getStart());
		int end = Marked.offset(text, range.getEnd());
		texts.put(uri(file), text.substring(0, start) + replacement + text.substring(end));
		int version = versions.merge(uri(file), 1, Integer::sum);
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
				new VersionedTextDocumentIdentifier(uri(file), version), List.of(new TextDocumentContentChangeEvent(range, replacement))));
	}

	/** Replaces all of an open text. */
	void replace(String file, String text) {
		texts.put(uri(file), text);
		int version = versions.merge(uri(file), 1, Integer::sum);
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
				new VersionedTextDocumentIdentifier(uri(file), version), List.of(new TextDocumentContentChangeEvent(text))));
	}

	int version(String file) {
		return versions.get(uri(file));
	}

	void save(String file) throws IOException {
		Files.createDirectories(folder.resolve(file).getParent());
		Files.writeString(folder.resolve(file), text(file));
		server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(document(file)));
	}

	void close(String file) {
		texts.remove(uri(file));
		server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(file)));
	}

	/** Another program has changed a file, and the editor has noticed. */
	void changedOutside(String file, FileChangeType how) {
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(uri(file), how))));
	}

	/** Waits until the findings of a file are as expected. */
	List<Diagnostic> findings(String file, Predicate<List<Diagnostic>> expected) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		synchronized (shown) {
			while (true) {
				PublishDiagnosticsParams now = shown.get(uri(file));
				if (now != null && expected.test(now.getDiagnostics())) {
					return now.getDiagnostics();
				}
				long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (left <= 0) {
					throw new AssertionError("These are the findings of " + file + ": " + (now == null ? "none came" : codes(now.getDiagnostics())));
				}
				shown.wait(left);
			}
		}
	}

	/** Waits for the findings of the present state of an open text. */
	List<Diagnostic> findings(String file) throws InterruptedException {
		int version = version(file);
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		synchronized (shown) {
			while (true) {
				PublishDiagnosticsParams now = shown.get(uri(file));
				if (now != null && now.getVersion() != null && now.getVersion() == version) {
					return now.getDiagnostics();
				}
				long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (left <= 0) {
					throw new AssertionError("No findings of version " + version + " of " + file + " came.");
				}
				shown.wait(left);
			}
		}
	}

	/** Everything that is shown, by file. */
	Map<String, List<Diagnostic>> allFindings() {
		synchronized (shown) {
			Map<String, List<Diagnostic>> all = new LinkedHashMap<>();
			shown.forEach((uri, published) -> all.put(uri, published.getDiagnostics()));
			return all;
		}
	}

	int publications() {
		synchronized (shown) {
			return publications;
		}
	}

	List<ProgressParams> progress() {
		synchronized (progress) {
			return List.copyOf(progress);
		}
	}

	static List<String> codes(List<Diagnostic> findings) {
		return findings.stream().map(finding -> finding.getCode().getLeft()).toList();
	}

	/** Makes the edits that the server proposes, as an editor would. */
	void apply(WorkspaceEdit edit) {
		Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
		if (edit.getChanges() != null) {
			byFile.putAll(edit.getChanges());
		}
		if (edit.getDocumentChanges() != null) {
			edit.getDocumentChanges().forEach(change -> {
				if (change.isLeft()) {
					TextDocumentEdit one = change.getLeft();
					one.getEdits().forEach(each -> byFile.computeIfAbsent(one.getTextDocument().getUri(), key -> new ArrayList<>())
							.add(each.getLeft()));
				} else {
					open(((CreateFile) change.getRight()).getUri(), "");
				}
			});
		}
		byFile.forEach(this::apply);
	}

	private void apply(String uri, List<TextEdit> edits) {
		if (!texts.containsKey(uri)) {
			try {
				Path path = Path.of(java.net.URI.create(uri));
				open(uri, Files.exists(path) ? Files.readString(path) : "");
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}
		List<TextEdit> lastFirst = new ArrayList<>(edits);
		Comparator<Position> order = Comparator.comparingInt(Position::getLine).thenComparingInt(Position::getCharacter);
		lastFirst.sort(Comparator.comparing((TextEdit each) -> each.getRange().getStart(), order).reversed());
		lastFirst.forEach(each -> edit(uri, each.getRange(), each.getNewText()));
	}

	/** Leaves in order, and gives what the server's process would return. */
	int leave() throws Exception {
		answer(server.shutdown());
		server.exit();
		return exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

	/** What the server's process would return. */
	CompletableFuture<Integer> exitCode() {
		return exitCode;
	}

	/** Dies without a word. */
	@Override
	public void close() throws IOException {
		socket.close();
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams params) {
		synchronized (shown) {
			publications++;
			shown.put(params.getUri(), params);
			shown.notifyAll();
		}
	}

	@Override
	public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
		apply(params.getEdit());
		return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
	}

	@Override
	public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void notifyProgress(ProgressParams params) {
		synchronized (progress) {
			progress.add(params);
		}
	}

	@Override
	public CompletableFuture<Void> registerCapability(RegistrationParams params) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void telemetryEvent(Object object) {
		// the server sends none
	}

	@Override
	public void showMessage(MessageParams params) {
		// nobody reads it here
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
		return CompletableFuture.completedFuture(new MessageActionItem());
	}

	@Override
	public void logMessage(MessageParams params) {
		// nobody reads it here
	}
}
