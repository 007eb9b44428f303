package org.kneadwork.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibrarySettings;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextEdit;

/** Severities and words are changed in the text of the header, and nothing else of it. */
class LibrarySettingsTest {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();
	private static final String HEADER = """
			// Who reads this?
			library legs version 0.1.0 {
			  title    "Legs"
			  language en
			%s}
			""";

	@TempDir
	private Path folder;

	@Test
	void aSeverityIsAddedChangedAndTakenAway() throws IOException {
		assertEquals(Optional.empty(), settings("").severity("KW301"));
		assertEquals(header("  severity KW301 error\n"), after("", settings("").withSeverity("KW301", Optional.of(Severity.ERROR))));
		String present = "  severity KW301 warning // for a time\n";
		assertEquals(Optional.of(Severity.WARNING), settings(present).severity("KW301"));
		assertEquals(header("  severity KW301 info // for a time\n"), after(present, settings(present).withSeverity("KW301", Optional.of(Severity.INFO))));
		String alone = "  severity KW301 warning\n  severity KW901 info\n";
		assertEquals(header("  severity KW901 info\n"), after(alone, settings(alone).withSeverity("KW301", Optional.empty())));
		assertEquals(List.of(), settings(alone).withSeverity("KW901", Optional.of(Severity.INFO)));
	}

	@Test
	void ofTwoSettingsOfOneRuleTheMoreSeriousHoldsAndOneIsLeft() throws IOException {
		String twice = "  severity KW301 info\n  severity KW301 error\n";
		assertEquals(Optional.of(Severity.ERROR), settings(twice).severity("KW301"));
		assertEquals(header("  severity KW301 warning\n"), after(twice, settings(twice).withSeverity("KW301", Optional.of(Severity.WARNING))));
	}

	@Test
	void aWordIsAddedAndTakenAway() throws IOException {
		assertEquals(header("  words    \"effleurage\"\n"), after("", settings("").withWord("effleurage")));
		String three = "  words \"effleurage\", /* French */ \"petrissage\",\n    \"tapotement\"\n";
		assertEquals(List.of("effleurage", "petrissage", "tapotement"), settings(three).words());
		assertEquals(header("  words \"effleurage\", /* French */ \"petrissage\",\n    \"tapotement\", \"foam\"\n"), after(three, settings(three).withWord("foam")));
		assertEquals(header("  words /* French */ \"petrissage\",\n    \"tapotement\"\n"), after(three, settings(three).withoutWord("effleurage")));
		assertEquals(header("  words \"effleurage\", /* French */ \"petrissage\"\n"), after(three, settings(three).withoutWord("tapotement")));
		assertEquals(header(""), after("  words \"foam\"\n", settings("  words \"foam\"\n").withoutWord("foam")));
		assertEquals(List.of(), settings(three).withWord("effleurage"));
		assertEquals(List.of(), settings(three).withoutWord("foam"));
	}

	@Test
	void aLibraryWithoutAHeaderHasNothingToChange() throws IOException {
		Files.writeString(folder.resolve("a.knead"), "region legs \"Legs\" {\n}\n");
		LibrarySettings settings = new LibrarySettings(COMPILER.check(new CheckRequest(folder, List.of()), Progress.NONE).value().orElseThrow());
		assertEquals(List.of(), settings.withSeverity("KW301", Optional.of(Severity.ERROR)));
		assertEquals(List.of(), settings.withWord("foam"));
	}

	private static String header(String rest) {
		return HEADER.formatted(rest);
	}

	private LibrarySettings settings(String rest) throws IOException {
		Files.writeString(folder.resolve("library.knead"), header(rest));
		return new LibrarySettings(COMPILER.check(new CheckRequest(folder, List.of()), Progress.NONE).value().orElseThrow());
	}

	private static String after(String rest, List<TextEdit> edits) {
		StringBuilder text = new StringBuilder(header(rest));
		edits.stream().sorted(Comparator.comparingInt((TextEdit edit) -> edit.place().offset()).reversed())
				.forEach(edit -> text.replace(edit.place().offset(), edit.place().offset() + edit.place().length(), edit.text()));
		return text.toString();
	}
}
