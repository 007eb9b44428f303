package org.kneadwork.safety.wording;

import java.util.List;
import java.util.Locale;

/**
 * The words that a plug-in bans in one language, besides those that are banned anyway.
 *
 * @param language the language as a BCP 47 tag
 * @param bans the words
 */
public record AddedWords(String language, List<BannedWords> bans) {

	/** Takes a copy of the list. */
	public AddedWords {
		bans = List.copyOf(bans);
	}

	/**
	 * Whether texts in a language must not use the words.
	 *
	 * @param other the language as a BCP 47 tag
	 * @return whether it is that of the words, or that of a country where it is spoken
	 */
	public boolean isFor(String other) {
		String tag = other.toLowerCase(Locale.ROOT);
		String here = language.toLowerCase(Locale.ROOT);
		return tag.equals(here) || tag.startsWith(here + "-");
	}
}
