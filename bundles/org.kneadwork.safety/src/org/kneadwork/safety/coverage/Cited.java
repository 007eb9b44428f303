package org.kneadwork.safety.coverage;

import org.kneadwork.model.message.Message;

/**
 * A place in a source.
 *
 * @param source the id of the source
 * @param title its title
 * @param passage which lines, such as {@code 12} or {@code 12 to 15}, in every language; says nothing: all of it
 * @param url where it can be read; empty where that is not known
 */
public record Cited(String source, String title, Message passage, String url) {

	/**
	 * Which lines, in English, as all reports have it.
	 *
	 * @return such as {@code 12} or {@code 12 to 15}; empty: all of it
	 */
	public String lines() {
		return passage.inEnglish();
	}
}
