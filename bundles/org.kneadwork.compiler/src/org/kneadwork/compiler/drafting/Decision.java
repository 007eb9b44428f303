package org.kneadwork.compiler.drafting;

/**
 * What an author has decided about people with a condition.
 *
 * @param condition the condition's id
 * @param verdict {@code allowed}, {@code adapt}, {@code ask-doctor} or {@code avoid}
 * @param by what is done differently; blank where nothing is
 * @param because why; blank where no reason was given
 */
public record Decision(String condition, String verdict, String by, String because) {

	String text() {
		return verdict + " with " + condition + (by.isBlank() ? "" : " by " + EntryText.quoted(by))
				+ (because.isBlank() ? "" : " because " + EntryText.quoted(because));
	}
}
