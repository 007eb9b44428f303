package org.kneadwork.formats.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.GenerationException;
import org.kneadwork.bundle.generator.GeneratorInput;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.madeup.MadeUpLibrary;
import org.kneadwork.node.NodePrograms;

/** Blocks for web pages are JSON-LD that others understand, and carry every safety decision of the bundle. */
class SchemaOrgTest {

	private static final String SCHEMA = "https://schema.org/";

	@TempDir
	private Path folder;

	private static BundleGenerator generator() {
		return Plugins.NONE.generators().stream().filter(each -> each.format().equals("schema-org")).findFirst().orElseThrow();
	}

	private JsonNode checked(Map<String, byte[]> files) throws IOException {
		Path blocks = Files.createTempDirectory(folder, "blocks");
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Files.write(blocks.resolve(file.getKey()), file.getValue());
		}
		NodePrograms programs = NodePrograms.of(Bundles.checkout().resolve("tests/org.kneadwork.formats.tests"));
		NodePrograms.Result result = programs.node(List.of("check-jsonld.mjs", blocks.toString()));
		assertEquals(0, result.exitCode(), result.output());
		return Bundles.json(result.output());
	}

	private void assertUnderstood(GeneratorInput input) throws Exception {
		Map<String, byte[]> files = generator().generate(input);
		JsonNode outcome = checked(files);
		assertEquals("[]", outcome.get("problems").toString());
		assertEquals(files.keySet(), names(outcome.get("graphs")));
		for (String language : input.languages()) {
			JsonNode content = Bundles.content(input, language);
			String stem = input.fileStem() + "." + language + ".";
			assertEquals(content.get("routines").size() + content.get("techniques").size(),
					outcome.get("graphs").get(stem + "schema-org.jsonld").get(SCHEMA + "ListItem").asInt());
			for (JsonNode routine : content.get("routines")) {
				assertGraph(routine, outcome.get("graphs").get(stem + "routine." + file(routine)), "ExercisePlan");
			}
			for (JsonNode technique : content.get("techniques")) {
				assertGraph(technique, outcome.get("graphs").get(stem + "technique." + file(technique)), "HowTo");
			}
		}
	}

	private static String file(JsonNode item) {
		return item.get("id").asText().replace(':', '.') + ".html";
	}

	/** As many contraindications as the bundle has verdicts that are not "allowed". */
	private static void assertGraph(JsonNode item, JsonNode graph, String type) {
		int expected = 0;
		for (JsonNode verdict : item.get("safety").get("verdicts")) {
			expected += verdict.get("verdict").asText().equals("allowed") ? 0 : 1;
		}
		assertEquals(1, graph.path(SCHEMA + "HowTo").asInt(), graph::toString);
		assertEquals(1, graph.path(SCHEMA + type).asInt(), graph::toString);
		assertEquals(expected, graph.path(SCHEMA + "MedicalContraindication").asInt(), graph::toString);
	}

	private static TreeSet<String> names(JsonNode object) {
		TreeSet<String> names = new TreeSet<>();
		object.fieldNames().forEachRemaining(names::add);
		return names;
	}

	@Test
	void theLowerBackLibraryExpandsAndFlattensAndFitsTheVocabulary() throws Exception {
		assertUnderstood(Bundles.of(Bundles.lowerBack(), BundleStatus.CHECKED));
	}

	@Test
	void soDoesALibraryThatUsesEveryStatementInBothLanguages() throws Exception {
		GeneratorInput input = Bundles.of(Bundles.full(), BundleStatus.RELEASED);
		assertEquals(List.of("en", "de"), input.languages());
		assertUnderstood(input);
	}

	@Test
	void soDoLibrariesThatNobodyWouldWrite() throws Exception {
		for (int seed = 0; seed < 6; seed++) {
			Path library = Bundles.written(folder.resolve("library" + seed), new MadeUpLibrary(seed).text());
			assertUnderstood(Bundles.of(library, BundleStatus.CHECKED));
		}
	}

	@Test
	void everySafetySentenceOfTheBundleStandsInTheBlock() throws Exception {
		for (GeneratorInput input : inputs()) {
			Map<String, byte[]> files = generator().generate(input);
			for (String language : input.languages()) {
				JsonNode content = Bundles.content(input, language);
				for (String list : List.of("technique", "routine")) {
					for (JsonNode item : content.get(list + "s")) {
						JsonNode block = block(files.get(input.fileStem() + "." + language + "." + list + "." + file(item)));
						assertSaysEverything(item, content, block);
					}
				}
			}
		}
	}

	private List<GeneratorInput> inputs() {
		List<GeneratorInput> inputs = new ArrayList<>();
		inputs.add(Bundles.of(Bundles.lowerBack(), BundleStatus.CHECKED));
		inputs.add(Bundles.of(Bundles.full(), BundleStatus.RELEASED));
		for (int seed = 100; seed < 130; seed++) {
			inputs.add(Bundles.of(Bundles.written(folder.resolve("library" + seed), new MadeUpLibrary(seed).text()),
					BundleStatus.CHECKED));
		}
		return inputs;
	}

	private static JsonNode block(byte[] snippet) {
		String text = new String(snippet, StandardCharsets.UTF_8);
		return Bundles.json(text.substring(text.indexOf('\n'), text.lastIndexOf("</script>")));
	}

	private static void assertSaysEverything(JsonNode item, JsonNode content, JsonNode block) {
		List<JsonNode> before = asList(block.get("step")).getFirst().findParents("@type");
		String steps = texts(block.get("step"));
		JsonNode safety = item.get("safety");
		for (JsonNode question : safety.get("screening")) {
			List<JsonNode> steps1 = before.stream().filter(each -> each.path("name").equals(question.get("ask"))).toList();
			assertFalse(steps1.isEmpty(), () -> "not asked before anything else: " + question);
			for (String sentence : told(question.get("yes"))) {
				assertTrue(steps1.stream().anyMatch(each -> each.get("text").asText().contains(sentence)), () -> sentence);
			}
		}
		for (JsonNode each : safety.get("cautions")) {
			assertTrue(steps.contains(each.get("tell").asText()), each::toString);
		}
		for (JsonNode each : safety.get("neverCombine")) {
			assertTrue(steps.contains(each.get("tell").asText()), each::toString);
		}
		for (JsonNode each : safety.get("stopRules")) {
			assertTrue(steps.contains(each.get("when").asText()), each::toString);
		}
		for (JsonNode each : safety.get("limits")) {
			assertTrue(!each.has("temperature") || steps.contains(each.get("temperature").get("celsius").asText() + " °C"), each::toString);
			assertTrue(!each.has("skinCheck") || steps.contains(each.get("skinCheck").asText()), each::toString);
		}
		assertTrue(steps.contains(content.get("library").get("disclaimer").asText()));
		assertContraindications(safety, block);
	}

	private static void assertContraindications(JsonNode safety, JsonNode block) {
		List<JsonNode> contraindications = asList(block.path("mentions"));
		for (JsonNode verdict : safety.get("verdicts")) {
			if (!verdict.get("verdict").asText().equals("allowed")) {
				assertTrue(contraindications.stream().anyMatch(each -> each.get("additionalType").asText()
						.equals("urn:kneadwork:verdict:" + verdict.get("verdict").asText())
						&& told(verdict).stream().allMatch(each.get("description").asText()::contains)), verdict::toString);
			}
		}
	}

	/** Everything that is told below a part of the bundle. */
	private static List<String> told(JsonNode part) {
		List<String> told = new ArrayList<>();
		for (String property : List.of("tell", "adaptations", "destination")) {
			for (JsonNode value : part.findValues(property)) {
				asList(value).forEach(each -> told.add(each.asText()));
			}
		}
		part.path("reasons").findValues("tell").forEach(each -> told.remove(each.asText()));
		return told;
	}

	private static List<JsonNode> asList(JsonNode value) {
		List<JsonNode> values = new ArrayList<>();
		if (value.isArray()) {
			value.forEach(values::add);
		} else if (!value.isMissingNode()) {
			values.add(value);
		}
		return values;
	}

	private static String texts(JsonNode node) {
		return String.join("\n", node.findValuesAsText("text"));
	}

	@Test
	void aBlockSaysHowFarItHasBeenReviewed() throws Exception {
		for (BundleStatus status : List.of(BundleStatus.CHECKED, BundleStatus.RELEASED)) {
			GeneratorInput input = Bundles.of(Bundles.full(), status);
			Map<String, byte[]> files = generator().generate(input);
			JsonNode english = block(files.get("full-0.3.1.en.technique." + file(Bundles.content(input, "en").get("techniques").get(0))));
			String expected = status == BundleStatus.RELEASED ? "Released: checked by rules and signed off by reviewers."
					: "Checked by rules only. No qualified person has reviewed it.";
			assertEquals(expected, english.get("creativeWorkStatus").asText());
			assertTrue(english.get("description").asText().startsWith(expected));
			assertTrue(texts(english.get("step")).startsWith(expected));
			JsonNode german = block(files.get("full-0.3.1.de.technique." + file(Bundles.content(input, "de").get("techniques").get(0))));
			assertTrue(german.get("creativeWorkStatus").asText().endsWith("Niemand hat die Übersetzung begutachtet."));
			assertTrue(german.get("description").asText().contains("Niemand hat die Übersetzung begutachtet."));
		}
	}

	@Test
	void theCommandLineWritesThem() throws Exception {
		Path out = folder.resolve("out");
		CommandLine.Result result = CommandLine.kneadwork(folder,
				List.of("export", "--format", "schema-org", "-o", out.toString(), Bundles.lowerBack().toString()));
		assertEquals(0, result.exitCode(), result.output());
		Map<String, byte[]> files = generator().generate(Bundles.of(Bundles.lowerBack(), BundleStatus.CHECKED));
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			assertArrayEquals(file.getValue(), Files.readAllBytes(out.resolve(file.getKey())), file.getKey());
		}
		assertFalse(Files.exists(out.resolve("manifest.json")), "the bundle itself was not asked for");
	}

	@Test
	void aDraftIsNotMadeIntoBlocksForPages() {
		GeneratorInput draft = Bundles.of(Bundles.lowerBack(), BundleStatus.DRAFT);
		assertTrue(assertThrows(GenerationException.class, () -> generator().generate(draft)).getMessage().startsWith("A draft"));
	}

	@Test
	void noTextOfALibraryCanLeaveTheScriptElement() throws Exception {
		Path library = Bundles.written(folder, """
				library attack version 1.0.0 { title "</script><script>alert(1)</script>" language en disclaimer "<!-- & -->" }
				region back "Back" { }
				technique hold "</SCRIPT><img src=x>" { summary "]]> & <b>" targets back pressure none position sitting
				  duration 10 s steps { step "Hold." for 10 s } contraindications { none because "Nothing." } }
				""");
		GeneratorInput input = Bundles.of(library, BundleStatus.CHECKED);
		assertUnderstood(input);
		JsonNode block = block(generator().generate(input).get("attack-1.0.0.en.technique.hold.html"));
		assertEquals("</SCRIPT><img src=x>", block.get("name").asText());
	}

	@Test
	void theLanguageOfTheMachineChangesNothing() throws Exception {
		GeneratorInput input = Bundles.of(Bundles.full(), BundleStatus.CHECKED);
		Map<String, byte[]> files = generator().generate(input);
		Locale machine = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("de"));
			Map<String, byte[]> again = generator().generate(input);
			files.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
			assertEquals(files.keySet(), again.keySet());
		} finally {
			Locale.setDefault(machine);
		}
	}

	@Test
	void theCheckNoticesWhatSchemaOrgDoesNotKnow() throws Exception {
		GeneratorInput input = Bundles.of(Bundles.full(), BundleStatus.CHECKED);
		Map<String, byte[]> files = generator().generate(input);
		for (Map.Entry<String, String> damage : Map.of("\"creativeWorkStatus\"", "\"safetyStatus\"", "\"totalTime\"", "\"repetitions\"",
				"\"HowToTip\"", "\"Airline\"", "\"propertyID\": \"", "\"propertyID\": [], \"x\": \"", "https://schema.org\"", "https://example.org\"")
				.entrySet()) {
			Map<String, byte[]> damaged = new TreeMap<>(files);
			damaged.replaceAll((name, bytes) -> new String(bytes, StandardCharsets.UTF_8).replace(damage.getKey(), damage.getValue())
					.getBytes(StandardCharsets.UTF_8));
			assertNotEquals("[]", checked(damaged).get("problems").toString(), damage::toString);
		}
	}
}
