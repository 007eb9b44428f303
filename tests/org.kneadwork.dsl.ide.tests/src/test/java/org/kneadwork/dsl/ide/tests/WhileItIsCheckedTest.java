package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.services.LanguageClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LiveLibrary;
import org.kneadwork.compiler.Progress;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.dsl.ide.server.KneadLanguageServer;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.Rule;
import org.kneadwork.safety.rule.RuleInfo;
import org.kneadwork.safety.rule.RuleSet;

/** What happens in the moment in which a library is read or checked, by a rule that takes as long as the test wants. */
class WhileItIsCheckedTest {

	private static final String TECHNIQUES = "techniques.knead";
	private static final long PATIENCE_SECONDS = Long.getLong("kneadwork.patience", 60);

	@TempDir
	Path temp;

	private Path core;
	private Path small;

	/** A rule of a plug-in. */
	private record Looking(RuleInfo info, Consumer<Checked> look) implements Rule {

		@Override
		public void check(Checked checked, Consumer<Finding> findings) {
			look.accept(checked);
		}

		static Plugins plugins(Consumer<Checked> look) {
			RuleInfo info = new RuleInfo("AB101", "a rule of the test", Severity.WARNING, Optional.empty(), "Nothing.", "To look.", "Nothing.", false,
					Looking.class);
			return new Plugins(List.of(), List.of(), new RuleSet(List.of(new RuleSet.AddedRule(new Looking(info, look), info, "test")), List.of()),
					Plugins.NONE.generators(), Plugins.NONE.findingsFormats(), Plugins.NONE.reportFormats(), List.of());
		}
	}

	/** Somebody arrives there, and stays until it opens. */
	private static final class Gate {

		private final CountDownLatch arrived = new CountDownLatch(1);
		private final CountDownLatch open = new CountDownLatch(1);

		void pass() {
			arrived.countDown();
			await(open);
		}

		private static void await(CountDownLatch latch) {
			try {
				assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "nobody came");
			} catch (InterruptedException e) {
				// A library that is closed ends what its thread waits for.
				Thread.currentThread().interrupt();
			}
		}
	}

	@BeforeEach
	void copyTheLibraries() throws Exception {
		core = Libraries.copy("core", temp);
		small = Libraries.copy("small", temp);
	}

	private static KneadLanguageServer server(Supplier<Plugins> plugins, LanguageClient client, Path... folders) throws Exception {
		KneadLanguageServer server = new KneadLanguageServer(plugins);
		server.connect(client);
		InitializeParams params = new InitializeParams();
		params.setCapabilities(new ClientCapabilities());
		params.setWorkspaceFolders(Arrays.stream(folders).map(WhileItIsCheckedTest::folder).toList());
		server.initialize(params).get();
		server.initialized(new InitializedParams());
		return server;
	}

	private static WorkspaceFolder folder(Path path) {
		return new WorkspaceFolder(path.toUri().toString(), path.getFileName().toString());
	}

	private static void open(KneadLanguageServer server, Path file, String text) {
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(file.toUri().toString(), "knead", 1, text)));
	}

	@Test
	void somethingGetsAnotherIdWhereItStandsByThen() throws Exception {
		Gate gate = new Gate();
		Path file = small.resolve(TECHNIQUES);
		String uri = file.toUri().toString();
		try (KneadLanguageServer server = server(() -> Looking.plugins(checked -> gate.pass()), new WatchingClient(), small)) {
			open(server, file, Files.readString(file));
			Gate.await(gate.arrived);
			String typed = "// One more line.\n";
			server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, 2),
					List.of(new TextDocumentContentChangeEvent(new Range(new Position(0, 0), new Position(0, 0)), typed))));
			List<String> lines = (typed + Files.readString(file)).lines().toList();
			int line = lines.indexOf("technique roll-back \"Roll the back\" {");
			CompletableFuture<WorkspaceEdit> renamed = server.getTextDocumentService().rename(new RenameParams(new TextDocumentIdentifier(uri),
					new Position(line, "technique r".length()), "roll-slowly"));
			gate.open.countDown();
			List<TextEdit> edits = renamed.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getChanges().get(uri);
			assertEquals(List.of(line), edits.stream().map(edit -> edit.getRange().getStart().getLine()).toList());
		}
	}

	@Test
	void whoWaitsForACheckOfALibraryThatIsClosedIsTold() throws Exception {
		Gate gate = new Gate();
		String uri = small.resolve(TECHNIQUES).toUri().toString();
		try (KneadLanguageServer server = server(() -> Looking.plugins(checked -> gate.pass()), new WatchingClient(), small)) {
			Gate.await(gate.arrived);
			CompletableFuture<Object> check = server.getWorkspaceService().executeCommand(new ExecuteCommandParams("kneadwork.check", List.of(uri)));
			assertFalse(check.isDone());
			CompletableFuture<Object> gone = CompletableFuture.supplyAsync(() -> {
				awaitThread("kneadwork request ", "join");
				server.getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
						new WorkspaceFoldersChangeEvent(List.of(), List.of(folder(small)))));
				return check.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
			});
			String message = assertThrows(CompletionException.class, gone::join).toString();
			assertTrue(message.contains("There is no library at"), message);
		} finally {
			gate.open.countDown();
		}
	}

	@Test
	void whatIsTypedInALibraryInUseWhileALibraryIsReadCounts() throws Exception {
		CountDownLatch setUp = new CountDownLatch(1);
		WatchingClient client = new WatchingClient();
		Path used = core.resolve("library.knead");
		try (KneadLanguageServer server = server(() -> {
			Gate.await(setUp);
			return Plugins.NONE;
		}, client, small, core)) {
			awaitThread("kneadwork small", "opened");
			open(server, used, Files.readString(used).replace("fever", "hot-head"));
			setUp.countDown();
			client.await(TECHNIQUES + " KW002");
		}
	}

	/** Waits until a thread is where only somebody else can let it go on. */
	private static void awaitThread(String name, String method) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (Thread.getAllStackTraces().entrySet().stream().noneMatch(each -> each.getKey().getName().startsWith(name)
				&& each.getKey().getState() == Thread.State.WAITING
				&& Arrays.stream(each.getValue()).anyMatch(frame -> frame.getMethodName().equals(method)))) {
			assertTrue(System.nanoTime() < end, () -> "nobody waits in " + name);
			Thread.onSpinWait();
		}
	}

	@Test
	void aRuleOfAPlugInPutsNothingOnWhatOthersReadMeanwhile() throws Exception {
		List<List<List<Adapter>>> during = new ArrayList<>();
		Plugins plugins = Looking.plugins(checked -> during.add(attached(checked.content().documents())));
		LiveLibrary library = new LibraryCompiler(1, plugins).open(new CheckRequest(small, List.of()), Progress.NONE);
		List<List<Adapter>> before = attached(library.content().documents());
		library.check(Progress.NONE);
		assertFalse(before.isEmpty());
		// The library itself is looked at first, and then those that it uses.
		assertEquals(before, during.getFirst());
	}

	private static List<List<Adapter>> attached(List<? extends EObject> documents) {
		List<List<Adapter>> all = new ArrayList<>();
		documents.forEach(document -> document.eAllContents().forEachRemaining(element -> all.add(List.copyOf(element.eAdapters()))));
		return all;
	}
}
