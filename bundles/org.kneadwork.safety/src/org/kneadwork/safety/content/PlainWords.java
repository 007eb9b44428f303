package org.kneadwork.safety.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The words of a text without its layout. */
public final class PlainWords {

	private PlainWords() {
	}

	/**
	 * Takes the layout out of a text: white space counts as one blank, none counts at the ends, characters are composed
	 * (Unicode NFC), and halves of characters that no file can hold become a question mark.
	 *
	 * @param text the text
	 * @return its words
	 */
	public static String of(String text) {
		return isPlain(text) ? text : plain(text);
	}

	/** Most texts are: only letters of ASCII, with one blank between words. What composes characters need not look at them. */
	private static boolean isPlain(String text) {
		char before = ' ';
		for (int at = 0; at < text.length(); at++) {
			char unit = text.charAt(at);
			if (unit < ' ' || unit > '~' || unit == ' ' && before == ' ') {
				return false;
			}
			before = unit;
		}
		return text.isEmpty() || before != ' ';
	}

	private static String plain(String text) {
		String plain = Normalizer.normalize(text.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
		return plain.chars().noneMatch(unit -> Character.isSurrogate((char) unit)) ? plain
				: new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}
}
