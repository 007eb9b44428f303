package org.kneadwork.editors.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Injector;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.parser.IParseResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.parser.antlr.KneadParser;
import org.kneadwork.dsl.services.KneadGrammarAccess;
import org.kneadwork.node.NodePrograms;

/** The generated colours, with the engine of Visual Studio Code, over every .knead file of the repository; and the snippets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColoursTest {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final Injector LANGUAGE = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration();

	/** What a place of a text has to be coloured as. */
	private record Place(int line, int column, int length, String scope, String not) {
	}

	private Path extension;

	@BeforeAll
	void unpack(@TempDir Path folder) throws IOException {
		extension = Extension.unpacked(folder);
	}

	private static IParseResult parse(String text) {
		return LANGUAGE.getInstance(KneadParser.class).doParse(new StringReader(text));
	}

	private static Grammar grammar() {
		return LANGUAGE.getInstance(KneadGrammarAccess.class).getGrammar();
	}

	@Test
	void everyWordOfTheLanguageEveryTextAndEveryCommentIsColouredAsSuch(@TempDir Path folder) throws IOException {
		List<Map<String, Object>> expectations = new ArrayList<>();
		Set<String> met = new TreeSet<>();
		for (Path file : files()) {
			String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
			IParseResult result = parse(text);
			if (!result.hasSyntaxErrors()) {
				expectations.add(Map.of("file", file.toString(), "text", text, "places", places(result, met)));
			}
		}
		assertTrue(expectations.size() > 150, "only " + expectations.size() + " files");
		Path written = folder.resolve("expectations.json");
		JSON.writeValue(written.toFile(), expectations);
		NodePrograms.Result result = NodePrograms.of(Programs.checkout().resolve("tests/org.kneadwork.editors.tests"))
				.node(List.of("colours.mjs", extension.resolve("generated/knead.tmLanguage.json").toString(), written.toString()));
		assertEquals(0, result.exitCode(), result.output());
		JsonNode seen = JSON.readTree(result.output());
		assertEquals("[]", seen.get("wrong").toString());
		assertTrue(seen.get("places").asInt() > 20_000, result.output());
		assertEquals(words(), met, "the files of the repository have every word of the language");
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> all = Files.walk(Programs.checkout())) {
			return all.filter(file -> file.toString().endsWith(".knead"))
					.filter(file -> !Programs.checkout().relativize(file).toString().matches("(.*/)?(target|node_modules|out)/.*")).sorted().toList();
		}
	}

	/** The words that hold statements together. */
	private static Set<String> words() {
		return GrammarUtil.allParserRules(grammar()).stream().filter(rule -> !GrammarUtil.isDatatypeRule(rule))
				.flatMap(rule -> EcoreUtil2.getAllContentsOfType(rule, Keyword.class).stream()).map(Keyword::getValue)
				.filter(word -> Character.isLetter(word.charAt(0))).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Place> places(IParseResult result, Set<String> met) {
		Set<String> words = words();
		List<Place> places = new ArrayList<>();
		for (ILeafNode leaf : result.getRootNode().getLeafNodes()) {
			String text = leaf.getText();
			if (text.isBlank()) {
				continue;
			}
			int column = leaf.getOffset() - result.getRootNode().getText().lastIndexOf('\n', leaf.getOffset() - 1) - 1;
			int line = leaf.getStartLine() - 1;
			int length = text.lines().findFirst().orElse("").stripTrailing().length();
			EObject grammar = leaf.getGrammarElement();
			if (leaf.isHidden()) {
				places.add(new Place(line, column, length, "comment", "string|keyword"));
			} else if (text.startsWith("\"")) {
				places.add(new Place(line, column, length, "string", "comment|keyword"));
			} else if (grammar instanceof EnumLiteralDeclaration) {
				places.add(new Place(line, column, length, "keyword|constant.language", "string|comment"));
			} else if (grammar instanceof Keyword && Character.isLetter(text.charAt(0))
					&& GrammarUtil.containingRule(grammar) instanceof ParserRule rule && !GrammarUtil.isDatatypeRule(rule)) {
				met.add(text);
				places.add(new Place(line, column, length, "keyword", "string|comment"));
			} else if (!words.contains(text) && text.matches("[a-z]+-[a-z-]+")) {
				places.add(new Place(line, column, length, "variable|entity|constant.language", "keyword|string|comment"));
			}
		}
		return places;
	}

	@Test
	void aSnippetBecomesAnEntryThatParses() throws IOException {
		JsonNode snippets = JSON.readTree(extension.resolve("generated/snippets.json").toFile());
		assertTrue(snippets.size() > 10, snippets.toString());
		snippets.fields().forEachRemaining(snippet -> {
			List<String> lines = new ArrayList<>();
			snippet.getValue().get("body").forEach(line -> lines.add(line.asText()));
			String filled = String.join("\n", lines).replaceAll("\\$\\{\\d+\\|([^,|]*)[^|]*\\|\\}", "$1").replaceAll("\\$\\{\\d+:(time)\\}", "1 min")
					.replaceAll("\\$\\{\\d+:(number)\\}", "1").replaceAll("\\$\\{\\d+:([^}]*)\\}", "$1").replaceAll("\\$\\d+", "");
			String word = filled.split(" ")[0];
			assertEquals("new " + word, snippet.getValue().get("prefix").asText());
			assertTrue(!parse(filled).hasSyntaxErrors(), () -> "does not parse:\n" + filled);
		});
	}
}
