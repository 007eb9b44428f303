package org.kneadwork.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.model.content.ContentFactory;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Place;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

/** A critic that never complains would make every damaged file look well treated. */
class FindingCriticTest {

	private static final byte[] TEXT = "tool a \"Ä\" {}\ntool b \"B\" {}\n".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path library;
	private FindingCritic critic;

	@BeforeEach
	void write() throws Exception {
		Files.write(library.resolve("a.knead"), TEXT);
		critic = new FindingCritic(library, "a.knead", TEXT);
	}

	private List<String> complaints(Place place, String message) {
		return critic.complaints(List.of(new Finding("KW001", Severity.ERROR, message, "", place, List.of(), List.of())))
				.stream().map(complaint -> complaint.replaceFirst(": Finding.*", "")).toList();
	}

	@ParameterizedTest
	@CsvSource({"1, 1, 0, 4", "2, 6, 19, 1", "2, 1, 14, 13", "3, 1, 28, 0"})
	void aPlaceThatThereIsIsFine(int line, int column, int offset, int length) {
		assertEquals(List.of(), complaints(new TextPlace("a.knead", line, column, offset, length), "Something is missing."));
	}

	@ParameterizedTest
	@CsvSource({"1, 1, 14, 4", "2, 2, 14, 4", "3, 1, 29, 0", "1, 1, 0, 29", "0, 0, 0, 0", "1, 1, -1, 1"})
	void aPlaceThatThereIsNotIsNot(int line, int column, int offset, int length) {
		assertEquals(1, complaints(new TextPlace("a.knead", line, column, offset, length), "Something is missing.").size());
	}

	@Test
	void aFileThatThereIsNotIsNoPlace() {
		assertEquals(List.of("no such file"), complaints(new TextPlace("b.knead", 1, 1, 0, 0), "Something is missing."));
	}

	@Test
	void anElementIsNoPlaceInAText() {
		assertEquals(List.of("no place in a text"),
				complaints(ElementPlace.of(ContentFactory.eINSTANCE.createTool()), "Something is missing."));
	}

	@ParameterizedTest
	@ValueSource(strings = {"mismatched input '}'", "no viable alternative at input", "missing EOF", "missing RULE_ID",
			"java.lang.NullPointerException", "null is not a time", "required (...)+ loop did not match", "ToolImpl@4f2a1b"})
	void wordsOfTheParserAreForeign(String message) {
		assertEquals(1, complaints(new TextPlace("a.knead", 1, 1, 0, 4), message).size());
	}

	@Test
	void nothingSaidIsNoMessage() {
		assertEquals(List.of("no message"), complaints(new TextPlace("a.knead", 1, 1, 0, 4), ""));
	}
}
