package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.output.FindingPrinter;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

class FindingPrinterTest {

	@TempDir
	Path folder;

	@Test
	void printsPlaceLineMarksMendAndRelatedPlaces() throws IOException {
		write("a.knead", "technique x \"X\" {\n  duration  1 to 2 min\n}\n");
		TextPlace duration = place("a.knead", 2, 13, 10);
		assertEquals("""
				a.knead:2:13: error KW203: The steps last 5 min.
				  |   duration  1 to 2 min
				  |             ^^^^^^^^^^
				  = help: Write duration 5 min.
				  = see: b.knead:4:1: the steps

				""", printed(new Finding("KW203", Severity.ERROR, "The steps last 5 min.", "Write duration 5 min.", duration,
				List.of(new Related("the steps", place("b.knead", 4, 1, 5))), List.of())));
	}

	@Test
	void alignsTheMarksUnderTabsAndWideCharacters() throws IOException {
		write("a.knead", "\ttitle\t\"腰のマッサージ\" then\n");
		assertEquals("""
				a.knead:1:18: warning KW999: m
				  |     title   "腰のマッサージ" then
				  |                              ^^^^

				""", printed(finding(Severity.WARNING, place("a.knead", 1, 18, 4))));
	}

	@Test
	void marksEveryColumnOfWideAndCombinedCharacters() throws IOException {
		// "é" as two code points takes one column, the woman with a laptop (three code points) two.
		write("a.knead", "腰 e\u0301 👩\u200D💻 x\n");
		assertEquals("""
				a.knead:1:1: info KW999: m
				  | 腰 e\u0301 👩\u200D💻 x
				  | ^^^^^^^

				""", printed(finding(Severity.INFO, place("a.knead", 1, 1, 10))));
	}

	@Test
	void marksOneColumnWhereThePlaceIsEmptyAndTheRestOfTheLineWhereItIsLonger() throws IOException {
		write("a.knead", "library x {\n  abc  \n}\n");
		assertTrue(printed(finding(Severity.ERROR, place("a.knead", 1, 11, 0))).contains("  |           ^\n"));
		assertTrue(printed(finding(Severity.ERROR, place("a.knead", 2, 4, 10))).contains("  |   abc\n  |    ^^\n"));
		assertTrue(printed(finding(Severity.ERROR, place("a.knead", 2, 99, 1))).contains("  |   abc\n  |        ^\n"));
	}

	@Test
	void doesNotCountAByteOrderMark() throws IOException {
		write("a.knead", "\uFEFFlibrary x {}\n");
		assertTrue(printed(finding(Severity.ERROR, place("a.knead", 1, 9, 1))).contains("  | library x {}\n  |         ^\n"));
	}

	@Test
	void cutsLongLinesAroundThePlace() throws IOException {
		write("a.knead", "a".repeat(5000) + "HERE" + "b".repeat(5000));
		String printed = printed(finding(Severity.ERROR, place("a.knead", 1, 5001, 4)));
		assertTrue(printed.contains("  | …" + "a".repeat(40) + "HERE" + "b".repeat(76) + "…\n"), printed);
		assertTrue(printed.contains("  | " + " ".repeat(41) + "^^^^\n"), printed);
	}

	@Test
	void letsNoControlCharacterReachTheTerminal() throws IOException {
		write("a.knead", "x \u001B[2J \u202E \u0007 y\n");
		String printed = printed(new Finding("KW001", Severity.ERROR, "found \u001B[2J\nand more", "try \u0007", place("a.knead", 1, 1, 1),
				List.of(), List.of()));
		assertFalse(printed.codePoints().anyMatch(c -> c != '\n' && Character.isISOControl(c) || c == 0x202E), printed);
		assertTrue(printed.contains("found \uFFFD[2J and more"), printed);
	}

	@Test
	void printsTheFindingAloneWhereThereIsNoSuchLine() throws IOException {
		Files.write(folder.resolve("a.knead"), new byte[] {'a', 0, 'b'});
		assertEquals("a.knead:1:2: error KW999: m\n\n", printed(finding(Severity.ERROR, place("a.knead", 1, 2, 0))));
		assertEquals("a.knead:7:1: error KW999: m\n\n", printed(finding(Severity.ERROR, place("a.knead", 7, 1, 0))));
		assertEquals("gone.knead:1:1: error KW999: m\n\n", printed(finding(Severity.ERROR, place("gone.knead", 1, 1, 0))));
	}

	@Test
	void coloursTheSeverityAndTheMarks() throws IOException {
		write("a.knead", "abc\n");
		String printed = print(new Ink(true), finding(Severity.ERROR, place("a.knead", 1, 1, 3)));
		assertTrue(printed.contains("\u001B[1m\u001B[31merror KW999:\u001B[0m m"), printed);
		assertTrue(printed.contains("\u001B[1m\u001B[31m^^^\u001B[0m"), printed);
	}

	private static TextPlace place(String file, int line, int column, int length) {
		return new TextPlace(file, line, column, 0, length);
	}

	private static Finding finding(Severity severity, TextPlace place) {
		return new Finding("KW999", severity, "m", "", place, List.of(), List.of());
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text);
	}

	private String printed(Finding finding) {
		return print(new Ink(false), finding);
	}

	private String print(Ink ink, Finding finding) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8)) {
			new FindingPrinter(stream, ink, folder, path -> folder.relativize(path).toString()).print(List.of(finding));
		}
		return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
	}
}
