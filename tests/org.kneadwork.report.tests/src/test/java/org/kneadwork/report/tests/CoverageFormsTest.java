package org.kneadwork.report.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.model.content.Document;
import org.kneadwork.node.NodePrograms;
import org.kneadwork.report.coverage.CoverageBadge;
import org.kneadwork.report.coverage.CoverageCsv;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageFormats;
import org.kneadwork.report.coverage.CoverageJson;
import org.kneadwork.report.coverage.CoverageReport;
import org.kneadwork.report.coverage.CoverageSchema;
import org.kneadwork.report.coverage.EarlierReport;
import org.kneadwork.report.coverage.TrendPoint;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The forms of a coverage report that other tools read. */
class CoverageFormsTest {

	private static final String ID = "urn:kneadwork:coverage:1.0";
	private static final Path LIBRARIES =
			Path.of(System.getProperty("kneadwork.checkout")).resolve("tests/org.kneadwork.bundle.tests/src/test/resources/libraries");

	@TempDir
	Path folder;

	static Stream<Path> libraries() {
		return Stream.concat(Checks.libraries().stream(), Stream.of(LIBRARIES.resolve("neck-shoulders"), LIBRARIES.resolve("full")));
	}

	private static CoverageReport report(Path library) throws IOException {
		return Coverings.report(library, element -> { });
	}

	/** The library that says something of everything, with every text in evil words, with changes, and with a trend. */
	private static CoverageReport evil() throws IOException {
		CheckedLibrary library = checked(LIBRARIES.resolve("full"));
		List<Document> documents = library.content().documents();
		documents.forEach(document -> document.eAllContents()
				.forEachRemaining(element -> Coverings.reword(element, words -> Coverings.EVIL + words)));
		CoverageReport report = Coverings.report(library, documents, Optional.of(Coverings.changes()));
		return new CoverageReport(Coverings.EVIL, "../" + Coverings.EVIL, report.coverage(), List.of(
				new TrendPoint(LocalDate.of(2025, 1, 1), Coverings.EVIL, false, report.point().measures())));
	}

	private static CheckedLibrary checked(Path library) throws IOException {
		return new LibraryCompiler().check(new CheckRequest(library, List.of(library.getParent()), LocalDate.of(2026, 11, 21), true),
				Progress.NONE).value().orElseThrow();
	}

	private static String json(CoverageReport report) throws IOException {
		return new String(new CoverageJson().write(report).get(CoverageJson.FILE), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void theJsonOfARealLibraryIsValid(Path library) throws IOException {
		assertValid(json(report(library)));
	}

	@Test
	void theJsonOfEvilTextsIsValid() throws IOException {
		assertValid(json(evil()));
	}

	private void assertValid(String json) throws IOException {
		assertEquals(List.of(), problems(json));
		Path schema = Files.writeString(folder.resolve("schema.json"), CoverageSchema.json());
		assertEquals(new NodePrograms.Result(0, ""),
				Validators.ajv("json", schema, Files.writeString(folder.resolve("coverage.json"), json)));
	}

	private static List<String> problems(String json) {
		return Validators.problems(SpecificationVersion.DRAFT_2020_12, ID, CoverageSchema.json(), Validators.json(json));
	}

	@Test
	void theSchemaIsClosed() throws IOException {
		JsonNode report = Validators.json(json(evil()));
		List<ObjectNode> objects = new ArrayList<>();
		collect(report, objects);
		assertTrue(objects.size() > 500, "too few objects: " + objects.size());
		Set<String> seen = new HashSet<>();
		for (ObjectNode object : objects) {
			// One of each shape is enough, and all take minutes.
			if (seen.add(String.join(" ", (Iterable<String>) object::fieldNames))) {
				object.put("more", 1);
				assertFalse(problems(report.toString()).isEmpty(), object::toString);
				object.remove("more");
			}
		}
		assertTrue(seen.size() > 30, () -> "too few shapes: " + seen);
	}

	private static void collect(JsonNode node, List<ObjectNode> found) {
		if (node instanceof ObjectNode object) {
			found.add(object);
		}
		node.forEach(child -> collect(child, found));
	}

	@Test
	void theSchemaDescribesEverything() {
		JsonNode schema = Validators.json(CoverageSchema.json());
		assertEquals(ID, schema.get("$id").asText());
		assertTrue(schema.hasNonNull("description"));
		schema.findParents("properties").forEach(part -> {
			assertFalse(part.get("additionalProperties").asBoolean(true), part::toString);
			part.get("properties").properties().forEach(property -> assertTrue(
					property.getValue().has("description") || property.getValue().has("$ref"), property::toString));
		});
		schema.get("$defs").forEach(definition -> assertTrue(definition.has("description"), definition::toString));
	}

	@Test
	void noTextIsLostInTheJson() throws IOException {
		CoverageReport report = evil();
		Set<String> written = new HashSet<>();
		texts(Validators.json(json(report)), written);
		Set<String> expected = new TreeSet<>();
		Coverings.texts(report.coverage(), text -> {
			if (!text.isEmpty()) {
				expected.add(text.replace('\ud800', '\ufffd'));
			}
		});
		// Half of a character cannot be written; the emoji of two halves must not lose one.
		assertTrue(expected.stream().filter(text -> text.contains("\ufffd") && text.contains("\ud83d\udc86")).count() > 50,
				"too few evil texts");
		expected.removeIf(written::contains);
		assertEquals(Set.of(), expected);
	}

	private static void texts(JsonNode node, Set<String> found) {
		if (node.isTextual()) {
			found.add(node.asText());
		}
		node.forEach(child -> texts(child, found));
	}

	@Test
	void theTablesHoldTheTextsAndNoFormula() throws IOException {
		CoverageReport report = evil();
		SortedMap<String, byte[]> files = new CoverageCsv().write(report);
		Set<String> cells = new HashSet<>();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			String text = new String(file.getValue(), StandardCharsets.UTF_8);
			assertTrue(text.startsWith("\ufeff"), file::getKey);
			List<List<String>> rows = CsvText.rows(text.substring(1));
			assertFalse(rows.isEmpty(), file::getKey);
			rows.forEach(row -> {
				assertEquals(rows.getFirst().size(), row.size(), file.getKey());
				row.forEach(cell -> assertFalse(cell.strip().matches("(?s)[=+\\-@\\t\\r].*"), cell));
				cells.addAll(row);
			});
		}
		for (List<?> part : List.of(report.coverage().techniques(), report.coverage().cautions(), report.coverage().redFlags(),
				report.coverage().reasons(), report.coverage().claims(), report.coverage().figures(), report.coverage().reviews(),
				report.coverage().waivers())) {
			assertFalse(part.isEmpty());
			Coverings.texts(part, text -> {
				if (text.startsWith("=")) {
					String cell = "'" + text.replace('\ud800', '\ufffd');
					assertTrue(cells.stream().anyMatch(each -> each.contains(cell) || each.contains(cell.substring(1))),
							() -> "No cell holds " + text);
				}
			});
		}
	}

	@Test
	void theTableOfMeasuresHasTheNumbersOfTheReport() throws IOException {
		CoverageReport report = report(LIBRARIES.resolve("neck-shoulders"));
		List<List<String>> rows = CsvText.rows(new String(new CoverageCsv().write(report).get("coverage-measures.csv"),
				StandardCharsets.UTF_8).substring(1));
		assertEquals(report.coverage().measures().stream().map(each -> List.of(each.id(), Long.toString(each.numerator()),
				Long.toString(each.denominator()), each.passes() ? "yes" : "no")).toList(),
				rows.stream().skip(1).map(row -> List.of(row.get(0), row.get(2), row.get(3), row.get(6))).toList());
	}

	@Test
	void theBadgeIsXmlAndSaysHowMuchStandsAgainstARelease() throws Exception {
		CoverageReport report = evil();
		Element svg = svg(new CoverageBadge().write(report).get(CoverageBadge.FILE));
		assertEquals("svg", svg.getLocalName());
		assertEquals("img", svg.getAttribute("role"));
		assertTrue(svg.getTextContent().contains(report.coverage().release().obstacles().size() + " against a release"));
	}

	private static Element svg(byte[] bytes) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		try {
			return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
		} catch (SAXException e) {
			throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
		}
	}

	@Test
	void theSameLibraryGivesTheSameBytesInWhateverOrderItsFilesAreRead() throws IOException {
		CheckedLibrary library = checked(Checks.libraries().getFirst());
		List<Document> documents = new ArrayList<>(library.content().documents());
		Map<String, byte[]> before = bytes(Coverings.report(library, documents, Optional.empty()));
		Map<String, byte[]> again = bytes(Coverings.report(checked(Checks.libraries().getFirst()),
				checkedDocuments(), Optional.empty()));
		assertEquals(before.keySet(), again.keySet());
		Collections.reverse(documents);
		Map<String, byte[]> backwards = bytes(Coverings.report(library, documents, Optional.empty()));
		before.forEach((name, bytes) -> assertArrayEquals(bytes, backwards.get(name), name));
	}

	private static List<Document> checkedDocuments() throws IOException {
		return checked(Checks.libraries().getFirst()).content().documents();
	}

	private static Map<String, byte[]> bytes(CoverageReport report) throws IOException {
		Map<String, byte[]> all = new java.util.TreeMap<>();
		for (CoverageFormat form : CoverageFormats.all()) {
			all.putAll(form.write(report));
		}
		return all;
	}

	@Test
	void aReportIsReadBackAsAPointOfATrend() throws IOException {
		CoverageReport report = report(LIBRARIES.resolve("neck-shoulders"));
		EarlierReport earlier = EarlierReport.read(json(report).getBytes(StandardCharsets.UTF_8));
		assertEquals(report.point(), earlier.point());
		assertEquals(report.coverage().about().id(), earlier.library());
	}

	@Test
	void whatIsNoReportIsRefusedWithAReason() throws IOException {
		String json = json(report(LIBRARIES.resolve("neck-shoulders")));
		Map<String, String> reasons = Map.of(
				"", "it is no report of Kneadwork",
				"[]", "it is no report of Kneadwork",
				"{}", "it is no report of Kneadwork",
				"no json", "it is no JSON that can be read",
				json.substring(0, json.length() / 2), "it is no JSON that can be read",
				json.replace("\"formatVersion\" : \"1.0\"", "\"formatVersion\" : \"2.0\""),
				"it is written in the form 2.0, and this version reads the form 1.0",
				json.replace("\"date\" : \"2026-11-21\"", "\"date\" : \"yesterday\""), "it does not say of which day it is",
				json.replaceFirst("\"numerator\" : \\d+", "\"numerator\" : \"many\""), "one of its measures has no number");
		reasons.forEach((text, reason) -> {
			EarlierReport.ForeignException refused = org.junit.jupiter.api.Assertions.assertThrows(
					EarlierReport.ForeignException.class, () -> EarlierReport.read(text.getBytes(StandardCharsets.UTF_8)), reason);
			assertEquals(reason, refused.getMessage());
		});
	}
}
