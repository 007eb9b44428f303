package org.kneadwork.compiler.translation;

import java.util.List;
import java.util.Optional;

/**
 * A file of a translator, as far as it concerns a library.
 *
 * @param source the language of the originals, as its tag stands there
 * @param target the language of the translations, as its tag stands there; empty where the file does not say
 * @param units the texts, in the order of the file
 */
public record XliffFile(String source, Optional<String> target, List<Entry> units) {

	/** Takes a copy of the list. */
	public XliffFile {
		units = List.copyOf(units);
	}

	/**
	 * A text.
	 *
	 * @param id which text it is
	 * @param line the line on which it begins, from 1
	 * @param source the original, of all segments together
	 * @param target the translation, of all segments together; empty where there is none
	 * @param done whether somebody set the state of every segment to translated, or further
	 * @param partly whether some segment has a translation and another one has none
	 * @param marked whether there is markup in the translation
	 * @param fingerprint of which state of the entity the original is; empty where the file does not say
	 */
	public record Entry(String id, int line, String source, String target, boolean done, boolean partly, boolean marked,
			Optional<String> fingerprint) {
	}
}
