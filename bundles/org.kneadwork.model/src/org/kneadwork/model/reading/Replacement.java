package org.kneadwork.model.reading;

import java.util.Objects;
import org.kneadwork.model.message.Message;

/**
 * A mechanical mend of a text.
 *
 * @param said what it does, as an author reads it
 * @param offset where the text begins that is replaced, in UTF-16 units from the beginning of the file, from 0
 * @param length how much is replaced, in UTF-16 units
 * @param text what stands there afterwards; empty where something is only taken away
 * @param safe whether it may be made without asking the author: nothing else can have been meant, and nothing medical
 *     hangs on it
 */
public record Replacement(Message said, int offset, int length, String text, boolean safe) {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when what it does or the text is null
	 */
	public Replacement {
		Objects.requireNonNull(said);
		Objects.requireNonNull(text);
	}
}
