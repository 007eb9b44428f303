package org.kneadwork.ui.help;

import java.util.List;
import java.util.Map;

/**
 * A page as a reader sees it: words without signs, and how they look.
 *
 * @param text the words
 * @param spans stretches that look different from plain words, in the order of the text; none overlaps another
 * @param links stretches that lead somewhere
 * @param indents how far a line is moved to the right, in levels, by its number from 0; lines that are not named are not moved
 * @param headings where the headings stand, by the names under which links lead to them
 */
public record PageText(String text, List<Span> spans, List<LinkSpan> links, Map<Integer, Integer> indents, Map<String, Integer> headings) {

	/** How words look. */
	public enum Look {
		/** The title of the page. */
		TITLE,
		/** The title of a section. */
		SECTION,
		/** Important words. */
		STRONG,
		/** Words said with stress. */
		STRESSED,
		/** What is typed, or stands in a file. */
		CODE
	}

	/**
	 * A stretch of words with a look.
	 *
	 * @param offset where it begins, from 0
	 * @param length its length in characters
	 * @param look how it looks
	 */
	public record Span(int offset, int length, Look look) {
	}

	/**
	 * A stretch of words that leads somewhere.
	 *
	 * @param offset where it begins, from 0
	 * @param length its length in characters
	 * @param target a path relative to the page, a place on it, or an address
	 */
	public record LinkSpan(int offset, int length, String target) {
	}
}
