package org.kneadwork.dsl.conversion;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;
import org.kneadwork.dsl.message.Sayings;
import org.kneadwork.model.message.RefusedException;

/**
 * Converts texts: {@code "…"} on one line, where {@code \"}, {@code \\}, {@code \n} and {@code \t} stand for characters
 * that cannot be written as they are, and {@code """…"""} over several lines, taken as they stand but for the common
 * indentation and the line breaks next to the marks.
 */
final class Texts implements IValueConverter<String> {

	private static final String BLOCK = "\"\"\"";

	@Override
	public String toValue(String text, INode node) {
		if (text == null || text.length() < 2) {
			return null;
		}
		return text.startsWith(BLOCK) && text.length() >= 2 * BLOCK.length() ? fromBlock(text) : fromLine(text, node);
	}

	private static String fromBlock(String text) {
		String inner = text.substring(BLOCK.length(), Math.max(BLOCK.length(), text.length() - BLOCK.length()));
		String unix = inner.replace("\r\n", "\n").replace('\r', '\n');
		return unix.stripIndent().strip();
	}

	private static String fromLine(String text, INode node) {
		StringBuilder value = new StringBuilder(text.length());
		for (int i = 1; i < text.length() - 1; i++) {
			char c = text.charAt(i);
			if (c != '\\') {
				value.append(c);
				continue;
			}
			i++;
			char escaped = text.charAt(i);
			switch (escaped) {
				case '"', '\\' -> value.append(escaped);
				case 'n' -> value.append('\n');
				case 't' -> value.append('\t');
				default -> throw refused(escaped, node);
			}
		}
		return value.toString();
	}

	private static ValueConverterException refused(char escaped, INode node) {
		RefusedException because = RefusedException.of(Sayings.say("KW001.escape", escaped));
		return new ValueConverterException(because.getMessage(), node, because);
	}

	@Override
	public String toString(String value) {
		StringBuilder text = new StringBuilder(value.length() + 2).append('"');
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
				case '"' -> text.append("\\\"");
				case '\\' -> text.append("\\\\");
				case '\n' -> text.append("\\n");
				case '\t' -> text.append("\\t");
				default -> text.append(c);
			}
		}
		return text.append('"').toString();
	}
}
