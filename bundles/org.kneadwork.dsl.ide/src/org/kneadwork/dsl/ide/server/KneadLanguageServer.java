package org.kneadwork.dsl.ide.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.Locale;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.dsl.ide.hints.Lenses;

/**
 * The editor services for the Knead language. The workbench calls it in process; {@link ServerRun} lets other programs talk to
 * it. May be called by several threads.
 */
public final class KneadLanguageServer implements LanguageServer, LanguageClientAware, AutoCloseable {

	private static final int THREADS = 3;
	private static final long WATCH_SECONDS = 5;

	private final Lifecycle lifecycle = new Lifecycle();
	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, new Daemons("kneadwork request "));
	private final Session session;
	private final KneadTextDocumentService texts;
	private final KneadWorkspaceService workspace;

	/** A server without plug-ins. */
	public KneadLanguageServer() {
		this(() -> Plugins.NONE);
	}

	/**
	 * A server with plug-ins.
	 *
	 * @param plugins gives what plug-ins add; asked once when somebody begins to work with the server, not on their thread
	 */
	public KneadLanguageServer(Supplier<Plugins> plugins) {
		this(plugins, Clock.systemDefaultZone());
	}

	/**
	 * A server with plug-ins and a clock.
	 *
	 * @param plugins gives what plug-ins add; asked once when somebody begins to work with the server, not on their thread
	 * @param clock tells the day on which reviews and waivers have to hold, anew with each check
	 */
	public KneadLanguageServer(Supplier<Plugins> plugins, Clock clock) {
		session = new Session(lifecycle, threads, plugins, clock);
		texts = new KneadTextDocumentService(session);
		workspace = new KneadWorkspaceService(session);
	}

	/** Names threads, and lets none of them keep the process alive. */
	private record Daemons(String name, AtomicInteger count) implements java.util.concurrent.ThreadFactory {

		Daemons(String name) {
			this(name, new AtomicInteger());
		}

		@Override
		public Thread newThread(Runnable work) {
			Thread thread = new Thread(work, name + count.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		}
	}

	@Override
	public void connect(LanguageClient client) {
		session.connect(client);
	}

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		try {
			lifecycle.begin();
		} catch (RuntimeException refused) {
			return CompletableFuture.failedFuture(refused);
		}
		ClientCapabilities capabilities = Optional.ofNullable(params.getCapabilities()).orElseGet(ClientCapabilities::new);
		session.begin(capabilities, roots(params), language(params));
		Optional.ofNullable(params.getProcessId()).filter(id -> id > 0).ifPresent(this::endWith);
		return CompletableFuture.completedFuture(new InitializeResult(Capabilities.offered(), new ServerInfo("kneadwork")));
	}

		/** A client that does not say its language is told everything in English. */
	private static Locale language(InitializeParams params) {
		return Optional.ofNullable(params.getLocale()).map(tag -> Locale.forLanguageTag(tag.replace('_', '-'))).orElse(Locale.ENGLISH);
	}

	@SuppressWarnings("deprecation") // older clients send nothing else
	private static List<String> roots(InitializeParams params) {
		if (params.getWorkspaceFolders() != null && !params.getWorkspaceFolders().isEmpty()) {
			return params.getWorkspaceFolders().stream().map(WorkspaceFolder::getUri).toList();
		}
		List<String> roots = new ArrayList<>();
		if (params.getRootUri() != null) {
			roots.add(params.getRootUri());
		} else if (params.getRootPath() != null) {
			roots.add(java.nio.file.Path.of(params.getRootPath()).toUri().toString());
		}
		return roots;
	}

	/** A client that has died says nothing more, not even that the server shall end. */
	private void endWith(int process) {
		Optional<ProcessHandle> client = ProcessHandle.of(process);
		if (client.isEmpty()) {
			lifecycle.exit();
			return;
		}
		Thread watch = new Thread(() -> {
			while (client.get().isAlive() && !lifecycle.exited().isDone()) {
				try {
					TimeUnit.SECONDS.sleep(WATCH_SECONDS);
				} catch (InterruptedException e) {
					return;
				}
			}
			lifecycle.exit();
		}, "kneadwork watches its client");
		watch.setDaemon(true);
		watch.start();
	}

	@Override
	public void initialized(InitializedParams params) {
		if (lifecycle.isRunning()) {
			session.watchFiles();
			session.workspace().readRoots();
		}
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		try {
			lifecycle.shutDown();
			session.close();
			return CompletableFuture.completedFuture(null);
		} catch (RuntimeException refused) {
			return CompletableFuture.failedFuture(refused);
		}
	}

	@Override
	public void exit() {
		lifecycle.exit();
	}

	/**
	 * Tells when the server shall end, and how.
	 *
	 * @return what the process shall return: 0 after a shutdown in order, else 1
	 */
	public CompletableFuture<Integer> exited() {
		return lifecycle.exited();
	}

	/**
	 * Gives the verdicts on an entity with every reason, for a preview.
	 *
	 * @param params {@code textDocument} with its {@code uri}, and {@code position}, or {@code kind} and {@code id}
	 * @return the verdicts by condition; null where the entity has none
	 */
	@JsonRequest("kneadwork/safety")
	public CompletableFuture<JsonObject> safety(JsonObject params) {
		return session.answer(cancel -> (JsonObject) new Commands(session).run(Lenses.SAFETY,
				List.of(params.getAsJsonObject("textDocument").get("uri").getAsString(), params)));
	}

	/**
	 * Refuses a message that could not be read.
	 *
	 * @param nothing nothing
	 * @return the refusal
	 */
	@JsonRequest(ForgivingLauncher.UNREADABLE)
	public CompletableFuture<Object> unreadable(JsonElement nothing) {
		return CompletableFuture.failedFuture(new ResponseErrorException(
				new ResponseError(ResponseErrorCode.ParseError, "The message is no JSON.", null)));
	}

	/**
	 * Comes when the library of a file was read once: from then on answers know its ids. For programs that have the server in
	 * their own process; in the protocol, proposals that came too early say that they are not complete.
	 *
	 * @param uri the address of a file that is open
	 * @return done, whatever came of it; at once where the file is not open, or before the server was initialized
	 */
	public CompletableFuture<Void> whenRead(String uri) {
		return session.whenRead(uri);
	}

	@Override
	public KneadTextDocumentService getTextDocumentService() {
		return texts;
	}

	@Override
	public KneadWorkspaceService getWorkspaceService() {
		return workspace;
	}

	@Override
	public void cancelProgress(WorkDoneProgressCancelParams params) {
		// Reading a library is short, and without it there is nothing to offer: it goes on.
	}

	@Override
	public void setTrace(SetTraceParams params) {
		// There is nothing to trace beyond the messages, which the client has.
	}

	/** Ends all work. */
	@Override
	public void close() {
		session.close();
		threads.shutdownNow();
	}
}
