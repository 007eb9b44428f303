package org.kneadwork.bundle.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts as they stand in a document. What a caution says is written with each technique and condition for which it holds:
 * most texts of a document have been written before, and need not be looked through and encoded again.
 */
final class QuotedTexts {

	/** How many texts are kept; some megabytes. A library repeats the texts of its cautions, and has fewer than that. */
	private static final int MOST = 20_000;

	private final Map<String, SerializableString> known = new HashMap<>();

	/**
	 * The form in which a text is written.
	 *
	 * @param text the text; line ends become {@code \n}, and halves of characters that UTF-8 cannot hold are replaced
	 * @return what is written between the quotation marks
	 */
	SerializableString quoted(String text) {
		SerializableString found = known.get(text);
		if (found == null) {
			if (known.size() >= MOST) {
				known.clear();
			}
			found = new SerializedString(clean(text));
			known.put(text, found);
		}
		return found;
	}

	private static String clean(String text) {
		for (int at = 0; at < text.length(); at++) {
			char unit = text.charAt(at);
			if (unit == '\r' || Character.isSurrogate(unit)) {
				String lines = text.replace("\r\n", "\n").replace('\r', '\n');
				// Encoding replaces each half of a pair that has lost its other half; such a half cannot be written.
				return new String(lines.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
			}
		}
		return text;
	}
}
