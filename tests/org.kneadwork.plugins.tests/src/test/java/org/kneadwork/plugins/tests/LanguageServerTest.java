package org.kneadwork.plugins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;

/** The command {@code lsp} with plug-ins, as an editor starts it. */
class LanguageServerTest {

	private static final int EDITS = 1000;

	@TempDir
	Path folder;

	/** Keeps what the server shows. */
	private static final class Editor implements LanguageClient {

		private final BlockingQueue<PublishDiagnosticsParams> shown = new LinkedBlockingQueue<>();
		private final BlockingQueue<String> progress = new LinkedBlockingQueue<>();

		@Override
		public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
			shown.add(diagnostics);
		}

		@Override
		public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams token) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void notifyProgress(ProgressParams step) {
			if (step.getValue().getLeft() instanceof WorkDoneProgressReport report) {
				progress.add(report.getMessage());
			}
		}

		@Override
		public void telemetryEvent(Object object) {
			throw new AssertionError("Nothing is sent anywhere.");
		}

		@Override
		public void showMessage(MessageParams message) {
			throw new AssertionError(message.getMessage());
		}

		@Override
		public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
			throw new AssertionError(request.getMessage());
		}

		@Override
		public void logMessage(MessageParams message) {
			// What it logs is for whoever looks for a fault.
		}

		/** Waits until a file has a finding of a rule. */
		private Diagnostic find(String file, String code) throws InterruptedException {
			while (true) {
				PublishDiagnosticsParams next = shown.take();
				if (next.getUri().endsWith("/" + file)) {
					for (Diagnostic each : next.getDiagnostics()) {
						if (each.getCode().getLeft().equals(code)) {
							return each;
						}
					}
				}
			}
		}
	}

	private static void untilSaid(BlockingQueue<String> said, String message) throws InterruptedException {
		String next = said.take();
		while (!next.equals(message)) {
			next = said.take();
		}
	}

	private interface Work {

		void with(LanguageServer server, Editor editor) throws Exception;
	}

	private void serve(List<Path> plugins, Work work) throws Exception {
		Channel toServer = new Channel();
		Channel toEditor = new Channel();
		PrintStream fromServer = new PrintStream(toEditor.end(), true, StandardCharsets.UTF_8);
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Io io = new Io(fromServer, new PrintStream(err, true, StandardCharsets.UTF_8), toServer, folder,
				Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()), false);
		String[] arguments = new String[1 + 2 * plugins.size()];
		arguments[0] = "lsp";
		for (int index = 0; index < plugins.size(); index++) {
			arguments[1 + 2 * index] = "--plugin";
			arguments[2 + 2 * index] = plugins.get(index).toString();
		}
		CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> Main.run(io, arguments));
		Editor editor = new Editor();
		var launcher = LSPLauncher.createClientLauncher(editor, toEditor, toServer.end());
		launcher.startListening();
		LanguageServer server = launcher.getRemoteProxy();
		InitializeParams begin = new InitializeParams();
		begin.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.resolve("legs").toUri().toString(), "legs")));
		ClientCapabilities can = new ClientCapabilities();
		can.setWindow(new WindowClientCapabilities());
		can.getWindow().setWorkDoneProgress(true);
		begin.setCapabilities(can);
		server.initialize(begin).join();
		server.initialized(new InitializedParams());
		work.with(server, editor);
		server.shutdown().join();
		server.exit();
		assertEquals(0, exit.join(), err.toString(StandardCharsets.UTF_8));
	}

	private Path library() throws IOException {
		assertEquals(0, new CommandLine(folder, List.of()).plain("new", "legs").exitCode());
		Path routines = folder.resolve("legs/routines.knead");
		Files.writeString(routines, Files.readString(routines).replace("rest 1 min", "rest 20 min").replace("3 to 5 min", "22 to 24 min"));
		return routines;
	}

	@Test
	void theRuleOfAPlugInFindsAndIsOfferedAndTheFormsAreThere() throws Exception {
		Path routines = library();
		serve(List.of(CommandLine.example("rule"), CommandLine.example("renderer"), CommandLine.example("generator")), (server, editor) -> {
			assertEquals(DiagnosticSeverity.Warning, editor.find("routines.knead", "EX101").getSeverity());
			String report = server.getWorkspaceService().executeCommand(new ExecuteCommandParams("kneadwork.report",
					List.of(routines.toUri().toString(), Map.of("form", "tsv")))).join().toString();
			assertTrue(report.contains("EX101"), report);
			String exported = server.getWorkspaceService().executeCommand(new ExecuteCommandParams("kneadwork.export",
					List.of(routines.toUri().toString(), Map.of("form", "sha256sums", "folder", folder.resolve("out").toUri().toString())))).join().toString();
			assertTrue(exported.contains("legs-0.1.0.checked.sha256"), exported);
			String header = Files.readString(folder.resolve("legs/library.knead")).replace("  audience   adults", "  severity \n  audience   adults");
			String uri = folder.resolve("legs/library.knead").toUri().toString();
			server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "knead", 1, header)));
			int line = header.lines().toList().indexOf("  severity ");
			Set<String> offered = server.getTextDocumentService().completion(new CompletionParams(new TextDocumentIdentifier(uri),
					new Position(line, "  severity ".length()))).join().map(items -> items, items -> items.getItems()).stream()
					.map(CompletionItem::getLabel).collect(Collectors.toSet());
			assertTrue(offered.containsAll(Set.of("KW101", "EX101")), offered.toString());
		});
	}

	private static int firstBlock(LanguageServer server, String uri) {
		return server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(new TextDocumentIdentifier(uri))).join().stream()
				.mapToInt(FoldingRange::getStartLine).min().orElseThrow();
	}

	@Test
	void aRuleThatDoesNotComeBackIsNamedAndWhoTypesIsAnsweredAllTheSame() throws Exception {
		Path routines = library();
		Path end = folder.resolve("end");
		Path waiting = ForeignJar.withRule(folder, "Waiter", "AB101", """
				try {
					while (!java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) {
						Thread.sleep(1);
					}
				} catch (InterruptedException e) {
					return;
				}
				""".formatted(end.toString().replace("\\", "\\\\"))).as("waiter.jar");
		serve(List.of(waiting), (server, editor) -> {
			untilSaid(editor.progress, "The rule AB101 (waiter.jar) of a plug-in is running");
			String uri = routines.toUri().toString();
			server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "knead", 1, Files.readString(routines))));
			int before = firstBlock(server, uri);
			Position start = new Position(0, 0);
			for (int edit = 1; edit <= EDITS; edit++) {
				server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, 1 + edit),
						List.of(new TextDocumentContentChangeEvent(new Range(start, start), "\n"))));
			}
			assertEquals(before + EDITS, firstBlock(server, uri));
			Files.createFile(end);
		});
	}

	@Test
	void aRuleThatFailsIsAnErrorInTheEditor() throws Exception {
		library();
		Path failing = ForeignJar.withRule(folder, "Thrower", "AB101", "throw new IllegalStateException(\"on purpose\");").as("thrower.jar");
		serve(List.of(failing), (server, editor) -> {
			Diagnostic found = editor.find("library.knead", "KW007");
			assertEquals(DiagnosticSeverity.Error, found.getSeverity());
			assertTrue(found.getMessage().getLeft().contains("thrower.jar"), found.toString());
		});
	}
}
