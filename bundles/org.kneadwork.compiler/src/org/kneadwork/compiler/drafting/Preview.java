package org.kneadwork.compiler.drafting;

import java.util.List;
import java.util.Optional;
import org.kneadwork.safety.finding.Finding;

/**
 * What a draft comes to.
 *
 * @param entry its text in the layout of the samples
 * @param findings what would be found that is not found without it, in the order of files and lines
 * @param conditions for a technique: what is known about each condition for which it has to answer
 * @param duration for a routine: how long its parts take together; empty where that is not known
 */
public record Preview(String entry, List<Finding> findings, List<ConditionState> conditions, Optional<String> duration) {

	/** Keeps the lists as they are now. */
	public Preview {
		findings = List.copyOf(findings);
		conditions = List.copyOf(conditions);
	}
}
