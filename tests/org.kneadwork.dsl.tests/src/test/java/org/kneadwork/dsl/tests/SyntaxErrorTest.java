package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.model.reading.ReadingProblem;

/** What an author reads about a text that cannot be read. */
class SyntaxErrorTest {

	/** What the parser generator, the framework or Java would say. */
	private static final Pattern FOREIGN = Pattern.compile(
			"RULE_|mismatched|viable|extraneous|missing EOF|<EOF>|Exception|null|ruleT|antlr|expecting", Pattern.CASE_INSENSITIVE);

	/** Each text stands beside a file with the problems that it has, one a line. */
	@TestFactory
	Stream<DynamicTest> textsWithErrors() {
		return KneadTexts.files(KneadTexts.resource("errors")).stream()
				.map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
					Path expected = Path.of(file.toString().replaceFirst("\\.knead$", ".expected"));
					assertEquals(Files.readString(expected).lines().toList(),
							KneadTexts.lines(KneadTexts.read(Files.readString(file))));
				}));
	}

	/** What a reader of German is told stands beside them too. */
	@TestFactory
	Stream<DynamicTest> textsWithErrorsInGerman() {
		return KneadTexts.files(KneadTexts.resource("errors")).stream()
				.map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
					Path expected = Path.of(file.toString().replaceFirst("\\.knead$", ".german"));
					assertEquals(Files.readString(expected).lines().toList(),
							KneadTexts.problems(KneadTexts.read(Files.readString(file))).stream()
									.sorted(Comparator.comparingInt(ReadingProblem::offset)).map(SyntaxErrorTest::inGerman).toList());
				}));
	}

	private static String inGerman(ReadingProblem problem) {
		String mend = problem.advice().in(Locale.GERMAN);
		return problem.getLine() + ": " + problem.said().in(Locale.GERMAN) + (mend.isEmpty() ? "" : " | " + mend);
	}

	@Test
	void afterAnErrorTheRestOfTheFileIsRead() {
		KneadResource file = KneadTexts.read("""
				technique a "A" {
				  duratoin 5 min
				  stop-when "it hurts"
				}
				techniqe b "B" {
				  summary "x"
				}
				technique c "C" { targets nowhere }
				""");
		assertEquals(List.of(2, 5, 8), KneadTexts.problems(file).stream().map(ReadingProblem::getLine).toList());
		assertEquals(2, KneadTexts.document(file).getEntries().size());
	}

	/** Every word of the sample is left out, doubled and misspelt, one at a time. */
	@Test
	void noMessageOfTheParserGeneratorGetsThrough() throws IOException {
		String sample = Files.readString(KneadTexts.resource("samples/sample/everything.knead"));
		List<ILeafNode> words = new ArrayList<>();
		for (ILeafNode leaf : KneadTexts.read(sample).getParseResult().getRootNode().getLeafNodes()) {
			if (!leaf.isHidden()) {
				words.add(leaf);
			}
		}
		assertTrue(words.size() > 700, "the sample is large enough to say something");
		int broken = 0;
		for (ILeafNode word : words) {
			String before = sample.substring(0, word.getOffset());
			String after = sample.substring(word.getEndOffset());
			for (String damaged : List.of("", word.getText() + " " + word.getText(), misspelt(word.getText()))) {
				broken += check(before + damaged + after, word.getStartLine()) ? 1 : 0;
			}
		}
		assertTrue(broken > words.size(), "most damages are noticed: " + broken);
	}

	private static String misspelt(String word) {
		return word.charAt(0) + "q" + word.substring(1);
	}

	/** Checks every message about a text; the first one stands where the damage is or, where a thing is left open, after it. */
	private static boolean check(String text, int damagedLine) {
		List<ReadingProblem> syntax = KneadTexts.problems(KneadTexts.read(text)).stream()
				.filter(problem -> problem.code().equals("KW001")).toList();
		int lines = (int) text.lines().count();
		for (ReadingProblem problem : syntax) {
			assertFalse(FOREIGN.matcher(problem.getMessage() + problem.mend()).find(), problem::getMessage);
			assertTrue(problem.getLine() >= damagedLine - 1 && problem.getLine() <= lines, () -> problem + " for line " + damagedLine);
		}
		return !syntax.isEmpty();
	}

	@Test
	void aTextThatIsNotUtf8IsReportedWhereItBegins() {
		KneadTexts texts = new KneadTexts();
		texts.add("one", "latin.knead", "region r \"R\" {}\ntool t \"Wärme\" {}".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(List.of("2:10 KW005 The file is not saved as UTF-8: the first character that cannot be read is here. "
				+ "| Save it as UTF-8 (in most editors: Save as, encoding UTF-8)."), KneadTexts.lines(texts.linked().get(0)));
	}

	@Test
	void aTextInAnotherEncodingIsReadAllTheSameSoThatNothingElseSeemsWrong() {
		KneadTexts texts = new KneadTexts();
		texts.add("one", "latin.knead", "tool t \"Wärme\" {}".getBytes(StandardCharsets.ISO_8859_1));
		texts.add("one", "user.knead", "technique a \"A\" { uses t }");
		assertEquals(List.of(), KneadTexts.lines(texts.linked().get(1)));
	}

	@Test
	void aTextInUtf16IsReportedAsThat() {
		KneadTexts texts = new KneadTexts();
		texts.add("one", "wide.knead", "region r \"R\" {}".getBytes(StandardCharsets.UTF_16));
		assertEquals(List.of("1:1 KW005 The file is not saved as UTF-8, but as UTF-16. "
				+ "| Save it as UTF-8 (in most editors: Save as, encoding UTF-8)."), KneadTexts.lines(texts.linked().get(0)));
	}

	@Test
	void aFileThatIsNoTextIsReported() {
		KneadTexts texts = new KneadTexts();
		texts.add("one", "picture.knead", new byte[] {'P', 'N', 'G', '\n', 0, 1, 2, (byte) 0xFF});
		assertEquals(List.of("2:1 KW005 This is no text file: it holds bytes that no text has. "
				+ "| Remove it from the library, or save it as plain text in UTF-8."), KneadTexts.lines(texts.linked().get(0)));
	}

	@Test
	void aByteOrderMarkIsNoError() {
		KneadTexts texts = new KneadTexts();
		texts.add("one", "bom.knead", "\uFEFFregion r \"R\" {}");
		assertEquals(List.of(), KneadTexts.lines(texts.linked().get(0)));
	}

	@Test
	void aFileThatIsTooLargeIsReported() {
		KneadTexts texts = new KneadTexts();
		texts.add("one", "large.knead", new byte[50_000_000]);
		assertEquals(List.of("1:1 KW005 The file is larger than 20 MB. | Split it into several files of one library."),
				KneadTexts.lines(texts.linked().get(0)));
	}

	@Test
	void nestingThatNobodyCanHaveMeantIsReported() {
		String deep = "caution c \"C\" { avoid techniques where " + "(".repeat(50_000) + "heat";
		assertEquals(List.of("KW005"), KneadTexts.problems(KneadTexts.read(deep)).stream().map(ReadingProblem::code).toList());
		String negations = "caution c \"C\" { avoid techniques where " + "not ".repeat(200_000) + "heat }";
		assertEquals(List.of("KW005"), KneadTexts.problems(KneadTexts.read(negations)).stream().map(ReadingProblem::code).toList());
	}

	@Test
	void aStatementThatStandsTwiceIsReportedAtTheSecond() {
		KneadResource file = KneadTexts.read("""
				technique a "A" {
				  duration 1 min
				  claim "one"
				  claim "two"
				  duration 2 min
				  steps { step "x" hold 5 s hold 6 s }
				  steps { step "y" }
				}
				region b "B" { paired paired }
				""");
		assertEquals(List.of("5:3 KW006 'duration'", "6:29 KW006 'hold'", "7:3 KW006 'steps'", "9:23 KW006 'paired'"),
				KneadTexts.lines(file).stream().map(line -> line.replaceAll(" stands twice.*", "")).sorted().toList());
	}
}
