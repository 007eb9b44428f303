package org.kneadwork.model.reading;

import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.kneadwork.model.message.Message;

/**
 * Something about a text that kept it from being read as it was meant: a syntax error, a reference to something that
 * does not exist, bytes that are no text. Whatever reads content adds these to the errors of the EMF resource, so that
 * every EMF tool sees them, and every reader of findings gets code, place and mend.
 */
public interface ReadingProblem extends Resource.Diagnostic {

	/**
	 * The code of the rule that is broken.
	 *
	 * @return a code from the rule catalogue, such as {@code KW001}
	 */
	String code();

	/**
	 * What is wrong, in every language; {@link #getMessage()} says it in English.
	 *
	 * @return one sentence for authors
	 */
	default Message said() {
		return Message.of(getMessage());
	}

	/**
	 * What to do about it, in every language; {@link #mend()} says it in English.
	 *
	 * @return one sentence for authors, or an empty text
	 */
	default Message advice() {
		return Message.of(mend());
	}

	/**
	 * What to do about it.
	 *
	 * @return one sentence for authors, such as {@code did you mean "foam-roller"?}, or an empty text
	 */
	String mend();

	/**
	 * Where the problem begins.
	 *
	 * @return the offset in UTF-16 units from the beginning of the text, from 0
	 */
	int offset();

	/**
	 * How much of the text is concerned.
	 *
	 * @return the length in UTF-16 units, not negative
	 */
	int length();

	/**
	 * How to change the text, where that is mechanical.
	 *
	 * @return the replacements to choose from, the likeliest first
	 */
	List<Replacement> replacements();
}
