package org.kneadwork.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;

/** The last line of a check: how many findings, in how much content. */
public final class Summary {

	private Summary() {
	}

	/**
	 * Sums up a check.
	 *
	 * @param outcome what the check found
	 * @param ink with which colours
	 * @return one line, such as {@code 2 errors, 3 warnings in 14 files: 35 techniques, 12 routines}
	 */
	public static String of(Outcome<CheckedLibrary> outcome, Ink ink) {
		int waived = outcome.value().map(library -> library.waived().size()).orElse(0);
		return findings(outcome.findings(), ink) + (waived == 0 ? "" : " (and " + waived + " waived)")
				+ outcome.value().map(Summary::content).orElse("");
	}

	private static String findings(List<Finding> findings, Ink ink) {
		if (findings.isEmpty()) {
			return ink.good("no findings");
		}
		List<String> parts = new ArrayList<>();
		for (Severity severity : Severity.values()) {
			long count = findings.stream().filter(finding -> finding.severity() == severity).count();
			if (count > 0) {
				parts.add(ink.severity(severity, counted(count, switch (severity) {
					case ERROR -> "error";
					case WARNING -> "warning";
					case INFO -> "note";
				})));
			}
		}
		return String.join(", ", parts);
	}

	private static String content(CheckedLibrary library) {
		List<String> kinds = new ArrayList<>();
		count(library, Technique.class, "technique").ifPresent(kinds::add);
		count(library, Routine.class, "routine").ifPresent(kinds::add);
		count(library, Caution.class, "caution").ifPresent(kinds::add);
		count(library, Condition.class, "condition").ifPresent(kinds::add);
		count(library, RedFlag.class, "red flag").ifPresent(kinds::add);
		String files = " in " + counted(library.files().size(), "file");
		return kinds.isEmpty() ? files : files + ": " + String.join(", ", kinds);
	}

	private static Optional<String> count(CheckedLibrary library, Class<? extends Entry> kind, String name) {
		int count = library.content().own(kind).size();
		return count == 0 ? Optional.empty() : Optional.of(counted(count, name));
	}

	private static String counted(long count, String name) {
		return count + " " + name + (count == 1 ? "" : "s");
	}
}
