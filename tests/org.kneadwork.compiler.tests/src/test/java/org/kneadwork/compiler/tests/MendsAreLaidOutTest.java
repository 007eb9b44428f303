package org.kneadwork.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.FileFormatting;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.TextEdit;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

/**
 * What a mend adds to a formatted text stands where the formatter would have it: on the same lines, in the same order. Only the
 * column of the values may be another afterwards, since a mend leaves the lines beside it alone.
 */
class MendsAreLaidOutTest {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();
	private static final FileFormatting FORMATTING = new FileFormatting(Optional.empty());

	@TempDir
	private Path folder;

	@Test
	void everyMendOfEveryRule() throws IOException {
		int mends = 0;
		for (RuleInfo rule : RuleCatalogue.infos()) {
			Path file = Files.write(folder.resolve("library.knead"), rule.badBytes());
			FileFormatting.Formatted tidy = FORMATTING.format(file);
			if (tidy.trouble().isPresent()) {
				continue;
			}
			Files.writeString(file, tidy.after());
			Outcome<CheckedLibrary> outcome = COMPILER.check(new CheckRequest(folder, List.of()), Progress.NONE);
			for (Finding finding : outcome.findings()) {
				for (Fix fix : finding.fixes().stream().filter(MendsAreLaidOutTest::adds).toList()) {
					String mended = mended(outcome.value().orElseThrow(), fix);
					FileFormatting.Formatted formatted = FORMATTING.format(file, mended.getBytes(StandardCharsets.UTF_8));
					if (formatted.trouble().isEmpty()) {
						mends++;
						assertEquals(withoutColumns(formatted.after()), withoutColumns(mended), rule.code() + ": " + fix.title());
					}
				}
			}
		}
		assertTrue(mends > 40, "only " + mends);
	}

	private static boolean adds(Fix fix) {
		return fix.edits().stream().anyMatch(edit -> !edit.text().isBlank());
	}

	private static String mended(CheckedLibrary library, Fix fix) {
		StringBuilder text = new StringBuilder(library.texts().of("library.knead").orElseThrow());
		fix.edits().stream().sorted(Comparator.comparing(TextEdit::place).reversed()).forEach(edit -> text.replace(edit.place().offset(),
				edit.place().offset() + edit.place().length(), edit.text()));
		return text.toString();
	}

	private static String withoutColumns(String text) {
		return text.replaceAll("(?<=[^\\s]) +", " ");
	}
}
