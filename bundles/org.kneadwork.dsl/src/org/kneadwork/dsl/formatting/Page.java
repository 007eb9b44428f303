package org.kneadwork.dsl.formatting;

import java.util.List;

/** What has been written so far, and where. */
final class Page {

	private static final String BEFORE_COMMENT = "  ";

	private final String lineBreak;
	private final StringBuilder text = new StringBuilder();
	private int column;
	private boolean begun;
	private int lines;

	Page(String lineBreak) {
		this.lineBreak = lineBreak;
	}

	/** Ends the line, if anything stands on it, and begins another one at a column. */
	void newLine(int indent) {
		if (begun) {
			text.append(lineBreak);
			lines++;
		}
		begun = false;
		column = indent;
	}

	void emptyLine() {
		text.append(lineBreak);
	}

	void print(String words) {
		if (words.isEmpty()) {
			return;
		}
		if (!begun) {
			text.append(" ".repeat(column));
			begun = true;
		}
		text.append(words);
		int last = Math.max(words.lastIndexOf('\n'), words.lastIndexOf('\r'));
		column = last < 0 ? column + words.length() : words.length() - last - 1;
		lines += last < 0 ? 0 : 1;
	}

	void print(Comment comment) {
		print(comment.at(column, lineBreak));
	}

	/**
	 * Writes a word of a statement and the comments that belong to it.
	 *
	 * @param words the words of the statement
	 * @param index which of them
	 * @param indent where the line begins, if the word has to stand on a new one
	 */
	void print(List<Token> words, int index, int indent) {
		Token word = words.get(index);
		if (index > 0 && isInterrupted(words.get(index - 1), word)) {
			newLine(indent);
			printAbove(word, indent);
		} else if (index > 0 && begun && isBlankBetween(words.get(index - 1), word)) {
			print(" ");
		}
		print(word);
	}

	/** Writes the comments above a word, which comes to stand on the line below them. */
	void printAbove(Token word, int indent) {
		for (int i = 0; i < word.above().size(); i++) {
			Comment comment = word.above().get(i);
			if (i > 0 && comment.followsEmptyLine()) {
				emptyLine();
			}
			print(comment);
			newLine(indent);
		}
	}

	/** Writes a word with the comments beside and behind it. */
	void print(Token word) {
		for (Comment comment : word.beside()) {
			print(comment);
			print(word.isTight() ? "" : " ");
		}
		print(word.text());
		for (int i = 0; i < word.behind().size(); i++) {
			print(i == 0 ? BEFORE_COMMENT : " ");
			print(word.behind().get(i));
		}
	}

	/** Whether a comment between two words makes the second one begin a line. */
	static boolean isInterrupted(Token before, Token word) {
		return !word.above().isEmpty() || !before.behind().isEmpty();
	}

	/** Whether a blank stands between two words on one line. */
	static boolean isBlankBetween(Token before, Token word) {
		return !word.beside().isEmpty() || !word.isTight() && !before.is("(") && !before.is(":");
	}

	/** Where the next character comes to stand, from 0. */
	int column() {
		return column;
	}

	/** Whether anything stands on the line. */
	boolean hasBegun() {
		return begun;
	}

	/** How many lines have been ended. */
	int lines() {
		return lines;
	}

	String text() {
		return text.toString();
	}
}
