package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no client should do, and some do. */
class RobustnessTest {

	private static final String INITIALIZE = """
			{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""";

	@TempDir
	Path temp;

	@Test
	void whatIsNoJsonIsRefusedAndTheNextMessageIsAnswered() throws Exception {
		try (Program program = Program.start()) {
			program.send("{ this is no JSON");
			assertTrue(program.answer().contains("-32700"));
			program.send("[1, 2");
			assertTrue(program.answer().contains("\"error\""));
			program.send(INITIALIZE);
			assertTrue(program.answer().contains("\"capabilities\""));
			program.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"textDocument/hover\",\"params\":{\"position\":7}}");
			assertTrue(program.answer().contains("\"error\""));
			program.sendRaw("Content-Type: nonsense\r\n\r\n");
			program.send("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"no/such/request\",\"params\":{}}");
			assertTrue(program.answer().contains("-32601"));
			program.send("{\"jsonrpc\":\"2.0\",\"method\":\"no/such/notification\",\"params\":{}}");
			program.send("{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"shutdown\"}");
			assertTrue(program.answer().contains("\"id\":4"));
			program.send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
			assertEquals(0, program.exitCode());
		}
	}

	@Test
	void whatIsAskedBeforeTheBeginningIsRefused() throws Exception {
		try (Program program = Program.start()) {
			program.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"workspace/symbol\",\"params\":{\"query\":\"\"}}");
			assertTrue(program.answer().contains("-32002"));
			program.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
			assertTrue(program.answer().contains("-32002"));
			program.send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didClose\",\"params\":{\"textDocument\":{\"uri\":\"file:///x\"}}}");
			program.send(INITIALIZE);
			assertTrue(program.answer().contains("\"capabilities\""));
			program.send(INITIALIZE.replace("\"id\":1", "\"id\":9"));
			assertTrue(program.answer().contains("-32600"));
			program.send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
			assertEquals(1, program.exitCode(), "exit without shutdown");
		}
	}

	@Test
	void aClientThatStopsTalkingEndsTheServer() throws Exception {
		try (Program program = Program.start()) {
			program.send(INITIALIZE);
			program.answer();
			program.closeInput();
			assertEquals(1, program.exitCode());
		}
	}

	@Test
	void aClientWhoseProcessIsGoneEndsTheServer() throws Exception {
		Process client = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
		client.waitFor();
		try (Program program = Program.start()) {
			program.send(INITIALIZE.replace("\"processId\":null", "\"processId\":" + client.pid()));
			assertEquals(1, program.exitCode(), "its input is still open");
		}
	}

	@Test
	void aThousandEditsInARowEndWithTheFindingsOfTheLast() throws Exception {
		Libraries.copy("core", temp);
		Libraries.copy("small", temp);
		try (Editor editor = Editor.in(temp)) {
			editor.open("small/techniques.knead");
			editor.findings("small/techniques.knead", findings -> !findings.isEmpty());
			TextDocumentPositionParams at = editor.behind("small/techniques.knead", "duration  2 min derived because \"");
			for (int edit = 0; edit < 1000; edit++) {
				editor.edit("small/techniques.knead", new Range(at.getPosition(), at.getPosition()), edit % 7 == 0 ? "\n\"}" : "x ");
				if (edit % 50 == 0) {
					editor.server().getTextDocumentService().completion(new CompletionParams(at.getTextDocument(), at.getPosition()));
				}
			}
			editor.replace("small/techniques.knead", Files.readString(temp.resolve("small/techniques.knead")));
			editor.findings("small/techniques.knead");
			editor.findings("small/techniques.knead", findings -> Editor.codes(findings).equals(List.of("KW301")));
			assertEquals(0, editor.leave());
		}
	}

	@Test
	void aQuestionThatNobodyWaitsForIsDroppedAndOneAboutNothingHasNoAnswer() throws Exception {
		Libraries.copy("core", temp);
		Libraries.copy("small", temp);
		try (Editor editor = Editor.in(temp)) {
			editor.open("small/techniques.knead");
			editor.findings("small/techniques.knead", findings -> !findings.isEmpty());
			TextDocumentPositionParams at = editor.behind("small/techniques.knead", "technique roll-");
			for (int i = 0; i < 100; i++) {
				CompletableFuture<?> question = editor.server().getTextDocumentService()
						.completion(new CompletionParams(at.getTextDocument(), at.getPosition()));
				question.cancel(true);
			}
			assertEquals(null, Editor.answer(editor.server().getTextDocumentService()
					.hover(new HoverParams(editor.document("small/nowhere.knead"), new Position(3, 3)))));
			assertEquals(null, Editor.answer(editor.server().getTextDocumentService()
					.hover(new HoverParams(editor.document("small/techniques.knead"), new Position(9999, 9999)))));
			Editor.answer(editor.server().getTextDocumentService().hover(new HoverParams(at.getTextDocument(), at.getPosition())));
		}
	}

	@Test
	void aPortThatThereIsNotIsRefused() throws Exception {
		try (Program program = Program.start("--port", "70000")) {
			assertEquals(2, program.exitCode());
		}
	}

	@Test
	void aClientMayLeaveAtOnce() throws Exception {
		try (Editor editor = Editor.in(Files.createDirectories(temp.resolve("empty")))) {
			assertTrue(editor.initialized().getCapabilities().getHoverProvider().getLeft());
			assertEquals(0, editor.leave());
		}
	}
}
