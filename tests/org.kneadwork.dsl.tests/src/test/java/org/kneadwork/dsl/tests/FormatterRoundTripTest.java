package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.formatting.FormatOptions;
import org.kneadwork.dsl.formatting.Formatter;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;

/** Every .knead file of the repository, as it is and laid out at random, at absurd widths: what it says stays as it is. */
class FormatterRoundTripTest {

	private static final Injector LANGUAGE = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration();
	private static final Formatter FORMATTER = LANGUAGE.getInstance(Formatter.class);
	private static final int[] WIDTHS = {20, 80, FormatOptions.DEFAULT.width(), 200};
	private static final int LAYOUTS = 6;

	static Stream<Path> files() throws IOException {
		try (Stream<Path> all = Files.walk(KneadTexts.checkout())) {
			return all.filter(file -> file.toString().endsWith(".knead")).filter(FormatterRoundTripTest::isOfTheProject)
					.map(KneadTexts.checkout()::relativize).sorted().toList().stream();
		}
	}

	private static boolean isOfTheProject(Path file) {
		return !KneadTexts.checkout().relativize(file).toString().matches("(.*/)?(target|node_modules|out)/.*");
	}

	/** What the text of a file is; the starter of a new library has names to be filled in. */
	private static Optional<String> text(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(KneadTexts.checkout().resolve(file));
		String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("@(\\w+)@", "$1");
		return Optional.of(text).filter(found -> found.indexOf('\uFFFD') < 0);
	}

	private static boolean parses(String text) {
		return !KneadTexts.read(text).getParseResult().hasSyntaxErrors();
	}

	private static String formatted(String text, int width) {
		return FORMATTER.format(text, new FormatOptions(width)).orElseThrow(() -> new AssertionError("not formatted:\n" + text));
	}

	@ParameterizedTest
	@MethodSource("files")
	void whatAFileSaysStaysAsItIs(Path file) throws IOException {
		Optional<String> text = text(file);
		if (text.isEmpty() || !parses(text.get())) {
			assertTrue(text.isEmpty() || FORMATTER.format(text.get(), FormatOptions.DEFAULT).isEmpty(), "changed though it does not parse");
			return;
		}
		for (int width : WIDTHS) {
			assertKept(text.get(), width);
			assertKept(text.get().replace("\n", "\r\n"), width);
		}
	}

	/** So that the test above cannot pass because it finds nothing to format or nothing that is damaged. */
	@Test
	void thereAreFilesOfBothKinds() throws IOException {
		List<Path> files = files().toList();
		assertTrue(files.size() > 150, "only " + files.size());
		List<String> damaged = new ArrayList<>();
		for (Path file : files) {
			if (text(file).filter(FormatterRoundTripTest::parses).isEmpty()) {
				damaged.add(file.getFileName().toString());
			}
		}
		assertTrue(damaged.containsAll(List.of("KW001.bad.knead", "KW005.bad.knead", "braces.knead", "truncated.knead")),
				damaged.toString());
		assertTrue(damaged.size() < 10, damaged.toString());
	}

	@ParameterizedTest
	@MethodSource("files")
	void anotherLayoutOfAFileSaysTheSame(Path file) throws IOException {
		Optional<String> text = text(file).filter(FormatterRoundTripTest::parses);
		if (text.isEmpty()) {
			return;
		}
		Random random = new Random(file.toString().hashCode());
		for (int i = 0; i < LAYOUTS; i++) {
			String laidOut = laidOut(text.get(), random, i % 2 == 0);
			KneadResource before = KneadTexts.read(laidOut);
			assertFalse(before.getParseResult().hasSyntaxErrors(), () -> "the test spoiled the text:\n" + laidOut);
			assertTrue(SameMeaning.same(KneadTexts.read(text.get()), before), () -> "the test changed the text:\n" + laidOut);
			assertKept(laidOut, WIDTHS[i % WIDTHS.length]);
		}
	}

	private static void assertKept(String text, int width) {
		String formatted = formatted(text, width);
		assertEquals(formatted, formatted(formatted, width), "formatting twice changes something at width " + width);
		KneadResource before = KneadTexts.read(text);
		KneadResource after = KneadTexts.read(formatted);
		assertTrue(SameMeaning.same(before, after), () -> "says something else at width " + width + ":\n" + formatted);
		assertEquals(String.join("\n", Comments.of(before)), String.join("\n", Comments.of(after)), "comments at width " + width);
		assertLayout(text, formatted, after);
		List<Edit> edits = FORMATTER.edits(text, new FormatOptions(width)).orElseThrow();
		assertEquals(formatted, applied(text, edits), "the single changes lead elsewhere");
	}

	private static void assertLayout(String text, String formatted, KneadResource after) {
		boolean windows = !formatted.contains("\n") || formatted.replace("\r\n", "").indexOf('\n') < 0 && text.contains("\r\n");
		for (ILeafNode leaf : after.getParseResult().getRootNode().getLeafNodes()) {
			if (leaf.isHidden()) {
				assertFalse(leaf.getText().matches("(?s).*[ \t]\r?\n.*"), () -> "trailing blanks in\n" + formatted);
				assertFalse(leaf.getText().contains("\t") && leaf.getText().isBlank(), () -> "a tab in\n" + formatted);
				assertFalse(windows && leaf.getText().replace("\r\n", "").contains("\n"), () -> "mixed line breaks in\n" + formatted);
			}
		}
		assertTrue(formatted.isEmpty() || formatted.endsWith("\n") && !formatted.endsWith("\n\n") && !formatted.endsWith("\n\r\n"),
				() -> "the end of\n" + formatted);
	}

	private static String applied(String text, List<Edit> edits) {
		StringBuilder result = new StringBuilder(text);
		int last = text.length();
		for (Edit edit : edits.reversed()) {
			assertTrue(edit.offset() + edit.length() <= last, "changes overlap or are out of order");
			last = edit.offset();
			result.replace(edit.offset(), edit.offset() + edit.length(), edit.text());
		}
		return result.toString();
	}

	/** The words of a text with other white space, and maybe with comments, between them. */
	private static String laidOut(String text, Random random, boolean comments) {
		StringBuilder result = new StringBuilder();
		int number = 0;
		for (ILeafNode leaf : KneadTexts.read(text).getParseResult().getRootNode().getLeafNodes()) {
			if (!leaf.isHidden()) {
				result.append(leaf.getText()).append(blanks(random));
				while (comments && random.nextInt(8) == 0) {
					result.append(comment(random, number++)).append(blanks(random));
				}
			}
		}
		return result.toString();
	}

	private static String blanks(Random random) {
		return switch (random.nextInt(10)) {
			case 0 -> "\n";
			case 1 -> "\n\n\n";
			case 2 -> "\t";
			case 3 -> "   \n   ";
			case 4 -> "\n\t\n  ";
			default -> " ";
		};
	}

	private static String comment(Random random, int number) {
		return switch (random.nextInt(5)) {
			case 0 -> "// comment " + number + "  \n";
			case 1 -> "// comment " + number + "\n\n";
			case 2 -> "/* comment " + number + "\n     over lines  \n  */";
			default -> "/* comment " + number + " */";
		};
	}
}
