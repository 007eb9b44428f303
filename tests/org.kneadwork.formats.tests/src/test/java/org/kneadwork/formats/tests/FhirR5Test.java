package org.kneadwork.formats.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.GenerationException;
import org.kneadwork.bundle.generator.GeneratorInput;
import org.kneadwork.compiler.plugin.PluginJars;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.madeup.MadeUpLibrary;

/** The plug-in for FHIR, loaded from its folder like any other: valid resources that carry every safety decision. */
class FhirR5Test {

	private static BundleGenerator generator;

	@TempDir
	private Path folder;

	private static Path plugin() {
		return Bundles.checkout().resolve("releng/org.kneadwork.fhir.plugin/target/kneadwork-fhir-r5/fhir-r5");
	}

	@BeforeAll
	static void loadThePlugin(@TempDir Path vocabularies) throws IOException {
		Plugins plugins = PluginJars.at(List.of(plugin()), Optional.empty()).load(vocabularies);
		assertEquals(List.of(), plugins.problems());
		generator = plugins.generators().stream().filter(each -> each.format().equals("fhir-r5")).findFirst().orElseThrow();
	}

	private static Map<String, String> made(GeneratorInput input) throws GenerationException {
		Map<String, String> files = new LinkedHashMap<>();
		generator.generate(input).forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
		return files;
	}

	private GeneratorInput madeUp(long seed, BundleStatus status) {
		return Bundles.of(Bundles.written(folder.resolve("library" + seed), new MadeUpLibrary(seed).text()), status);
	}

	private static void assertValid(String json) {
		FhirValidation.learn(FhirValidation.parsed(json));
		assertEquals(List.of(), FhirValidation.complaints(json));
	}

	@Test
	void whatTheCommandLineMakesOfTheLowerBackLibraryIsValid() throws Exception {
		Path out = folder.resolve("out");
		CommandLine.Result result = CommandLine.kneadwork(folder, List.of("export", "--plugin", plugin().toString(), "--format", "fhir-r5",
				"-o", out.toString(), Bundles.lowerBack().toString()));
		assertEquals(0, result.exitCode(), result.output());
		assertFalse(result.output().contains("SLF4J"), result.output());
		Map<String, String> files = made(Bundles.of(Bundles.lowerBack(), BundleStatus.CHECKED));
		assertEquals(Set.of("lower-back-0.1.0.en.fhir-r5.json", "lower-back-0.1.0.de.fhir-r5.json"), files.keySet());
		for (Map.Entry<String, String> file : files.entrySet()) {
			assertEquals(file.getValue(), Files.readString(out.resolve(file.getKey())));
			assertValid(file.getValue());
		}
	}

	@Test
	void soIsALibraryThatUsesEveryStatementInBothLanguagesInEveryStatus() throws Exception {
		for (BundleStatus status : BundleStatus.values()) {
			Map<String, String> files = made(Bundles.of(Bundles.full(), status));
			assertEquals(Set.of("full-0.3.1.en.fhir-r5.json", "full-0.3.1.de.fhir-r5.json"), files.keySet());
			files.values().forEach(FhirR5Test::assertValid);
		}
	}

	@Test
	void soAreLibrariesThatNobodyWouldWrite() throws Exception {
		for (int seed = 0; seed < 6; seed++) {
			made(madeUp(seed, seed % 2 == 0 ? BundleStatus.CHECKED : BundleStatus.DRAFT)).values().forEach(FhirR5Test::assertValid);
		}
	}

	@Test
	void theValidatorRefusesWhatIsWrong() throws Exception {
		String json = made(madeUp(1, BundleStatus.CHECKED)).values().iterator().next();
		assertValid(json);
		Map<String, Consumer<Bundles.Found>> damages = new LinkedHashMap<>();
		damages.put("a status is missing", found -> found.first("ActivityDefinition").remove("status"));
		damages.put("a status does not exist", found -> found.first("PlanDefinition").put("status", "approved"));
		damages.put("a property does not exist", found -> found.first("ActivityDefinition").put("steps", "Press."));
		damages.put("a warning in a contraindication", found -> {
			ObjectNode contraindication = found.first("ClinicalUseDefinition", each -> each.has("contraindication"));
			contraindication.putObject("warning").put("description", "Take care.");
		});
		damages.put("a type does not exist", found -> found.first("ClinicalUseDefinition").put("type", "caution"));
		damages.put("two questions have one link id", found -> {
			ArrayNode items = (ArrayNode) found.first("Questionnaire", each -> each.get("item").size() > 2).get("item");
			((ObjectNode) items.get(2)).put("linkId", items.get(1).get("linkId").asText());
		});
		damages.put("a code is not in the code system", found ->
				((ObjectNode) found.first("ClinicalUseDefinition").get("category").get(0).get("coding").get(0)).put("code", "harmless"));
		damages.put("a subject is none", found -> ((ObjectNode) found.first("ClinicalUseDefinition").get("subject").get(0))
				.put("reference", found.entry("Questionnaire").get("fullUrl").asText()));
		for (Map.Entry<String, Consumer<Bundles.Found>> damage : damages.entrySet()) {
			JsonNode tree = Bundles.json(json);
			damage.getValue().accept(new Bundles.Found(tree));
			assertFalse(FhirValidation.complaints(tree.toString()).isEmpty(), damage::getKey);
		}
	}

	@Test
	void onlyWhatIsReleasedIsActive() throws Exception {
		for (BundleStatus status : BundleStatus.values()) {
			for (Map.Entry<String, String> file : made(Bundles.of(Bundles.full(), status)).entrySet()) {
				boolean translation = file.getKey().contains(".de.");
				JsonNode bundle = Bundles.json(file.getValue());
				assertTags(bundle, status, translation);
				for (JsonNode resource : resources(bundle)) {
					// The code systems are those of the original, in all languages.
					boolean ofTranslation = translation && !resource.get("resourceType").asText().equals("CodeSystem");
					assertTags(resource, status, ofTranslation);
					assertStanding(resource, status == BundleStatus.RELEASED && !ofTranslation);
				}
			}
		}
	}

	/** Nobody has reviewed the translation: it is a draft even where the original is released. */
	private static void assertTags(JsonNode resource, BundleStatus status, boolean translation) {
		List<String> tags = new ArrayList<>();
		resource.get("meta").get("tag").forEach(tag -> tags.add(tag.get("code").asText()));
		assertEquals(translation ? List.of(status.literal(), "translation-not-reviewed") : List.of(status.literal()), tags);
	}

	private static void assertStanding(JsonNode resource, boolean released) {
		if (resource.path("status").isTextual()) {
			String status = resource.get("status").asText();
			assertTrue(released ? !status.equals("draft") : !status.equals("active"), resource::toString);
			assertEquals(!released, resource.get("experimental").asBoolean(), resource::toString);
			assertTrue(released || !resource.has("lastReviewDate") && !resource.has("reviewer"), resource::toString);
		} else if (resource.has("status")) {
			String status = resource.get("status").get("coding").get(0).get("code").asText();
			assertTrue(released ? !status.equals("draft") : !status.equals("active"), resource::toString);
		}
	}

	@Test
	void everySafetyDecisionOfTheBundleIsAResource() throws Exception {
		List<GeneratorInput> inputs = new ArrayList<>(List.of(Bundles.of(Bundles.lowerBack(), BundleStatus.CHECKED),
				Bundles.of(Bundles.full(), BundleStatus.RELEASED)));
		for (int seed = 100; seed < 120; seed++) {
			inputs.add(madeUp(seed, BundleStatus.CHECKED));
		}
		for (GeneratorInput input : inputs) {
			Map<String, String> files = made(input);
			for (String language : input.languages()) {
				JsonNode bundle = Bundles.json(files.get(input.fileStem() + "." + language + ".fhir-r5.json"));
				JsonNode content = Bundles.content(input, language);
				content.get("techniques").forEach(item -> assertSaysEverything(item, bundle, "ActivityDefinition", content));
				content.get("routines").forEach(item -> assertSaysEverything(item, bundle, "PlanDefinition", content));
			}
		}
	}

	private static void assertSaysEverything(JsonNode item, JsonNode bundle, String type, JsonNode content) {
		String url = "urn:kneadwork:" + content.get("library").get("id").asText() + ":"
				+ (type.equals("PlanDefinition") ? "routine:" : "technique:") + item.get("id").asText() + ":" + content.get("language").asText();
		JsonNode entry = entries(bundle).stream().filter(each -> each.get("resource").path("url").asText().equals(url)).findFirst()
				.orElseThrow();
		assertEquals(type, entry.get("resource").get("resourceType").asText());
		List<JsonNode> uses = resources(bundle).stream().filter(each -> each.get("resourceType").asText().equals("ClinicalUseDefinition")
				&& each.get("subject").get(0).get("reference").equals(entry.get("fullUrl"))).toList();
		JsonNode safety = item.get("safety");
		for (JsonNode verdict : safety.get("verdicts")) {
			assertVerdict(verdict, uses);
		}
		for (JsonNode question : safety.get("screening")) {
			if (question.get("kind").asText().equals("red-flag")) {
				assertTrue(uses.stream().anyMatch(use -> use.has("contraindication")
						&& code(use).equals("red-flag") && told(use).contains(plain(question.get("yes").get("destination")))), question::toString);
			}
		}
		for (String list : List.of("cautions", "neverCombine", "stopRules")) {
			for (JsonNode each : safety.get(list)) {
				String told = plain(each.has("tell") ? each.get("tell") : each.get("when"));
				assertTrue(uses.stream().anyMatch(use -> use.has("warning") && told(use).contains(told)), each::toString);
			}
		}
		assertAsks(item, bundle, entry.get("resource"));
	}

	private static void assertVerdict(JsonNode verdict, List<JsonNode> uses) {
		String word = verdict.get("verdict").asText();
		List<JsonNode> found = uses.stream().filter(use -> use.has("population") && codeOfCondition(use).equals(verdict.get("condition").asText()))
				.toList();
		if (word.equals("allowed") && verdict.get("tell").isEmpty()) {
			assertEquals(List.of(), found);
			return;
		}
		assertEquals(1, found.size(), verdict::toString);
		JsonNode use = found.getFirst();
		boolean stops = Set.of("avoid", "ask-doctor", "undecided").contains(word);
		assertEquals(stops ? "contraindication" : "warning", use.get("type").asText());
		assertEquals(stops, use.has("contraindication"));
		assertEquals(word, code(use));
		for (String property : List.of("tell", "adaptations")) {
			verdict.get(property).forEach(sentence -> assertTrue(told(use).contains(plain(sentence)), sentence::toString));
		}
	}

	private static String code(JsonNode use) {
		return use.get("category").get(0).get("coding").get(0).get("code").asText();
	}

	private static String codeOfCondition(JsonNode use) {
		JsonNode concept = use.has("contraindication") ? use.get("contraindication").get("diseaseSymptomProcedure").get("concept")
				: use.get("warning").get("code");
		return concept.get("coding").get(0).get("code").asText();
	}

	private static String told(JsonNode use) {
		return use.get("category").get(0).get("text").asText();
	}

	private static String plain(JsonNode text) {
		return text.asText().replaceAll("\\s+", " ").strip();
	}

	private static void assertAsks(JsonNode item, JsonNode bundle, JsonNode definition) {
		JsonNode questions = item.get("safety").get("screening");
		String canonical = definition.get("resourceType").asText().equals("PlanDefinition")
				? definition.get("action").get(0).get("definitionCanonical").asText()
				: definition.get("relatedArtifact").get(0).get("resource").asText();
		JsonNode questionnaire = resources(bundle).stream()
				.filter(each -> canonical.equals(each.path("url").asText() + "|" + each.path("version").asText())).findFirst().orElseThrow();
		List<JsonNode> asked = StreamSupport.stream(questionnaire.get("item").spliterator(), false)
				.filter(each -> each.get("type").asText().equals("boolean")).toList();
		assertEquals(questions.size(), asked.size());
		for (int index = 0; index < asked.size(); index++) {
			JsonNode question = questions.get(index);
			assertEquals(plain(question.get("ask")), asked.get(index).get("text").asText());
			assertTrue(asked.get(index).get("required").asBoolean());
			String follows = asked.get(index).get("item").get(0).get("text").asText();
			for (String property : List.of("destination", "tell", "adaptations")) {
				for (JsonNode value : question.get("yes").findValues(property)) {
					(value.isArray() ? value : Bundles.json("[" + value + "]"))
							.forEach(sentence -> assertTrue(follows.contains(plain(sentence)), sentence::toString));
				}
			}
		}
	}

	@Test
	void everythingInARoutineComesAfterItsScreening() throws Exception {
		JsonNode bundle = Bundles.json(made(Bundles.of(Bundles.lowerBack(), BundleStatus.CHECKED)).values().iterator().next());
		List<JsonNode> plans = resources(bundle).stream().filter(each -> each.get("resourceType").asText().equals("PlanDefinition")).toList();
		assertEquals(12, plans.size());
		for (JsonNode plan : plans) {
			assertEquals("screening", plan.get("action").get(0).get("linkId").asText());
			String before = "screening";
			for (JsonNode action : plan.get("action")) {
				if (!action.get("linkId").asText().equals("screening")) {
					assertEquals(before, action.get("relatedAction").get(0).get("targetId").asText());
					assertEquals("after-end", action.get("relatedAction").get(0).get("relationship").asText());
					assertFalse(action.get("action").isEmpty());
				}
				before = action.get("linkId").asText();
			}
		}
	}

	@Test
	void everyReferenceLeadsToSomethingInTheBundle() throws Exception {
		for (String json : made(Bundles.of(Bundles.full(), BundleStatus.CHECKED)).values()) {
			JsonNode bundle = Bundles.json(json);
			Set<String> known = new HashSet<>();
			entries(bundle).forEach(entry -> {
				known.add(entry.get("fullUrl").asText());
				known.add(entry.get("resource").path("url").asText() + "|" + entry.get("resource").path("version").asText());
			});
			List<String> used = new ArrayList<>(bundle.findValuesAsText("reference"));
			used.addAll(bundle.findValuesAsText("definitionCanonical"));
			assertTrue(used.size() > 20, used::toString);
			assertEquals(List.of(), used.stream().filter(each -> !known.contains(each)).toList());
		}
	}

	@Test
	void theLanguageOfTheMachineChangesNothing() throws Exception {
		GeneratorInput input = Bundles.of(Bundles.full(), BundleStatus.CHECKED);
		Map<String, byte[]> files = generator.generate(input);
		Locale machine = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("tr"));
			generator.generate(input).forEach((name, bytes) -> assertArrayEquals(files.get(name), bytes, name));
		} finally {
			Locale.setDefault(machine);
		}
	}

	@Test
	void noTextOfALibraryBecomesMarkup() throws Exception {
		Path library = Bundles.written(folder.resolve("attack"), """
				library attack version 1.0.0 { title "<b>*Attack*</b>" language en disclaimer "# No [link](x) & <script>" }
				region back "Back" { }
				condition fever "<i>Fever</i>" { ask "Is <u>it</u> hot?" contraindication absolute }
				technique hold "<img src=x>" { summary "1. not a list" targets back pressure none position sitting
				  duration 10 s steps { step "*Hold* | `x`." for 10 s } contraindications { avoid with fever because "</p><script>." } }
				""");
		String json = made(Bundles.of(library, BundleStatus.CHECKED)).values().iterator().next();
		assertValid(json);
		assertFalse(Bundles.json(json).findValuesAsText("div").stream().anyMatch(div -> div.contains("<i>") || div.contains("<script")));
		for (JsonNode resource : resources(Bundles.json(json))) {
			assertFalse(resource.path("usage").asText().replaceAll("\\\\[<*\\[]", "").matches("(?s).*(<|\\*[A-Z][a-z]+\\*[^*]|\\[link).*"),
					resource.path("usage").asText());
		}
	}

	private static List<JsonNode> entries(JsonNode bundle) {
		return StreamSupport.stream(bundle.get("entry").spliterator(), false).toList();
	}

	private static List<JsonNode> resources(JsonNode bundle) {
		return entries(bundle).stream().map(entry -> entry.get("resource")).toList();
	}
}
