package org.kneadwork.cli.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.kneadwork.compiler.Printable;

/** Prints what changes in a file as a unified diff, which {@code patch} and every version control system understand. */
public final class DiffPrinter {

	private static final int CONTEXT = 3;
	private static final String NO_LINE_BREAK = "\n\\ No newline at end of file";

	private final PrintStream out;
	private final Ink ink;
	private final boolean terminal;

	/**
	 * @param out where to print
	 * @param ink with which colours
	 * @param terminal whether a person watches: then nothing of a file reaches the terminal that could upset it, and
	 *     otherwise every character arrives as it is
	 */
	public DiffPrinter(PrintStream out, Ink ink, boolean terminal) {
		this.out = out;
		this.ink = ink;
		this.terminal = terminal;
	}

	/**
	 * Prints what changes.
	 *
	 * @param file the name of the file
	 * @param before its text
	 * @param after its text afterwards
	 */
	public void print(String file, String before, String after) {
		List<String> old = lines(before);
		List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(file, file, old, DiffUtils.diff(old, lines(after)), CONTEXT);
		for (int i = 0; i < diff.size(); i++) {
			String shown = terminal ? shown(diff.get(i)) : diff.get(i);
			// Not println: a line of the file may have its own line break, and a diff has none but \n.
			out.print((i < 2 ? ink.strong(shown) : coloured(shown)) + "\n");
		}
	}

	private static List<String> lines(String text) {
		List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
		String last = lines.removeLast();
		if (!last.isEmpty()) {
			lines.add(last + NO_LINE_BREAK);
		}
		return lines;
	}

	private static String shown(String line) {
		String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
		return text.endsWith(NO_LINE_BREAK)
				? Printable.of(text.substring(0, text.length() - NO_LINE_BREAK.length())) + NO_LINE_BREAK : Printable.of(text);
	}

	private String coloured(String line) {
		return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
			case '+' -> ink.good(line);
			case '-' -> ink.bad(line);
			case '@' -> ink.quiet(line);
			default -> line;
		};
	}
}
