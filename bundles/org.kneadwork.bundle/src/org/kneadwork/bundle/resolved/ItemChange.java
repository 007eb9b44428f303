package org.kneadwork.bundle.resolved;

import org.kneadwork.model.content.Technique;

/**
 * What holds for one entry of a routine's timeline when a person has a condition.
 *
 * @param number the number of the entry, from 1
 * @param technique the technique that it does
 * @param action what to do with it
 * @param verdict the verdict on the technique that this follows from
 */
public record ItemChange(int number, Technique technique, Action action, ResolvedVerdict verdict) {

	/** What to do with an entry. */
	public enum Action {
		/** Do not do it. */
		LEAVE_OUT("leave-out"),
		/** Do not do it before a doctor has agreed. */
		ASK_DOCTOR("ask-doctor"),
		/** Do it in the way that is stated. */
		ADAPT("adapt");

		private final String literal;

		Action(String literal) {
			this.literal = literal;
		}

		/**
		 * The action as the bundle writes it.
		 *
		 * @return the word, such as {@code leave-out}
		 */
		public String literal() {
			return literal;
		}

		/**
		 * The action that follows from a verdict on a technique.
		 *
		 * @param verdict a verdict that is not {@code allowed}
		 * @return the action; where nobody has decided, the entry is left out
		 */
		static Action of(ResolvedVerdict verdict) {
			if (verdict.forbids()) {
				return LEAVE_OUT;
			}
			return switch (verdict.verdict().orElseThrow()) {
				case ASK_DOCTOR -> ASK_DOCTOR;
				case ADAPT -> ADAPT;
				case ALLOWED, AVOID -> throw new IllegalArgumentException("Nothing is to be changed with " + verdict.verdict());
			};
		}
	}
}
