package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.dsl.ide.server.KneadLanguageServer;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.model.content.ContentPackage;

/** An editor that speaks German gets findings and mends in German. */
class GermanEditorTest {

	private static final String TECHNIQUES = "small/techniques.knead";
	private static final String ROUTINES = "small/routines.knead";

	@TempDir
	Path temp;

	@Test
	void findingsAndMendsAreInTheLanguageOfTheEditor() throws Exception {
		Libraries.copy("core", temp);
		Libraries.copy("small", temp);
		try (Editor editor = Editor.in(temp, "de-AT")) {
			editor.open(TECHNIQUES);
			editor.open(ROUTINES);
			Diagnostic undecided = finding(editor.findings(TECHNIQUES, each -> Editor.codes(each).equals(List.of("KW301"))), "KW301");
			assertTrue(undecided.getMessage().getLeft().startsWith("Nichts sagt, ob man „"), undecided.getMessage().toString());

			editor.type(ROUTINES, "do roll-back", "do rol-back");
			Diagnostic missing = finding(editor.findings(ROUTINES, each -> Editor.codes(each).contains("KW002")), "KW002");
			assertEquals("In dieser Bibliothek gibt es „rol-back“ nicht (Technik). Meinten Sie „roll-back“?", missing.getMessage().getLeft());
			List<String> actions = Editor.answer(editor.server().getTextDocumentService().codeAction(new CodeActionParams(
					editor.document(ROUTINES), missing.getRange(), new CodeActionContext(List.of(missing))))).stream()
					.map(each -> each.getRight().getTitle()).toList();
			assertTrue(actions.containsAll(List.of("In „roll-back“ ändern", "„rol-back“ schreiben (Technik)")), actions.toString());
		}
	}

	@Test
	void whatStandsBesideATextIsInTheLanguageOfTheEditor() throws Exception {
		Libraries.copy("core", temp);
		Libraries.copy("small", temp);
		try (Editor editor = Editor.in(temp, "de-AT")) {
			editor.open(TECHNIQUES);
			editor.open(ROUTINES);
			editor.findings(TECHNIQUES, each -> Editor.codes(each).equals(List.of("KW301")));
			TextDocumentService texts = editor.server().getTextDocumentService();
			assertEquals(List.of("verwendet in 1 Ablauf", "verwendet in 1 Ablauf", "1 Vorbedingung nicht entschieden"),
					Editor.answer(texts.codeLens(new CodeLensParams(editor.document(TECHNIQUES)))).stream()
							.map(lens -> lens.getCommand().getTitle()).toList());
			assertEquals(List.of("Schritte: 2 min", "aus Warnhinweisen: 1 avoid"), Editor.answer(texts.inlayHint(
					new InlayHintParams(editor.document(TECHNIQUES), new Range(new Position(0, 0), new Position(22, 0))))).stream()
							.map(hint -> hint.getLabel().getLeft()).toList());
			TextDocumentPositionParams at = editor.behind(ROUTINES, "do press");
			String hover = Editor.answer(texts.hover(new HoverParams(at.getTextDocument(), at.getPosition()))).getContents().getRight().getValue();
			assertTrue(hover.contains("· Technik `press-ball`"), hover);
			assertTrue(hover.contains("**nicht entschieden** (1): fever"), hover);
			assertTrue(hover.endsWith("Verwendet in 1 Ablauf."), hover);
			assertTrue(assertThrows(IllegalStateException.class, () -> Editor.answer(
					texts.rename(new RenameParams(at.getTextDocument(), at.getPosition(), "roll-back")))).getMessage()
							.contains("Diese Kennung ist schon vergeben: Technik „roll-back“."));
		}
	}

	@Test
	void everyPatternIsThereInBothLanguagesWithTheSameArguments() throws Exception {
		Properties english = patterns("messages.properties");
		Properties german = patterns("messages_de.properties");
		assertEquals(english.stringPropertyNames(), german.stringPropertyNames());
		assertAll(english.stringPropertyNames().stream().map(key -> () -> {
			assertEquals(arguments(english.getProperty(key)), arguments(german.getProperty(key)), key);
			assertNotEquals(english.getProperty(key), german.getProperty(key), key);
		}));
	}

	@Test
	void whateverCanUseSomethingHasAWordForIt() throws Exception {
		Properties english = patterns("messages.properties");
		List<EClass> kinds = ContentPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(each -> !each.isAbstract() && ContentPackage.Literals.ENTRY.isSuperTypeOf(each)).toList();
		assertTrue(kinds.size() > 10, "only " + kinds);
		assertAll(kinds.stream().map(kind -> () -> {
			String word = ContentPackage.Literals.ENTITY.isSuperTypeOf(kind) ? ReferenceKinds.wordFor(kind).replace(' ', '-')
					: kind.getName().toLowerCase(Locale.ROOT);
			assertTrue(english.containsKey("used." + word + ".one"), word);
			assertTrue(english.containsKey("used." + word + ".many"), word);
		}));
	}

	private static Properties patterns(String file) throws IOException {
		try (InputStream stream = KneadLanguageServer.class.getResourceAsStream("/org/kneadwork/dsl/ide/message/" + file)) {
			Properties read = new Properties();
			read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
			return read;
		}
	}

	private static TreeSet<String> arguments(String pattern) {
		return Pattern.compile("\\{\\d\\}").matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Diagnostic finding(List<Diagnostic> findings, String code) {
		return findings.stream().filter(each -> each.getCode().getLeft().equals(code)).findFirst().orElseThrow();
	}
}
