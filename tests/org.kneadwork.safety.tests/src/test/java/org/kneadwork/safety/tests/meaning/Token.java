package org.kneadwork.safety.tests.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text of the language, found without the product's parser.
 *
 * @param sort what it is
 * @param text the piece
 */
record Token(Sort sort, String text) {

	/** What a piece is. */
	enum Sort {
		BLANK, COMMENT, STRING, WORD, OPEN, CLOSE
	}

	private static final Pattern TOKEN = Pattern.compile("(?s)(?<blank>\\s+)|(?<comment>//[^\\r\\n]*|/\\*.*?\\*/)"
			+ "|(?<string>\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\")|(?<open>\\{)|(?<close>\\})|(?<word>[^\\s\"{}]+)");

	static List<Token> of(String text) {
		List<Token> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(text);
		int end = 0;
		while (matcher.find()) {
			if (matcher.start() != end) {
				throw new AssertionError("What is this: " + text.substring(end, matcher.start()));
			}
			end = matcher.end();
			for (Sort sort : Sort.values()) {
				if (matcher.group(sort.name().toLowerCase(Locale.ROOT)) != null) {
					tokens.add(new Token(sort, matcher.group()));
				}
			}
		}
		return tokens;
	}
}
