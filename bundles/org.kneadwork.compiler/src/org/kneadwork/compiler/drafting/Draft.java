package org.kneadwork.compiler.drafting;

/** An entry of a library as its author has described it so far. What was not said is left out of its text, never made up. */
public sealed interface Draft permits TechniqueDraft, RoutineDraft, CautionDraft {

	/**
	 * The id.
	 *
	 * @return the id, kebab-case
	 */
	String id();

	/**
	 * The text in the language, in no particular layout.
	 *
	 * @return the whole entry
	 */
	String text();
}
