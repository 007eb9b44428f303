package org.kneadwork.bundle.resolved;

import java.util.List;
import org.kneadwork.model.content.Technique;

/**
 * What holds for one technique of a routine when a person has a condition.
 *
 * @param technique the technique
 * @param items the numbers of the entries of the routine's timeline that do it, from 1; empty where the timeline is unknown
 * @param action what to do with these entries
 * @param verdict the verdict on the technique that this follows from
 */
public record TechniqueChange(Technique technique, List<Integer> items, Action action, ResolvedVerdict verdict) {

	/** Takes a copy of the numbers. */
	public TechniqueChange {
		items = List.copyOf(items);
	}

	/** What to do with entries. */
	public enum Action {
		/** Do not do them. */
		LEAVE_OUT("leave-out"),
		/** Do not do them before a doctor has agreed. */
		ASK_DOCTOR("ask-doctor"),
		/** Do them in the way that is stated. */
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
		 * @return the action; where nobody has decided, they are left out
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
