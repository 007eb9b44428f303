package org.kneadwork.scale.typing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * An editor that starts the program people start, {@code kneadwork lsp}, and talks to it as the protocol says, through pipes.
 * It opens a file when somebody first types in it.
 */
final class TypingClient implements LanguageClient, AutoCloseable {

	private static final long PATIENCE_SECONDS = Long.getLong("kneadwork.patience", 120);

	private final Process process;
	private final Path folder;
	private final TypedLibrary texts;
	private final LanguageServer server;
	private final Waits waits;
	private final ThreadClock clock;
	private final Map<String, Integer> versions = new HashMap<>();
	// Guarded by itself.
	private final Map<String, Shown> shown = new HashMap<>();
	private final StringBuilder complaints = new StringBuilder();
	private int answersDue;

	/** What an editor shows of a file, and the states of its text for which no findings have come yet. */
	private static final class Shown {

		private final Deque<Sent> due = new ArrayDeque<>();
		private int version;
		private List<Diagnostic> first = List.of();
		private List<Diagnostic> last = List.of();
	}

	/** A state of a text. */
	private record Sent(int version, String what, long at, OptionalLong processor) {
	}

	private TypingClient(Process process, Path folder, TypedLibrary texts, Waits waits) {
		this.process = process;
		this.folder = folder;
		this.texts = texts;
		this.waits = waits;
		this.clock = new ThreadClock(process.pid(), "kneadwork " + folder.getFileName());
		Launcher<LanguageServer> launcher = new Launcher.Builder<LanguageServer>().setLocalService(this)
				.setRemoteInterface(LanguageServer.class).setInput(process.getInputStream()).setOutput(process.getOutputStream()).create();
		launcher.startListening();
		server = launcher.getRemoteProxy();
		InitializeParams params = new InitializeParams();
		params.setCapabilities(new ClientCapabilities());
		params.setProcessId((int) ProcessHandle.current().pid());
		params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "library")));
		answer(server.initialize(params));
		server.initialized(new InitializedParams());
	}

	/**
	 * Opens a library.
	 *
	 * @param folder its folder
	 * @param texts its texts
	 * @param waits is told how long everything takes
	 */
	static TypingClient open(Path folder, TypedLibrary texts, Waits waits) throws IOException {
		ProcessBuilder program = new ProcessBuilder(Path.of(System.getProperty("kneadwork.distribution"), "bin",
				System.getProperty("os.name").startsWith("Windows") ? "kneadwork.bat" : "kneadwork").toString(), "lsp");
		program.environment().put("KNEADWORK_QUICK_START", "off");
		program.environment().put("JAVA_HOME", System.getProperty("java.home"));
		return new TypingClient(program.redirectError(ProcessBuilder.Redirect.INHERIT).start(), folder, texts, waits);
	}

	private static <T> T answer(CompletableFuture<T> future) {
		try {
			return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException | TimeoutException e) {
			throw new IllegalStateException("No answer came.", e);
		}
	}

	private String uri(String file) {
		return folder.resolve(file).toUri().toString();
	}

	private TextDocumentIdentifier document(String file) {
		return new TextDocumentIdentifier(uri(file));
	}

	/** Opens a file, unless it is open, and waits for its findings. */
	void open(String file) throws InterruptedException {
		if (versions.putIfAbsent(file, 1) == null) {
			due(file, 1, "a file that is opened");
			server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "knead", 1, texts.text(file))));
			untilFound(file);
		}
	}

	/** Types, in a file that is open. */
	void type(TypedEdit edit) {
		String before = texts.text(edit.file());
		int place = edit.place(before);
		Range range = new Range(position(before, place), position(before, place + edit.replaced().length()));
		texts.apply(edit);
		int version = versions.merge(edit.file(), 1, Integer::sum);
		due(edit.file(), version, edit.kind().word());
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri(edit.file()), version),
				List.of(new TextDocumentContentChangeEvent(range, edit.typed()))));
	}

	private void due(String file, int version, String what) {
		synchronized (shown) {
			shown.computeIfAbsent(uri(file), key -> new Shown()).due.add(new Sent(version, what, System.nanoTime(), clock.nanos()));
		}
	}

	/** Asks for proposals and for a description where was typed last. Waits for neither. */
	void ask(TypedEdit last) {
		String text = texts.text(last.file());
		Position at = position(text, text.indexOf(last.behind(), text.indexOf(last.in())) + last.behind().length() + last.typed().length());
		ask("completion", server.getTextDocumentService().completion(new CompletionParams(document(last.file()), at)));
		ask("hover", server.getTextDocumentService().hover(new HoverParams(document(last.file()), at)));
	}

	private void ask(String what, CompletableFuture<?> answer) {
		long start = System.nanoTime();
		synchronized (shown) {
			answersDue++;
		}
		answer.whenComplete((value, failure) -> {
			waits.add(what, System.nanoTime() - start);
			synchronized (shown) {
				answersDue--;
				if (failure != null) {
					complaints.append(what).append(": ").append(failure).append('\n');
				}
				shown.notifyAll();
			}
		});
	}

	private static Position position(String text, int offset) {
		int line = 0;
		int start = 0;
		for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
			line++;
			start = end + 1;
		}
		return new Position(line, offset - start);
	}

	/** Has everything checked that stands in the editor, and waits for that. */
	void checkAll() {
		answer(server.getWorkspaceService().executeCommand(new ExecuteCommandParams("kneadwork.check", List.of(folder.toUri().toString()))));
	}

	/**
	 * Waits for the findings of the present state of a file.
	 *
	 * @return those that came first
	 */
	List<Diagnostic> untilFound(String file) throws InterruptedException {
		synchronized (shown) {
			until(() -> shown.get(uri(file)).due.isEmpty(), "findings of " + file);
			return shown.get(uri(file)).first;
		}
	}

	/** Waits until findings of all states and all answers have come. */
	void untilQuiet() throws InterruptedException {
		synchronized (shown) {
			until(() -> answersDue == 0 && shown.values().stream().allMatch(each -> each.due.isEmpty()), "findings and answers");
		}
	}

	/**
	 * Waits until something holds of what is shown, or nobody would wait longer.
	 *
	 * @param expected asked whenever something has changed
	 * @return whether it holds
	 */
	boolean untilShown(BooleanSupplier expected) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		synchronized (shown) {
			while (!expected.getAsBoolean()) {
				long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (left <= 0) {
					return false;
				}
				shown.wait(left);
			}
			return true;
		}
	}

	private void until(BooleanSupplier condition, String what) throws InterruptedException {
		if (!untilShown(condition)) {
			throw new AssertionError("No " + what + " came.");
		}
	}

	/** What is shown, by the addresses of files; no entry for those without findings. */
	Map<String, List<Diagnostic>> allShown() {
		synchronized (shown) {
			Map<String, List<Diagnostic>> all = new HashMap<>();
			shown.forEach((uri, each) -> {
				if (!each.last.isEmpty()) {
					all.put(uri, each.last);
				}
			});
			return all;
		}
	}

	/** What the server had to complain of; nothing, as it should be. */
	String complaints() {
		synchronized (shown) {
			return complaints.toString();
		}
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams params) {
		long now = System.nanoTime();
		OptionalLong processor = clock.nanos();
		synchronized (shown) {
			Shown file = shown.computeIfAbsent(params.getUri(), key -> new Shown());
			file.last = params.getDiagnostics();
			int version = params.getVersion() == null ? 0 : params.getVersion();
			if (version > file.version) {
				file.version = version;
				file.first = params.getDiagnostics();
			}
			while (!file.due.isEmpty() && file.due.peek().version() <= version) {
				Sent sent = file.due.remove();
				waits.add(sent.what(), now - sent.at());
				if (sent.processor().isPresent() && processor.isPresent()) {
					waits.add(sent.what() + ", processor", processor.getAsLong() - sent.processor().getAsLong());
				}
			}
			shown.notifyAll();
		}
	}

	@Override
	public void showMessage(MessageParams message) {
		complain(message);
	}

	@Override
	public void logMessage(MessageParams message) {
		complain(message);
	}

	private void complain(MessageParams message) {
		if (message.getType() == MessageType.Error) {
			synchronized (shown) {
				complaints.append(message.getMessage()).append('\n');
			}
		}
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void telemetryEvent(Object event) {
		// nobody reads it
	}

	/** Processor seconds that the server has used so far; the program that starts it has become it. */
	double processorSeconds() {
		return process.info().totalCpuDuration().map(used -> used.toMillis() / 1000.0).orElse(Double.NaN);
	}

	/** Leaves in order. */
	@Override
	public void close() {
		try {
			answer(server.shutdown());
			server.exit();
			process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			process.destroyForcibly();
		}
	}
}
