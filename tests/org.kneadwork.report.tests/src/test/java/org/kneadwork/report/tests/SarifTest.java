package org.kneadwork.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.node.NodePrograms;
import org.kneadwork.report.SourceFile;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

class SarifTest {

	@TempDir
	Path folder;

	static Stream<Path> libraries() {
		return Checks.libraries().stream();
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void aLogOfARealLibraryIsValid(Path library) throws IOException {
		assertValid(Checks.report(library.getParent(), library.getFileName().toString(), "sarif"));
	}

	@Test
	void aLogWithFixesAndStrangeNamesIsValid() throws IOException {
		Path library = Checks.troubled(folder);
		String log = Checks.report(folder, library.getFileName().toString(), "sarif");
		assertValid(log);
		assertTrue(results(log).stream().anyMatch(result -> result.has("fixes")), log);
	}

	@Test
	void textsThatNoMessageShouldHoldMakeAValidLog() throws IOException {
		List<SourceFile> files = List.of(new SourceFile("a.knead", "text"));
		assertValid(Reports.written("sarif", Reports.of(files, Reports.evil(Severity.ERROR), Reports.evil(Severity.INFO))));
	}

	private void assertValid(String log) throws IOException {
		assertEquals(List.of(), Validators.sarifProblems(Validators.json(log)));
		assertEquals(new NodePrograms.Result(0, ""), Validators.sarifByAjv(Files.writeString(folder.resolve("log.sarif"), log)));
	}

	@Test
	void bothValidatorsRefuseWhatTheStandardDoesNotKnow() throws IOException {
		String log = Checks.report(folder, Checks.troubled(folder).getFileName().toString(), "sarif");
		for (String damaged : List.of(log.replaceFirst("\"ruleId\"", "\"rule\""), log.replaceFirst("\"startLine\" : \\d+", "\"startLine\" : 0"),
				log.replaceFirst("\"level\" : \"error\"", "\"level\" : \"fatal\""))) {
			assertNotEquals(log, damaged);
			assertFalse(Validators.sarifProblems(Validators.json(damaged)).isEmpty());
			NodePrograms.Result result = Validators.sarifByAjv(Files.writeString(folder.resolve("damaged.sarif"), damaged));
			assertTrue(result.exitCode() == 1 && result.output().contains(" must "), result::toString);
		}
	}

	@Test
	void everyRuleHasItsHelpAndItsLevel() {
		JsonNode rules = Validators.json(Reports.written("sarif", Reports.of(List.of()))).at("/runs/0/tool/driver/rules");
		List<RuleInfo> infos = RuleCatalogue.infos();
		assertEquals(infos.size(), rules.size());
		for (int i = 0; i < infos.size(); i++) {
			RuleInfo info = infos.get(i);
			JsonNode rule = rules.get(i);
			assertEquals(info.code(), rule.get("id").asText());
			assertEquals(info.meaning(), rule.at("/fullDescription/text").asText());
			// No text can show a plug-in that fails.
			assertEquals(info.code().equals(RuleCatalogue.PLUGIN_FAILED), info.good().isBlank(), info.code());
			assertEquals(!info.good().isBlank(), rule.at("/help/markdown").asText().contains("```knead\n" + info.good().strip()), info.code());
			assertTrue(rule.at("/help/text").asText().contains(info.why()), info.code());
			assertEquals(switch (info.severity()) {
				case ERROR -> "error";
				case WARNING -> "warning";
				case INFO -> "note";
			}, rule.at("/defaultConfiguration/level").asText());
		}
	}

	@Test
	void eachResultNamesItsRuleFileRegionAndEntity() throws IOException {
		Path library = Checks.troubled(folder);
		String log = Checks.report(folder, library.getFileName().toString(), "sarif");
		JsonNode driver = Validators.json(log).at("/runs/0/tool/driver/rules");
		Map<Path, String> texts = Checks.texts(library);
		List<JsonNode> results = results(log);
		assertTrue(results.size() >= 8, log);
		for (JsonNode result : results) {
			assertEquals(result.get("ruleId"), driver.get(result.get("ruleIndex").asInt()).get("id"));
			JsonNode place = result.at("/locations/0/physicalLocation");
			assertEquals("%SRCROOT%", place.at("/artifactLocation/uriBaseId").asText());
			Path file = folder.resolve(Path.of(URI.create(folder.toUri() + place.at("/artifactLocation/uri").asText())));
			String text = texts.get(file);
			assertEquals(byOffset(text, place.get("region")), byLines(text, place.get("region")), result::toString);
		}
		JsonNode swap = results.stream().filter(result -> result.get("ruleId").asText().equals("KW201")).skip(1).findFirst().orElseThrow();
		assertEquals("30 to 20 s", byLines(texts.get(library.resolve("techniques.knead")), swap.at("/locations/0/physicalLocation/region")));
		assertEquals("technique/knee-hug", swap.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText());
	}

	/** A tool that knows nothing but the log puts the fixes in; what they were about is then no longer found. */
	@Test
	void theFixesCanBeMadeByWhoeverReadsTheLog() throws IOException {
		Path library = Checks.troubled(folder);
		String name = library.getFileName().toString();
		for (String rule : List.of("KW006", "KW002", "KW201", "KW101")) {
			for (int tries = 0; tries < 3; tries++) {
				List<JsonNode> fixable = results(Checks.report(folder, name, "sarif")).stream()
						.filter(result -> result.get("ruleId").asText().equals(rule) && result.has("fixes")).toList();
				if (!fixable.isEmpty()) {
					make(fixable.getFirst().at("/fixes/0"));
				}
			}
			assertTrue(results(Checks.report(folder, name, "sarif")).stream().noneMatch(result -> result.get("ruleId").asText().equals(rule)),
					rule + "\n" + Checks.texts(library));
		}
	}

	private void make(JsonNode fix) throws IOException {
		for (JsonNode change : fix.get("artifactChanges")) {
			Path file = Path.of(URI.create(folder.toUri() + change.at("/artifactLocation/uri").asText()));
			StringBuilder text = new StringBuilder(Files.readString(file));
			List<JsonNode> replacements = new ArrayList<>();
			change.get("replacements").forEach(replacements::add);
			for (JsonNode replacement : replacements.reversed()) {
				int offset = replacement.at("/deletedRegion/charOffset").asInt();
				text.replace(offset, offset + replacement.at("/deletedRegion/charLength").asInt(),
						replacement.at("/insertedContent/text").asText());
			}
			Files.writeString(file, text);
		}
	}

	private static String byOffset(String text, JsonNode region) {
		int offset = region.get("charOffset").asInt();
		return text.substring(offset, offset + region.get("charLength").asInt());
	}

	private static String byLines(String text, JsonNode region) {
		return text.substring(offset(text, region.get("startLine").asInt(), region.get("startColumn").asInt()),
				offset(text, region.get("endLine").asInt(), region.get("endColumn").asInt()));
	}

	private static int offset(String text, int line, int column) {
		int start = 0;
		for (int i = 1; i < line; i++) {
			start = text.indexOf('\n', start) + 1;
		}
		return start + column - 1;
	}

	@Test
	void aFingerprintStaysWhenLinesMoveAndNumbersAndFilesChange() throws IOException {
		Path library = Checks.troubled(folder);
		String name = library.getFileName().toString();
		List<String> before = fingerprints(Checks.report(folder, name, "sarif"));
		assertEquals(before.size(), new HashSet<>(before).size());

		Path techniques = library.resolve("techniques.knead");
		String text = Files.readString(techniques);
		Files.writeString(library.resolve("renamed.knead"), "// a line\n\n// and more\n" + text.replace("7 to 9 min", "90 s to 2 min")
				.replace("hold 30 to 20 s", "hold 1 min to 20 s"));
		Files.delete(techniques);
		List<String> after = fingerprints(Checks.report(folder, name, "sarif"));
		assertEquals(new HashSet<>(before), new HashSet<>(after));

		Files.writeString(library.resolve("renamed.knead"), text.replace("technique knee-hug", "technique knee-hold"));
		assertNotEquals(new HashSet<>(before), new HashSet<>(fingerprints(Checks.report(folder, name, "sarif"))));
	}

	private static List<String> fingerprints(String log) {
		return results(log).stream().map(result -> result.get("partialFingerprints").get("kneadworkFinding/v1").asText()).toList();
	}

	@Test
	void aSilencedFindingIsASuppressedResult() throws IOException {
		String log = Checks.report(folder, Checks.waiving(folder).getFileName().toString(), "sarif");
		assertValid(log);
		for (JsonNode result : results(log)) {
			boolean silenced = result.get("ruleId").asText().equals("KW108");
			assertEquals(silenced ? 1 : 0, result.get("suppressions").size(), result::toString);
			assertEquals(silenced ? "We will ask. (A. B., until 2099-12-31)" : "", result.at("/suppressions/0/justification").asText());
		}
		assertTrue(results(log).stream().anyMatch(result -> result.get("ruleId").asText().equals("KW108")), log);
	}

	@Test
	void aRegionOfSeveralLinesEndsWhereItEnds() {
		String text = "one\r\ntwo\r\nthree";
		JsonNode log = Validators.json(Reports.written("sarif", Reports.of(List.of(new SourceFile("a.knead", text)),
				Reports.finding("KW203", Severity.WARNING, "m", new TextPlace("a.knead", 1, 2, 1, 11)))));
		assertEquals("{\"startLine\":1,\"startColumn\":2,\"endLine\":3,\"endColumn\":3,\"charOffset\":1,\"charLength\":11}",
				log.at("/runs/0/results/0/locations/0/physicalLocation/region").toString());
		assertEquals("warning", log.at("/runs/0/results/0/level").asText());
	}

	@Test
	void aFileOfALibraryInUseIsNamedFromWhereTheCheckRan() {
		JsonNode log = Validators.json(Reports.written("sarif", Reports.of(List.of(),
				Reports.finding("KW203", Severity.ERROR, "m", new TextPlace("../core/a b.knead", 1, 1, 0, 1)))));
		ObjectNode address = (ObjectNode) log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");
		assertEquals("{\"uri\":\"my/core/a%20b.knead\",\"uriBaseId\":\"%SRCROOT%\"}", address.toString());
	}

	@Test
	void aLibraryElsewhereHasAbsoluteAddresses() throws IOException {
		Path library = Checks.troubled(folder);
		Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
		JsonNode address = results(Checks.report(elsewhere, library.toString(), "sarif")).getFirst()
				.at("/locations/0/physicalLocation/artifactLocation");
		assertFalse(address.has("uriBaseId"));
		assertTrue(Files.exists(Path.of(URI.create(address.get("uri").asText()))), address::toString);
	}

	private static List<JsonNode> results(String log) {
		return StreamSupport.stream(Validators.json(log).at("/runs/0/results").spliterator(), false).toList();
	}
}
