package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kneadwork.safety.content.PlainWords;

/** What is left of a text without its layout. Escapes stand for what a reader of this file would not see. */
class PlainWordsTest {

	@ParameterizedTest(name = "''{0}''")
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
			"Press lightly, for 20 s (once).|Press lightly, for 20 s (once).",
			"''|''",
			"' '|''",
			"a|a",
			" Press lightly|Press lightly",
			"Press lightly |Press lightly",
			"Press  lightly|Press lightly",
			"Press\\tlightly|Press lightly",
			"Press\\n   lightly\\n|Press lightly",
			"Press\\r\\nlightly|Press lightly",
			"\\u2003Press lightly\\u2003|Press lightly",
			"20\\u00a0s|20\\u00a0s",
			"\\u00a020 s|\\u00a020 s",
			"Dr\\u00fccken|Dr\\u00fccken",
			"Dru\\u0308cken|Dr\\u00fccken",
			"e\\u0301  a|\\u00e9 a",
			"\\ud83d\\ude00 rest|\\ud83d\\ude00 rest",
			"\\ud83d rest|? rest" })
	void hasOneBlankBetweenWordsAndComposedCharacters(String text, String words) {
		assertEquals(unescaped(words), PlainWords.of(unescaped(text)));
	}

	private static String unescaped(String text) {
		StringBuilder found = new StringBuilder();
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) != '\\') {
				found.append(text.charAt(at));
			} else if (text.charAt(at + 1) == 'u') {
				found.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
				at += 5;
			} else {
				found.append("\t\n\r".charAt("tnr".indexOf(text.charAt(at + 1))));
				at++;
			}
		}
		return found.toString();
	}
}
