package org.kneadwork.cli.output;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kneadwork.cli.Io;
import org.kneadwork.compiler.translation.Language;
import org.kneadwork.compiler.translation.TranslationPart;
import org.kneadwork.compiler.translation.TranslationStatus;
import org.kneadwork.compiler.translation.TranslationStatus.Count;
import org.kneadwork.compiler.translation.TranslationStatus.Gap;
import org.kneadwork.safety.finding.Severity;

/** Prints how far the languages of a library are. */
public final class TranslationStatusPrinter {

	private static final int SHOWN = 20;
	private static final String ROW = "  %-26s%7s%12s%7s%9s";

	private final Io io;
	private final PrintStream out;
	private final Ink ink;
	private final Path folder;
	private final boolean all;

	/**
	 * @param io where to print
	 * @param ink with which colours
	 * @param folder the folder of the library, absolute
	 * @param all whether to name all gaps, however many
	 */
	public TranslationStatusPrinter(Io io, Ink ink, Path folder, boolean all) {
		this.io = io;
		this.out = io.out();
		this.ink = ink;
		this.folder = folder;
		this.all = all;
	}

	/**
	 * Prints it.
	 *
	 * @param source the language of the library
	 * @param statuses how far each other language is
	 */
	public void print(Language source, List<TranslationStatus> statuses) {
		if (statuses.isEmpty()) {
			out.println("The library is there in " + source.name() + " only. To begin a translation: kneadwork translations extract LIBRARY "
					+ "--to LANGUAGE -o FILE");
		}
		for (int index = 0; index < statuses.size(); index++) {
			if (index > 0) {
				out.println();
			}
			print(statuses.get(index));
		}
	}

	private void print(TranslationStatus status) {
		out.println(ink.strong("From the library into " + status.language().name()));
		out.println(ink.quiet(ROW.formatted("", "texts", "translated", "stale", "missing")));
		for (Map.Entry<TranslationPart, Count> part : status.parts().entrySet()) {
			Count count = part.getValue();
			String row = row(part.getKey().words(), count);
			boolean open = count.current() < count.total();
			out.println(!open ? row : part.getKey().isSafety() ? ink.severity(Severity.ERROR, row) : row);
		}
		out.println(row("together", status.total()));
		out.println();
		if (status.isSafe()) {
			out.println(ink.good("Every safety text is translated from the text of today."));
		} else {
			gaps(status);
		}
	}

	private static String row(String words, Count count) {
		return ROW.formatted(words, count.total(), count.current(), count.stale(), count.missing());
	}

	private void gaps(TranslationStatus status) {
		List<Gap> gaps = status.gaps();
		out.println(ink.strong(gaps.size() == 1 ? "One text that people have to read to be safe is not translated from the text of today:"
				: gaps.size() + " texts that people have to read to be safe are not translated from the text of today:"));
		int shown = all ? gaps.size() : Math.min(gaps.size(), SHOWN);
		gaps.subList(0, shown).forEach(gap -> out.println("  " + io.shown(folder.resolve(gap.place().file())) + ":" + gap.place().line() + ":"
				+ gap.place().column() + ": " + ink.severity(Severity.ERROR, gap.stale() ? "stale:" : "missing:") + " " + gap.what()));
		if (shown < gaps.size()) {
			out.println("  … and " + (gaps.size() - shown) + " more; --all names them.");
		}
	}
}
