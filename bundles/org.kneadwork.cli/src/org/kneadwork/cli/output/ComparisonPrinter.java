package org.kneadwork.cli.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.kneadwork.compiler.Printable;
import org.kneadwork.report.diff.DiffReport;
import org.kneadwork.safety.diff.Bump;
import org.kneadwork.safety.diff.Change;
import org.kneadwork.safety.diff.Comparison;
import org.kneadwork.safety.diff.LostId;
import org.kneadwork.safety.finding.Severity;

/** Prints a comparison of two versions for people. */
public final class ComparisonPrinter {

	private final PrintStream out;
	private final Ink ink;

	/**
	 * @param out where to print
	 * @param ink with which colours
	 */
	public ComparisonPrinter(PrintStream out, Ink ink) {
		this.out = out;
		this.ink = ink;
	}

	/**
	 * Prints a comparison.
	 *
	 * @param report the comparison
	 */
	public void print(DiffReport report) {
		Comparison comparison = report.comparison();
		out.println(ink.strong(comparison.after().library() + " " + comparison.before().version() + " to "
				+ comparison.after().version()) + "  (" + Printable.of(report.older()) + " to " + Printable.of(report.newer()) + ")");
		for (Bump bump : Bump.values()) {
			changes(bump, report.changes(bump));
		}
		lost(comparison.lost());
		out.println();
		out.println(comparison.versionSuffices() ? ink.good(report.verdict()) : ink.severity(Severity.ERROR, report.verdict()));
	}

	private void changes(Bump bump, List<Change> changes) {
		if (changes.isEmpty()) {
			return;
		}
		out.println();
		String word = DiffReport.word(bump).toUpperCase(Locale.ROOT);
		out.println(ink.severity(severity(bump), word) + ": what " + DiffReport.meaning(bump) + " (" + changes.size() + ")");
		changes.forEach(change -> out.println("  " + Printable.of(change.message())));
	}

	private void lost(List<LostId> lost) {
		if (!lost.isEmpty()) {
			out.println();
			out.println(ink.severity(Severity.ERROR, "Released ids that were lost") + ": apps refer to them for ever (KW904)");
			lost.forEach(id -> out.println("  " + Printable.of(id.sentence())));
		}
	}

	private static Severity severity(Bump bump) {
		return switch (bump) {
			case MAJOR -> Severity.ERROR;
			case MINOR -> Severity.WARNING;
			case PATCH -> Severity.INFO;
		};
	}
}
