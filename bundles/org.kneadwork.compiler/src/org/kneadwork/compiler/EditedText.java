package org.kneadwork.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text in which some parts are put anew and some are added at the end; everything else stays to the character.
 */
public final class EditedText {

	/** A part to be replaced. */
	private record Part(int from, int to, String text) {
	}

	private final String text;
	private final String lineBreak;
	private final List<Part> parts = new ArrayList<>();
	private final List<String> added = new ArrayList<>();

	/**
	 * @param text the text, empty for a new file
	 */
	public EditedText(String text) {
		this.text = text;
		this.lineBreak = lineBreakOf(text);
	}

	/** The line break that the text uses first; {@code \n} where it has none. */
	private static String lineBreakOf(String text) {
		int end = text.indexOf('\n');
		return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
	}

	/**
	 * The line break that new lines shall have.
	 *
	 * @return that of the text; {@code \n} where it has none
	 */
	public String lineBreak() {
		return lineBreak;
	}

	/**
	 * Puts a part anew.
	 *
	 * @param from where it begins, in UTF-16 units from 0
	 * @param to where it ends, exclusive; the same: something is put in between. Of several things that are put in at one place,
	 *     the one that is told last comes first
	 * @param by what stands there afterwards
	 */
	public void replace(int from, int to, String by) {
		parts.add(new Part(from, to, by));
	}

	/**
	 * Takes a part out, and its lines with it where nothing else stands on them.
	 *
	 * @param from where it begins, in UTF-16 units from 0
	 * @param to where it ends, exclusive
	 */
	public void remove(int from, int to) {
		int begin = from;
		while (begin > 0 && isBlank(text.charAt(begin - 1))) {
			begin--;
		}
		int end = to;
		while (end < text.length() && isBlank(text.charAt(end))) {
			end++;
		}
		boolean aloneBefore = begin == 0 || text.charAt(begin - 1) == '\n';
		boolean aloneAfter = end == text.length() || text.startsWith("\n", end) || text.startsWith("\r\n", end);
		if (aloneBefore && aloneAfter) {
			parts.add(new Part(begin, Math.min(text.length(), text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end) + 1), ""));
		} else {
			parts.add(new Part(from, to, ""));
		}
	}

	/**
	 * Adds an entry at the end, with an empty line before it.
	 *
	 * @param entry the entry, without a line break at its end
	 */
	public void add(String entry) {
		added.add(entry);
	}

	/**
	 * The text as it is now.
	 *
	 * @return the text with all that was put anew, taken out and added
	 */
	public String now() {
		StringBuilder now = new StringBuilder(text);
		parts.stream().sorted(Comparator.comparingInt(Part::from).reversed())
				.forEach(part -> now.replace(part.from(), part.to(), part.text()));
		for (String entry : added) {
			if (!now.isEmpty()) {
				now.append(now.charAt(now.length() - 1) == '\n' ? "" : lineBreak).append(lineBreak);
			}
			now.append(entry).append(lineBreak);
		}
		return now.toString();
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t';
	}
}
