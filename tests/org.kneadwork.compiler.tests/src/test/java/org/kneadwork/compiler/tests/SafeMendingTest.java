package org.kneadwork.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.compiler.SafeMending;
import org.kneadwork.compiler.SafeMending.Result;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.TextPlace;

/** Mends in memory: what is safe depends on everything that was found. */
class SafeMendingTest {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();
	private static final String HEADER = "library own version 1.0.0 { title \"Own\" language en audience adults }\n";

	@TempDir
	private Path folder;

	private void write(String file, String text) throws IOException {
		Files.writeString(folder.resolve(file), text);
	}

	private CheckRequest request() {
		return new CheckRequest(folder, List.of());
	}

	private Result mend() throws IOException {
		return new SafeMending(COMPILER).mend(request(), Progress.NONE);
	}

	private List<String> safeCodes() throws IOException {
		return COMPILER.check(request(), Progress.NONE).findings().stream()
				.filter(finding -> finding.fixes().stream().anyMatch(Fix::safe)).map(Finding::code).toList();
	}

	@Test
	void writesNothing() throws IOException {
		write("library.knead", HEADER);
		write("a.knead", "technique a \"A\" { positoin sitting }");
		assertEquals("technique a \"A\" { position sitting }", mend().files().get("a.knead").after());
		assertEquals("technique a \"A\" { positoin sitting }", Files.readString(folder.resolve("a.knead")));
	}

	@Test
	void mendsThatMeetAreMadeOneAfterTheOther() throws IOException {
		write("library.knead", HEADER);
		write("a.knead", "technique a \"A\" {\n  position sitting\n  position sitting\n  position sitting\n  position sitting\n}\n");
		Result result = mend();
		assertEquals("technique a \"A\" {\n  position sitting\n}\n", result.files().get("a.knead").after());
		assertEquals(3, result.mends());
		assertTrue(result.before().findings().stream().anyMatch(finding -> finding.code().equals("KW006")));
		assertFalse(result.after().findings().stream().anyMatch(finding -> finding.code().equals("KW006")));
	}

	@Test
	void nothingFollowsFromContentThatCannotAllBeRead() throws IOException {
		write("library.knead", HEADER);
		write("a.knead", "tool foam-roller \"F\" { kind roller }\n"
				+ "technique a \"A\" { uses foam-rollr  steps { step \"s\" hold 40 to 20 s } }");
		assertEquals(List.of("KW002", "KW201"), safeCodes());
		write("b.knead", "technique b \"B\" { position sitting position sitting }");
		assertEquals(List.of("KW002", "KW006"), safeCodes());
		write("c.knead", "technique c \"C\" { durration 20 sec }");
		assertEquals(List.of("KW001"), safeCodes());
	}

	/** A duration that cannot be read is not missing: nothing may be put beside it. */
	@Test
	void aDurationWithASlipGetsNoSecondOne() throws IOException {
		write("library.knead", HEADER);
		write("a.knead", "technique a \"A\" { duration 40 sek  steps { step \"s\" hold 40 s } }");
		assertEquals(Map.of(), mend().files());
	}

	@Test
	void theTimeIsAddedOnlyWhereTheStepsGiveTheWholeOfItAndInTheLanguageOfTheReason() throws IOException {
		write("library.knead", HEADER);
		for (String steps : List.of("step \"a\" hold 20 s step \"b\"", "step \"a\" hold 20 s step \"b\" hold until \"soft\" at-most 30 s",
				"step \"a\" hold 20 s step \"b\" hold \"a while\"", "step \"a\"", "step \"a\" hold 0 s")) {
			write("a.knead", "technique a \"A\" { steps { " + steps + " } }");
			assertFalse(safeCodes().contains("KW101"), steps);
		}
		write("a.knead", "technique a \"A\" { steps { repeat 2 to 3 times { step \"a\" hold 20 s rest 10 s } } }");
		assertEquals("technique a \"A\" { duration 60 to 90 s derived because \"From its steps.\" "
				+ "steps { repeat 2 to 3 times { step \"a\" hold 20 s rest 10 s } } }", mend().files().get("a.knead").after());
		write("library.knead", HEADER.replace("language en", "language de"));
		assertFalse(safeCodes().contains("KW101"));
	}

	@Test
	void aMendThatWouldLoseACommentIsNotMadeUnasked() throws IOException {
		write("library.knead", HEADER);
		write("a.knead", "technique a \"A\" { steps { step \"s\" hold 40 /* at the most */ to 20 s } }");
		assertEquals(List.of(), safeCodes());
		write("a.knead", "technique a \"A\" { steps { step \"s\" hold /* at the most */ 40 to 20 s /* really */ } }");
		Result result = mend();
		assertTrue(result.files().get("a.knead").after().contains("hold /* at the most */ 20 to 40 s /* really */ }"), result.files()::toString);
	}

	@Test
	void unsavedTextsAreReadInsteadOfFiles() throws IOException {
		write("library.knead", HEADER);
		write("a.knead", "nonsense");
		CheckRequest request = request().with(Map.of(folder.toAbsolutePath().normalize().resolve("a.knead"), ""));
		assertEquals(List.of(), COMPILER.check(request, Progress.NONE).findings());
	}

	@Test
	void knowsTheTextAndTheEntityOfAPlace() throws IOException {
		write("library.knead", HEADER);
		String text = "// first\ntool t \"T\" { kind ball }\n\nwaiver KW107 on tool t until 2030-01-01 { because \"b\" by \"me\" }\nregion r \"R\" {}";
		write("a.knead", text);
		Outcome<CheckedLibrary> outcome = COMPILER.check(request(), Progress.NONE);
		CheckedLibrary library = outcome.value().orElseThrow();
		assertEquals(text, library.texts().of("a.knead").orElseThrow());
		assertTrue(library.texts().of("b.knead").isEmpty());
		assertEquals("t", entityAt(library, text.indexOf("ball")));
		assertEquals("t", entityAt(library, text.indexOf("tool")));
		assertEquals("r", entityAt(library, text.length()));
		assertEquals("", entityAt(library, 0));
		assertEquals("", entityAt(library, text.indexOf("because")));
		assertEquals(List.of(folder.toAbsolutePath().normalize()), library.texts().folders());
	}

	private static String entityAt(CheckedLibrary library, int offset) {
		return library.texts().entityAt(new TextPlace("a.knead", 1, 1, offset, 0)).map(Entity::getName).orElse("");
	}
}
