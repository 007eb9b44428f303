package org.kneadwork.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.node.NodePrograms;
import org.kneadwork.report.FindingSchema;
import org.kneadwork.report.SourceFile;
import org.kneadwork.safety.finding.Severity;

class JsonLinesTest {

	private static final String ID = "urn:kneadwork:finding:1";

	@TempDir
	Path folder;

	static Stream<Path> libraries() {
		return Checks.libraries().stream();
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void everyLineOfARealLibraryIsValid(Path library) throws IOException {
		assertValid(Checks.report(library.getParent(), library.getFileName().toString(), "json"));
	}

	@Test
	void linesWithFixesAndEvilTextsAreValid() throws IOException {
		assertValid(Checks.report(folder, Checks.troubled(folder).getFileName().toString(), "json"));
		assertValid(Reports.written("json", Reports.of(List.of(new SourceFile("a.knead", "text")), Reports.evil(Severity.ERROR),
				Reports.evil(Severity.INFO))));
	}

	private void assertValid(String lines) throws IOException {
		lines.lines().forEach(line -> assertEquals(List.of(), problems(line), line));
		Path schema = Files.writeString(folder.resolve("schema.json"), FindingSchema.json());
		assertEquals(new NodePrograms.Result(0, ""),
				Validators.ajv("lines", schema, Files.writeString(folder.resolve("findings.jsonl"), lines)));
	}

	private static List<String> problems(String line) {
		return Validators.problems(SpecificationVersion.DRAFT_2020_12, ID, FindingSchema.json(), Validators.json(line));
	}

	@Test
	void theSchemaIsClosedAndKnowsEveryPropertyThatIsWritten() throws IOException {
		String lines = Checks.report(folder, Checks.troubled(folder).getFileName().toString(), "json");
		ObjectNode line = (ObjectNode) Validators.json(lines.lines().filter(each -> each.contains("\"edits\"")).findFirst().orElseThrow());
		Path schema = Files.writeString(folder.resolve("schema.json"), FindingSchema.json());
		for (ObjectNode part : List.of(line, (ObjectNode) line.get("entity"), (ObjectNode) line.at("/fixes/0"),
				(ObjectNode) line.at("/fixes/0/edits/0"))) {
			part.put("more", 1);
			assertFalse(problems(line.toString()).isEmpty(), line::toString);
			NodePrograms.Result result = Validators.ajv("json", schema, Files.writeString(folder.resolve("more.json"), line.toString()));
			assertTrue(result.exitCode() == 1 && result.output().contains("must NOT have additional properties"), result::toString);
			part.remove("more");
		}
		assertEquals(List.of(), problems(line.toString()));
	}

	@Test
	void theSchemaItselfIsValidAndDescribesEverything() {
		JsonNode schema = Validators.json(FindingSchema.json());
		assertEquals(ID, schema.get("$id").asText());
		schema.findParents("type").stream().filter(part -> part.has("properties")).forEach(part -> part.get("properties").properties()
				.forEach(property -> assertTrue(property.getValue().has("description") || property.getValue().has("$ref"), property.getKey())));
	}

	@Test
	void aLineIsAnObjectAndStandsForAFinding() throws IOException {
		Path library = Checks.troubled(folder);
		String text = Checks.run(folder, "check", library.getFileName().toString()).out();
		List<JsonNode> lines = Checks.report(folder, library.getFileName().toString(), "json").lines().map(Validators::json).toList();
		for (JsonNode line : lines) {
			String head = line.get("file").asText() + ":" + line.get("line") + ":" + line.get("column") + ": " + line.get("severity").asText()
					+ " " + line.get("code").asText() + ": ";
			assertTrue(text.contains(head), head + "\n" + text);
		}
		assertEquals(text.lines().filter(line -> line.matches(".*: (error|warning|info) KW\\d{3}: .*")).count(), lines.size());
	}

	@Test
	void aSilencedFindingComesLastAndSaysWhy() throws IOException {
		String lines = Checks.report(folder, Checks.waiving(folder).getFileName().toString(), "json");
		assertValid(lines);
		List<JsonNode> silenced = lines.lines().map(Validators::json).filter(line -> line.has("waiver")).toList();
		assertEquals(1, silenced.size(), lines);
		assertEquals("KW108", silenced.getFirst().get("code").asText());
		assertEquals("{\"because\":\"We will ask.\",\"by\":\"A. B.\",\"until\":\"2099-12-31\"}", silenced.getFirst().get("waiver").toString());
		assertTrue(lines.lines().toList().getLast().contains("\"waiver\""), lines);
	}

	@Test
	void nothingFoundIsNothingPrinted() {
		assertEquals("", Reports.written("json", Reports.of(List.of(new SourceFile("a.knead", "text")))));
	}
}
