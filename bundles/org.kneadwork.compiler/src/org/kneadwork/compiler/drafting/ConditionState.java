package org.kneadwork.compiler.drafting;

import java.util.List;
import java.util.Optional;

/**
 * What is known about a new technique for people with a condition for which it has to answer.
 *
 * @param condition the condition
 * @param verdict the word for the verdict, such as {@code avoid}; empty where it is undecided
 * @param told what a person is told; blank where it is undecided
 * @param cautions the ids of the cautions that say so
 */
public record ConditionState(Choice condition, Optional<String> verdict, String told, List<String> cautions) {

	/** Keeps the list as it is now. */
	public ConditionState {
		cautions = List.copyOf(cautions);
	}
}
