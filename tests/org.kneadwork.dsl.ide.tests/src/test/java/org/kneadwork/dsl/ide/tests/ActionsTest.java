package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.junit.jupiter.api.Test;

/** What an editor offers to do, and what it can tell the server to do. */
class ActionsTest extends SmallLibrary {

	private static final String TECHNIQUES = "small/techniques.knead";
	private static final String ROUTINES = "small/routines.knead";

	private List<CodeAction> actions(String file, Range range, List<Diagnostic> shown) {
		return Editor.answer(editor.server().getTextDocumentService().codeAction(new CodeActionParams(editor.document(file), range,
				new CodeActionContext(shown)))).stream().map(each -> each.getRight()).toList();
	}

	private CodeAction action(String file, Diagnostic finding, String title) {
		List<CodeAction> actions = actions(file, finding.getRange(), List.of(finding));
		return actions.stream().filter(each -> each.getTitle().contains(title)).findFirst()
				.orElseThrow(() -> new AssertionError(title + " is not among " + actions.stream().map(CodeAction::getTitle).toList()));
	}

	private static Diagnostic finding(List<Diagnostic> findings, String code) {
		return findings.stream().filter(each -> each.getCode().getLeft().equals(code)).findFirst().orElseThrow();
	}

	@Test
	void aSlipIsMended() throws Exception {
		editor.type(ROUTINES, "do roll-back", "do rol-back");
		Diagnostic finding = finding(editor.findings(ROUTINES, each -> Editor.codes(each).contains("KW002")), "KW002");
		CodeAction action = action(ROUTINES, finding, "Change it to 'roll-back'");
		assertEquals(List.of(finding), action.getDiagnostics());
		assertTrue(action.getIsPreferred());
		editor.apply(action.getEdit());
		assertTrue(editor.text(ROUTINES).contains("do roll-back\n"));
		editor.findings(ROUTINES, List::isEmpty);
	}

	@Test
	void aSkeletonLeavesTheDecisionOpen() throws Exception {
		Diagnostic finding = finding(editor.findings(TECHNIQUES), "KW301");
		List<CodeAction> fixes = actions(TECHNIQUES, finding.getRange(), List.of(finding)).stream()
				.filter(each -> "quickfix".equals(each.getKind())).toList();
		assertFalse(fixes.isEmpty(), "KW301 offers a skeleton");
		for (CodeAction fix : fixes) {
			assertFalse(Boolean.TRUE.equals(fix.getIsPreferred()), fix.getTitle());
		}
		editor.apply(fixes.getFirst().getEdit());
		assertTrue(editor.text(TECHNIQUES).contains("// ask-doctor with fever because"), editor.text(TECHNIQUES));
		List<Diagnostic> after = editor.findings(TECHNIQUES);
		assertTrue(Editor.codes(after).contains("KW301"), () -> "nothing was decided, but these are the findings: " + after);
		assertEquals(finding.getMessage(), finding(after, "KW301").getMessage());
	}

	@Test
	void allOfAKindAreMendedAtOnce() throws Exception {
		editor.type(ROUTINES, "do roll-back", "do rol-back\n    do rol-back");
		List<Diagnostic> findings = editor.findings(ROUTINES, each -> Editor.codes(each).stream().filter("KW002"::equals).count() == 2);
		editor.apply(action(ROUTINES, finding(findings, "KW002"), "for all 2 findings of KW002").getEdit());
		editor.findings(ROUTINES, each -> !Editor.codes(each).contains("KW002"));
	}

	@Test
	void whatNeedsNoDecisionIsMendedOnSave() throws Exception {
		editor.type(ROUTINES, "do roll-back", "do rol-back");
		editor.findings(ROUTINES, each -> Editor.codes(each).contains("KW002"));
		CodeActionContext context = new CodeActionContext(List.of(), List.of("source.fixAll"));
		TextDocumentPositionParams start = editor.behind(ROUTINES, "routine");
		List<CodeAction> actions = Editor.answer(editor.server().getTextDocumentService().codeAction(new CodeActionParams(editor.document(ROUTINES),
				new Range(start.getPosition(), start.getPosition()), context))).stream().map(each -> each.getRight()).toList();
		assertEquals(List.of("source.fixAll.kneadwork"), actions.stream().map(CodeAction::getKind).toList());
		editor.apply(actions.getFirst().getEdit());
		editor.findings(ROUTINES, List::isEmpty);
	}

	@Test
	void aTechniqueMovesToANewFile() throws Exception {
		TextDocumentPositionParams at = editor.behind(TECHNIQUES, "technique roll-");
		CodeAction move = actions(TECHNIQUES, new Range(at.getPosition(), at.getPosition()), List.of()).stream()
				.filter(each -> each.getTitle().equals("Move to a new file roll-back.knead")).findFirst().orElseThrow();
		editor.apply(move.getEdit());
		assertTrue(editor.text(TECHNIQUES).startsWith("// What one does lying on the floor.\n\ntechnique press-ball"), editor.text(TECHNIQUES));
		String moved = editor.text("small/roll-back.knead");
		assertTrue(moved.startsWith("technique roll-back") && moved.endsWith("}\n"), moved);
		editor.findings(ROUTINES);
		editor.findings(TECHNIQUES, each -> Editor.codes(each).equals(List.of("KW301")));
		editor.findings(ROUTINES, List::isEmpty);
	}

	@Test
	void aTechniqueMovesToAnotherFile() throws Exception {
		editor.open("small/more.knead", "technique third \"Third\" { }\n");
		editor.findings("small/more.knead", each -> !each.isEmpty());
		TextDocumentPositionParams at = editor.behind(TECHNIQUES, "technique press-");
		CodeAction move = actions(TECHNIQUES, new Range(at.getPosition(), at.getPosition()), List.of()).stream()
				.filter(each -> each.getTitle().equals("Move to more.knead")).findFirst().orElseThrow();
		editor.apply(move.getEdit());
		assertTrue(editor.text("small/more.knead").startsWith("technique third \"Third\" { }\n\ntechnique press-ball"), editor.text("small/more.knead"));
		assertFalse(editor.text(TECHNIQUES).contains("press-ball"));
		editor.findings("small/more.knead", each -> Editor.codes(each).contains("KW301"));
		editor.findings(ROUTINES, List::isEmpty);
	}

	@Test
	void whatTwoTechniquesDecideAlikeBecomesACautionAndNoVerdictChanges() throws Exception {
		editor.type(TECHNIQUES, "    see core:clots\n", "    see core:clots\n    ask-doctor with core:fever because \"A fever may be the sign of an infection.\"\n");
		editor.findings(TECHNIQUES, List::isEmpty);
		JsonObject roll = run("kneadwork.safety", editor.uri(TECHNIQUES), Map.of("kind", "technique", "id", "roll-back"));
		JsonObject press = run("kneadwork.safety", editor.uri(TECHNIQUES), Map.of("kind", "technique", "id", "press-ball"));
		TextDocumentPositionParams at = editor.behind(TECHNIQUES, "ask-doc");
		CodeAction extraction = actions(TECHNIQUES, new Range(at.getPosition(), at.getPosition()), List.of()).stream()
				.filter(each -> each.getTitle().startsWith("Say this in one caution for 2 techniques")).findFirst().orElseThrow();
		editor.apply(extraction.getEdit());
		assertTrue(editor.text(TECHNIQUES).contains("caution fever-ask-doctor \"Fever\" {\n  with      core:fever\n"
				+ "  ask-doctor-before techniques where targets core:lower-back\n"), editor.text(TECHNIQUES));
		assertEquals(2, editor.text(TECHNIQUES).split("see fever-ask-doctor", -1).length - 1);
		// The edits come one by one: what is found between them is nothing to go by.
		editor.findings(TECHNIQUES);
		List<String> codes = Editor.codes(editor.findings(TECHNIQUES, each -> !each.isEmpty()));
		assertFalse(codes.contains("KW301") || codes.contains("KW304") || codes.contains("KW001") || codes.contains("KW002"), () -> "" + codes);
		assertEquals(verdicts(roll), verdicts(run("kneadwork.safety", editor.uri(TECHNIQUES), Map.of("kind", "technique", "id", "roll-back"))));
		assertEquals(verdicts(press), verdicts(run("kneadwork.safety", editor.uri(TECHNIQUES), Map.of("kind", "technique", "id", "press-ball"))));
	}

	@Test
	void whatWouldReachOtherTechniquesIsNotMadeACaution() throws Exception {
		editor.type(TECHNIQUES, "    see core:clots\n", "    see core:clots\n    ask-doctor with core:fever because \"A fever may be the sign of an infection.\"\n");
		editor.open("small/more.knead", "technique third \"Third\" { targets core:lower-back uses foam-roller, tennis-ball position supine, leaning }\n");
		editor.findings("small/more.knead", each -> Editor.codes(each).contains("KW102"));
		editor.findings(TECHNIQUES, List::isEmpty);
		TextDocumentPositionParams at = editor.behind(TECHNIQUES, "ask-doc");
		assertTrue(actions(TECHNIQUES, new Range(at.getPosition(), at.getPosition()), List.of()).stream()
				.noneMatch(each -> each.getTitle().startsWith("Say this in one caution")));
	}

	private static Map<String, String> verdicts(JsonObject preview) {
		Map<String, String> verdicts = new java.util.TreeMap<>();
		preview.getAsJsonArray("cells").forEach(cell -> verdicts.put(cell.getAsJsonObject().get("condition").getAsString(),
				cell.getAsJsonObject().get("verdict").getAsString()));
		return verdicts;
	}

	@Test
	void statementsAreSorted() throws Exception {
		editor.type(TECHNIQUES, "  position  supine\n", "");
		editor.type(TECHNIQUES, "  from      core:sample-notes\n", "  from      core:sample-notes\n  position supine\n");
		editor.findings(TECHNIQUES, each -> Editor.codes(each).equals(List.of("KW301")));
		TextDocumentPositionParams at = editor.behind(TECHNIQUES, "technique roll-");
		CodeAction sort = actions(TECHNIQUES, new Range(at.getPosition(), at.getPosition()), List.of()).stream()
				.filter(each -> each.getTitle().equals("Sort the statements of 'roll-back'")).findFirst().orElseThrow();
		editor.apply(sort.getEdit());
		String text = editor.text(TECHNIQUES);
		assertTrue(text.indexOf("position  supine") > 0 && text.indexOf("position  supine") < text.indexOf("pressure  light"), text);
		editor.findings(TECHNIQUES, each -> Editor.codes(each).equals(List.of("KW301")));
	}

	private JsonObject run(String command, Object... arguments) {
		Object result = Editor.answer(editor.server().getWorkspaceService().executeCommand(new ExecuteCommandParams(command, List.of(arguments))));
		return new Gson().toJsonTree(result).getAsJsonObject();
	}

	@Test
	void theVerdictsOnATechniqueComeWithTheirReasons() {
		JsonObject preview = run("kneadwork.safety", editor.uri(TECHNIQUES), Map.of("kind", "technique", "id", "press-ball"));
		assertEquals("Press a ball", preview.get("title").getAsString());
		JsonObject clots = preview.getAsJsonArray("cells").get(0).getAsJsonObject();
		assertEquals("avoid", clots.get("verdict").getAsString());
		assertEquals("caution clots", clots.getAsJsonArray("reasons").get(0).getAsJsonObject().get("from").getAsString());
		JsonObject fever = preview.getAsJsonArray("cells").get(1).getAsJsonObject();
		assertEquals("undecided", fever.get("verdict").getAsString());
		assertEquals(0, fever.getAsJsonArray("reasons").size());
	}

	@Test
	void whatIsInTheEditorsIsCheckedAndReported() {
		assertEquals(0, run("kneadwork.check", editor.uri(TECHNIQUES)).get("errors").getAsInt());
		editor.type(TECHNIQUES, "duration  1 min", "duration  9 min");
		assertEquals(1, run("kneadwork.check", editor.uri(TECHNIQUES)).get("errors").getAsInt());
		assertTrue(run("kneadwork.report", editor.uri(TECHNIQUES), Map.of("form", "sarif")).get("text").getAsString().contains("KW203"));
	}

	@Test
	void aBundleIsWrittenOfWhatIsSavedAndNotOfErrors() throws Exception {
		JsonObject result = run("kneadwork.export", editor.uri(TECHNIQUES), Map.of("folder", temp.resolve("out").toUri().toString()));
		assertTrue(result.getAsJsonArray("files").size() >= 2, () -> "" + result);
		assertTrue(Files.exists(Path.of(java.net.URI.create(result.getAsJsonArray("files").get(0).getAsString()))));
		editor.type(TECHNIQUES, "duration  1 min", "duration  9 min");
		editor.save(TECHNIQUES);
		assertTrue(run("kneadwork.export", editor.uri(TECHNIQUES)).has("refused"));
	}

	@Test
	void aCommandThatThereIsNotIsRefused() {
		assertThrows(IllegalStateException.class, () -> run("kneadwork.dance", editor.uri(TECHNIQUES)));
		assertThrows(IllegalStateException.class, () -> run("kneadwork.check"));
	}
}
