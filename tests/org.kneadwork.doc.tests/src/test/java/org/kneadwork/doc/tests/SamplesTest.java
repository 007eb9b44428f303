package org.kneadwork.doc.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.doc.tests.Pages.Block;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

/**
 * Every sample is checked. Behind the three signs stands how: {@code knead} alone is a part of the library that the
 * author's guide builds, {@code knead in=technique} are statements of a technique, and {@code knead finds=KW203} sets off
 * that rule when it is added to the library.
 */
class SamplesTest {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();
	private static final String STATEMENTS = "knead in=";
	private static final String WRONG = "knead finds=";
	/** What a sample in the middle of a library may leave open: it refers to what it does not show. */
	private static final Set<String> UNREADABLE = Set.of("KW001", "KW005", "KW006");
	/** The guide says so itself. */
	private static final String NOT_REVIEWED = "KW701";

	@TempDir
	Path folder;

	static Stream<Block> samples() {
		return Pages.samples().stream();
	}

	static Stream<Block> statements() {
		return samples().filter(block -> block.language().startsWith(STATEMENTS));
	}

	static Stream<Block> wrong() {
		return samples().filter(block -> block.language().startsWith(WRONG));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void everySampleSaysHowItIsChecked(Block block) {
		assertTrue(block.language().matches("knead( in=(file|library|caution|technique|routine)| finds=KW\\d{3})?"), block::toString);
		assertFalse(block.text().isBlank(), block::toString);
	}

	@ParameterizedTest
	@ValueSource(booleans = {false, true})
	void thePartsOfTheGuideAreOneLibraryWithoutErrors(boolean german) throws IOException {
		writeGuide(german);
		List<Finding> findings = check();
		assertEquals(List.of(), findings.stream().filter(finding -> !finding.code().equals(NOT_REVIEWED)).map(SamplesTest::line).toList());
	}

	@ParameterizedTest
	@MethodSource("statements")
	void statementsCanBeReadWhereTheyBelong(Block block) throws IOException {
		Files.writeString(folder.resolve("sample.knead"), switch (block.language().substring(STATEMENTS.length())) {
			case "library" -> "library sample version 1.0.0 {\n" + block.text() + "}\n";
			case "caution" -> "caution sample \"Sample\" {\n" + block.text() + "}\n";
			case "technique" -> "technique sample \"Sample\" {\n" + block.text() + "}\n";
			case "routine" -> "routine sample \"Sample\" {\n" + block.text() + "}\n";
			default -> block.text();
		});
		assertEquals(List.of(), check().stream().filter(finding -> UNREADABLE.contains(finding.code())).map(SamplesTest::line).toList());
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void aWrongSampleSetsOffTheRuleThatThePageSpeaksOf(Block block) throws IOException {
		boolean german = isGerman(block);
		writeGuide(german);
		Files.writeString(folder.resolve("wrong.knead"), block.text());
		assertEquals(List.of(block.language().substring(WRONG.length())), check().stream()
				.filter(finding -> finding.severity() == Severity.ERROR).map(Finding::code).toList());
		String code = block.language().substring(WRONG.length());
		assertTrue(Pages.text(block.page()).replaceAll("\\s+", " ").contains(german ? "meldet " + code : code + " says so"), block::toString);
	}

	@Test
	void thereAreSamplesOfEachKind() {
		assertTrue(samples().filter(block -> block.language().equals("knead")).count() > 10);
		assertTrue(statements().count() > 10);
		assertTrue(wrong().count() > 0);
	}

	private static boolean isGerman(Block block) {
		return block.page().startsWith(Pages.german());
	}

	private void writeGuide(boolean german) throws IOException {
		List<Block> parts = samples().filter(block -> block.language().equals("knead") && isGerman(block) == german).toList();
		List<Path> pages = new ArrayList<>();
		for (Block part : parts) {
			Path file = folder.resolve(part.page().getFileName() + ".knead");
			String before = pages.contains(part.page()) ? Files.readString(file) + "\n" : "";
			pages.add(part.page());
			Files.writeString(file, before + part.text());
		}
	}

	private List<Finding> check() throws IOException {
		return COMPILER.check(new CheckRequest(folder, List.of()), Progress.NONE).findings();
	}

	private static String line(Finding finding) {
		TextPlace place = (TextPlace) finding.place();
		return place.file() + ":" + place.line() + " " + finding.code() + " " + finding.message();
	}
}
