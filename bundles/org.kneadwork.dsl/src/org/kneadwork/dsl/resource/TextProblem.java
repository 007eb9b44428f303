package org.kneadwork.dsl.resource;

import java.util.List;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.model.reading.Replacement;

/**
 * A problem with its place in a text.
 *
 * @param code the code of the rule that is broken
 * @param said what is wrong
 * @param advice what to do about it, or an empty text
 * @param offset where it begins, in UTF-16 units from 0
 * @param length how much of the text is concerned, in UTF-16 units
 * @param line the line of its beginning, from 1
 * @param column the column of its beginning, in UTF-16 units from 1
 * @param replacements how to change the text, where that is mechanical, the likeliest way first
 */
public record TextProblem(String code, Message said, Message advice, int offset, int length, int line, int column,
		List<Replacement> replacements) implements ReadingProblem {

	/** Keeps the list as it is now. */
	public TextProblem {
		replacements = List.copyOf(replacements);
	}

	/**
	 * Makes a problem in a text that has been parsed.
	 *
	 * @param lines the lines of the text
	 * @param code the code of the rule that is broken
	 * @param said what is wrong
	 * @param advice what to do about it, or an empty text
	 * @param offset where it begins
	 * @param length how much of the text is concerned
	 * @param replacements how to change the text, where that is mechanical, the likeliest way first
	 * @return the problem with its line and column
	 */
	public static TextProblem in(LineBreaks lines, String code, Message said, Message advice, int offset, int length,
			List<Replacement> replacements) {
		return new TextProblem(code, said, advice, offset, length, lines.line(offset), lines.column(offset), replacements);
	}

	@Override
	public String getMessage() {
		return said.inEnglish();
	}

	@Override
	public String mend() {
		return advice.inEnglish();
	}

	/** Unknown here: whoever asks for problems has the resource at hand. */
	@Override
	public String getLocation() {
		return "";
	}

	@Override
	public int getLine() {
		return line;
	}

	@Override
	public int getColumn() {
		return column;
	}
}
