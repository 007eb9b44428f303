package org.kneadwork.ui.completion;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with gaps, as the language server writes it: {@code ${1:what stands in the gap}}, {@code ${2|one,of,these|}}, {@code $3};
 * {@code $0} is where the cursor rests in the end.
 *
 * @param text the text as it is inserted
 * @param gaps its gaps, in the order of the text
 */
record SnippetText(String text, List<Gap> gaps) {

	/**
	 * A gap.
	 *
	 * @param number in which turn it is filled in, from 1; 0 is the last
	 * @param offset where it begins in the text, from 0
	 * @param length the length of what stands in it
	 * @param choices what it can be filled with; empty where anything can
	 */
	record Gap(int number, int offset, int length, List<String> choices) {
	}

	/**
	 * Reads a text with gaps.
	 *
	 * @param written as the server writes it; what is no gap in the end stands for itself
	 * @return the text and its gaps
	 */
	static SnippetText of(String written) {
		return new Reading(written).all();
	}

	private static final class Reading {

		private final String written;
		private final StringBuilder text = new StringBuilder();
		private final List<Gap> gaps = new ArrayList<>();
		private int at;

		Reading(String written) {
			this.written = written;
		}

		SnippetText all() {
			while (at < written.length()) {
				char next = written.charAt(at);
				if (next == '\\' && at + 1 < written.length()) {
					text.append(written.charAt(at + 1));
					at += 2;
				} else if (next != '$' || !gap()) {
					text.append(next);
					at++;
				}
			}
			return new SnippetText(text.toString(), List.copyOf(gaps));
		}

		/** Reads a gap, if one begins here. */
		private boolean gap() {
			boolean braced = at + 1 < written.length() && written.charAt(at + 1) == '{';
			int start = at + (braced ? 2 : 1);
			int end = start;
			while (end < written.length() && Character.isDigit(written.charAt(end))) {
				end++;
			}
			if (end == start) {
				return false;
			}
			int number = Integer.parseInt(written.substring(start, end));
			int close = braced ? closing(end) : end;
			if (close < 0) {
				return false;
			}
			fill(number, braced ? written.substring(end, close) : "");
			at = braced ? close + 1 : close;
			return true;
		}

		private int closing(int from) {
			for (int i = from; i < written.length(); i++) {
				if (written.charAt(i) == '\\') {
					i++;
				} else if (written.charAt(i) == '}') {
					return i;
				}
			}
			return -1;
		}

		private void fill(int number, String inside) {
			List<String> choices = inside.startsWith("|") && inside.endsWith("|") && inside.length() > 1
					? List.of(inside.substring(1, inside.length() - 1).split(",")) : List.of();
			String shown = !choices.isEmpty() ? choices.getFirst() : inside.startsWith(":") ? plain(inside.substring(1)) : "";
			gaps.add(new Gap(number, text.length(), shown.length(), choices));
			text.append(shown);
		}

		private static String plain(String escaped) {
			return escaped.replaceAll("\\\\(.)", "$1");
		}
	}

	/**
	 * The same text as it stands in a line that is indented: its other lines are indented as much.
	 *
	 * @param indentation blanks or tabs
	 * @param lineEnd how lines end in the text around it
	 * @return the text
	 */
	SnippetText in(String indentation, String lineEnd) {
		String gapBetween = lineEnd + indentation;
		List<Gap> moved = gaps.stream().map(gap -> {
			int lines = (int) text.substring(0, gap.offset()).chars().filter(each -> each == '\n').count();
			return new Gap(gap.number(), gap.offset() + lines * (gapBetween.length() - 1), gap.length(), gap.choices());
		}).toList();
		return new SnippetText(text.replace("\n", gapBetween), moved);
	}
}
