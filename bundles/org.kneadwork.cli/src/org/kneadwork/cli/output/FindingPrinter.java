package org.kneadwork.cli.output;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kneadwork.compiler.Printable;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Place;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.TextPlace;

/**
 * Prints findings the way compilers do, so that editors and terminals can jump to them: file, line, column, severity,
 * code and message in one line; then the line of the source with marks under the place; then how to mend it.
 */
public final class FindingPrinter {

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private final PrintStream out;
	private final Ink ink;
	private final Path folder;
	private final Function<Path, String> shown;
	private final SourceExcerpt excerpts = new SourceExcerpt();

	/**
	 * @param out where to print
	 * @param ink with which colours
	 * @param folder the folder of the library, which places are relative to
	 * @param shown how to write a path for the user
	 */
	public FindingPrinter(PrintStream out, Ink ink, Path folder, Function<Path, String> shown) {
		this.out = out;
		this.ink = ink;
		this.folder = folder;
		this.shown = shown;
	}

	/**
	 * Prints findings in the given order, an empty line after each.
	 *
	 * @param findings the findings, sorted
	 */
	public void print(List<Finding> findings) {
		findings.forEach(this::print);
	}

	private void print(Finding finding) {
		String severity = finding.severity().name().toLowerCase(Locale.ROOT);
		out.println(ink.strong(where(finding.place())) + " "
				+ ink.severity(finding.severity(), severity + " " + finding.code() + ":") + " " + inOneLine(finding.message()));
		if (finding.place() instanceof TextPlace place) {
			excerpts.of(folder.resolve(place.file()), place).ifPresent(excerpt -> {
				out.println(ink.quiet("  |") + " " + excerpt.line());
				out.println(ink.quiet("  |") + " " + " ".repeat(excerpt.indent())
						+ ink.severity(finding.severity(), "^".repeat(excerpt.marks())));
			});
		}
		if (!finding.mend().isEmpty()) {
			out.println(ink.quiet("  = help:") + " " + inOneLine(finding.mend()));
		}
		for (Related related : finding.related()) {
			out.println(ink.quiet("  = see:") + " " + where(related.place()) + " " + inOneLine(related.message()));
		}
		out.println();
	}

	private String where(Place place) {
		return switch (place) {
			case TextPlace text -> Printable.of(shown.apply(folder.resolve(text.file()))) + ":" + text.line() + ":" + text.column() + ":";
			// Elements without a text have no line; the compiler has places in texts only.
			case ElementPlace element -> shown.apply(folder) + ":";
		};
	}

	private static String inOneLine(String text) {
		return Printable.of(SPACE.matcher(text).replaceAll(" ").strip());
	}
}
