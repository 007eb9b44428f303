package org.kneadwork.cli.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kneadwork.report.coverage.CoverageReport;
import org.kneadwork.report.coverage.TrendPoint;
import org.kneadwork.safety.coverage.About;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Measure;
import org.kneadwork.safety.coverage.Obstacle;
import org.kneadwork.safety.coverage.Release;
import org.kneadwork.safety.coverage.UndecidedCondition;
import org.kneadwork.safety.coverage.WaiverRow;
import org.kneadwork.safety.finding.Severity;

/** Prints what a reviewer has to know first: whether the library may be released, what is undecided, and the measures. */
public final class CoveragePrinter {

	/** More than this is not read on a terminal; the report has all of them. */
	private static final int MANY = 20;
	private static final int PERCENT = 100;

	private final PrintStream out;
	private final Ink ink;

	/**
	 * @param out where to print
	 * @param ink with which colours
	 */
	public CoveragePrinter(PrintStream out, Ink ink) {
		this.out = out;
		this.ink = ink;
	}

	/**
	 * Prints the banner, what is undecided, the measures with those of the report before, and the waivers.
	 *
	 * @param report the report
	 */
	public void print(CoverageReport report) {
		Coverage coverage = report.coverage();
		banner(coverage);
		undecided(coverage);
		measures(coverage.measures(), report.history());
		waivers(coverage.waivers());
	}

	/**
	 * Prints whether the library may be released, and what stands against it.
	 *
	 * @param coverage the coverage
	 */
	public void banner(Coverage coverage) {
		About about = coverage.about();
		String name = about.title().isEmpty() ? about.id() : about.title();
		out.println(ink.strong((name.isEmpty() ? "This library" : name) + (about.version().isEmpty() ? "" : " " + about.version()))
				+ " on " + about.today());
		Release release = coverage.release();
		if (release.ready()) {
			out.println("May it be released? " + ink.good("Yes: nothing stands against it."));
			return;
		}
		out.println("May it be released? " + ink.severity(Severity.ERROR, "No: " + things(release.obstacles().size())
				+ " against it."));
		release.obstacles().stream().limit(MANY).forEach(this::obstacle);
		if (release.obstacles().size() > MANY) {
			out.println("  and " + (release.obstacles().size() - MANY) + " more");
		}
	}

	private static String things(int number) {
		return number == 1 ? "one thing stands" : number + " things stand";
	}

	private void obstacle(Obstacle obstacle) {
		String code = obstacle.kind() == Obstacle.Kind.GATE ? "" : ink.strong(obstacle.code()) + " ";
		out.println("  " + code + obstacle.message());
	}

	/**
	 * Prints the measures that a release does not pass.
	 *
	 * @param release the release
	 */
	public void gates(Release release) {
		List<Obstacle> gates = release.obstacles().stream().filter(each -> each.kind() == Obstacle.Kind.GATE).toList();
		if (!gates.isEmpty()) {
			out.println(ink.severity(Severity.ERROR, "Not enough for a release:"));
			gates.forEach(this::obstacle);
		}
	}

	private void undecided(Coverage coverage) {
		out.println();
		if (coverage.undecided().isEmpty()) {
			out.println("Undecided: nothing.");
			return;
		}
		out.println("Undecided:");
		for (UndecidedCondition each : coverage.undecided()) {
			String condition = coverage.conditions().get(each.condition()).condition().title();
			String techniques = each.techniques().size() == 1 ? "1 technique" : each.techniques().size() + " techniques";
			out.println("  " + (each.dangerous() ? ink.severity(Severity.ERROR, "danger") + "  " : "        ") + condition + ": "
					+ techniques + (each.waived().isEmpty() ? "" : " (" + each.waived().size() + " waived)"));
		}
	}

	private void measures(List<Measure> measures, List<TrendPoint> history) {
		out.println();
		Optional<TrendPoint> before = history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
		int names = width(measures.stream().map(Measure::name).toList());
		int counts = width(measures.stream().map(Measure::counted).toList());
		out.println("Measures" + before.map(point -> " (before: " + point.date()
				+ (point.version().isEmpty() ? "" : ", version " + point.version()) + ")").orElse("") + ":");
		for (Measure measure : measures) {
			String mark = !measure.gated() ? "      " : measure.passes() ? ink.good("yes   ") : ink.severity(Severity.ERROR, "NO    ");
			out.println("  " + mark + padded(measure.name(), names) + "  " + padded(measure.counted(), counts) + "  "
					+ String.format(Locale.ROOT, "%7s", percent(measure.numerator(), measure.denominator()))
					+ before.flatMap(point -> point.measure(measure.id())).map(value -> "  before " + value.numerator() + " of "
							+ value.denominator()).orElse("") + details(measure));
		}
		out.println("  (yes and NO: whether it is enough for a release)");
	}

	/** Where all is well there is nothing more to read. */
	private static String details(Measure measure) {
		if (measure.gated() && measure.passes()) {
			return "";
		}
		String details = String.join("; ", measure.counts().stream().filter(count -> count.number() > 0)
				.map(count -> count.number() + " " + count.label()).toList());
		return details.isEmpty() ? "" : "  " + details;
	}

	private void waivers(List<WaiverRow> waivers) {
		if (waivers.isEmpty()) {
			return;
		}
		out.println();
		out.println("Waivers:");
		for (WaiverRow waiver : waivers) {
			out.println("  " + waiver.code() + waiver.on().map(on -> " on " + on.kind() + " " + on.id()).orElse("")
					+ (waiver.until().isEmpty() ? "" : " until " + waiver.until())
					+ (waiver.by().isEmpty() ? "" : " by " + waiver.by()) + (waiver.because().isEmpty() ? "" : ": " + waiver.because())
					+ (waiver.holds() ? "" : " " + ink.severity(Severity.WARNING, "(does not count)")));
		}
	}

	private static int width(List<String> texts) {
		return texts.stream().mapToInt(String::length).max().orElse(0);
	}

	private static String padded(String text, int width) {
		return text + " ".repeat(width - text.length());
	}

	/** What is not all is never rounded up to all. */
	private static String percent(long numerator, long denominator) {
		if (denominator == 0) {
			return "";
		}
		double tenths = Math.floor(numerator * (double) PERCENT * 10 / denominator) / 10;
		return numerator == denominator ? "100 %" : String.format(Locale.ROOT, "%.1f %%", tenths);
	}
}
