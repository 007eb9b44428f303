package org.kneadwork.safety.coverage;

import java.util.Optional;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.TextPlace;

/**
 * An entity as the report names it.
 *
 * @param kind the word with which authors declare it, such as {@code technique} or {@code red-flag}
 * @param id its id; that of another library with the id of the library in front, such as {@code core:blood-clots}
 * @param title its title; its id where it has none
 * @param place where it stands; empty where it was not read from a file
 */
public record Named(String kind, String id, String title, Optional<TextPlace> place) {

	/**
	 * What it is, in every language; in English, as in all reports, by the word with which authors declare it.
	 *
	 * @return such as {@code red-flag}
	 */
	public Message declared() {
		return Sayings.declared(kind);
	}
}
