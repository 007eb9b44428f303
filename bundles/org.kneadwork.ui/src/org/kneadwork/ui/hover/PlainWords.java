package org.kneadwork.ui.hover;

/** Takes the marks of Markdown out of a text and leaves its words. */
final class PlainWords {

	private PlainWords() {
	}

	/**
	 * The words of a text.
	 *
	 * @param markdown the text
	 * @return the text without marks of headings, emphasis, code and links
	 */
	static String of(String markdown) {
		return markdown.replaceAll("(?m)^#{1,6} +", "").replaceAll("(?m)^```\\w*$\\n?", "").replaceAll("\\*\\*(.+?)\\*\\*", "$1")
				.replaceAll("(?<![\\w*])[*_](\\S(?:.*?\\S)?)[*_](?![\\w*])", "$1").replaceAll("`([^`]*)`", "$1")
				.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!|<>-])", "$1")
				.replaceAll("\\n{3,}", "\n\n").strip();
	}
}
