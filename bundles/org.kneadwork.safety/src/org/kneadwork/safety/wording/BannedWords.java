package org.kneadwork.safety.wording;

import java.util.List;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Severity;

/**
 * Words that texts for people do not use.
 *
 * @param code the code of the rule that reports them, such as {@code KW503}
 * @param severity how serious it is to use them
 * @param name what they do, such as "promises a cure", or the name that an author gave the ban
 * @param because why they are not used; nothing where nobody said
 * @param instead what to say in their place; nothing where nobody said
 * @param phrases the words
 * @param exceptions phrases in which the words mean something else
 */
public record BannedWords(String code, Severity severity, Message name, Message because, Message instead, List<Phrase> phrases,
		List<Phrase> exceptions) {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when a list is null or holds null
	 */
	public BannedWords {
		phrases = List.copyOf(phrases);
		exceptions = List.copyOf(exceptions);
	}
}
