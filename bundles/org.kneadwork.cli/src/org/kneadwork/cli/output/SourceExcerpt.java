package org.kneadwork.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kneadwork.compiler.Printable;
import org.kneadwork.safety.finding.TextPlace;

/**
 * The line of a file that a finding is about, and the marks to print under it. Keeps the file it read last: findings come
 * sorted by file.
 */
final class SourceExcerpt {

	/** Larger files are not read as content either (rule KW005). */
	private static final long LARGEST_FILE = 32L << 20;
	private static final String BYTE_ORDER_MARK = "\uFEFF";
	private static final int TAB_WIDTH = 4;
	private static final int LONGEST_LINE = 120;
	private static final int BEFORE_PLACE = 40;
	private static final String ELLIPSIS = "…";

	private Optional<Path> file = Optional.empty();
	private List<String> lines = List.of();

	/**
	 * A line as it is printed.
	 *
	 * @param line the line, tabs expanded, nothing in it that could upset a terminal
	 * @param indent how many columns stand before the place
	 * @param marks how many columns the place takes, at least 1
	 */
	record Excerpt(String line, int indent, int marks) {
	}

	/**
	 * Finds the line of a place.
	 *
	 * @param path the file
	 * @param place the place in it
	 * @return the excerpt; empty when the file has no such line of text
	 */
	Optional<Excerpt> of(Path path, TextPlace place) {
		List<String> all = lines(path);
		if (place.line() < 1 || place.line() > all.size()) {
			return Optional.empty();
		}
		String line = all.get(place.line() - 1);
		if (line.isBlank() || line.indexOf('\0') >= 0) {
			return Optional.empty();
		}
		int start = Math.clamp(place.column() - 1, 0, line.length());
		int end = (int) Math.min(line.length(), (long) start + Math.max(0, place.length()));
		return Optional.of(excerpt(line, start, end));
	}

	private static Excerpt excerpt(String line, int start, int end) {
		int from = 0;
		int to = line.length();
		if (line.length() > LONGEST_LINE) {
			from = start <= LONGEST_LINE - BEFORE_PLACE ? 0 : boundary(line, start - BEFORE_PLACE);
			to = boundary(line, Math.min(line.length(), from + LONGEST_LINE));
		}
		String head = from > 0 ? ELLIPSIS : "";
		String before = expanded(head, line.substring(from, start));
		String upToEnd = expanded(before, line.substring(start, Math.min(end, to)));
		String whole = expanded(upToEnd, line.substring(Math.min(end, to), to)) + (to < line.length() ? ELLIPSIS : "");
		int indent = DisplayWidth.of(before);
		return new Excerpt(whole.stripTrailing(), indent, Math.max(1, DisplayWidth.of(upToEnd.stripTrailing()) - indent));
	}

	/** Never cuts a character in two. */
	private static int boundary(String line, int index) {
		return index > 0 && index < line.length() && Character.isLowSurrogate(line.charAt(index)) ? index - 1 : index;
	}

	/** Appends text, each tab as the spaces up to the next tab stop. */
	private static String expanded(String before, String text) {
		StringBuilder expanded = new StringBuilder(before);
		String printable = Printable.of(text);
		int written = 0;
		for (int tab = printable.indexOf('\t'); tab >= 0; tab = printable.indexOf('\t', written)) {
			expanded.append(printable, written, tab);
			expanded.repeat(' ', TAB_WIDTH - DisplayWidth.of(expanded.toString()) % TAB_WIDTH);
			written = tab + 1;
		}
		return expanded.append(printable, written, printable.length()).toString();
	}

	private List<String> lines(Path path) {
		if (!file.equals(Optional.of(path))) {
			file = Optional.of(path);
			lines = read(path);
		}
		return lines;
	}

	private static List<String> read(Path path) {
		try {
			if (!Files.isRegularFile(path) || Files.size(path) > LARGEST_FILE) {
				return List.of();
			}
			String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
			return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text).lines().toList();
		} catch (IOException vanished) {
			// The finding is what counts; it stands without its line.
			return List.of();
		}
	}
}
