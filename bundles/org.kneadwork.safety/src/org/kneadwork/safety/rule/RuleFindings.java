package org.kneadwork.safety.rule;

import java.util.List;
import org.kneadwork.model.content.Waiver;
import org.kneadwork.safety.finding.Finding;

/**
 * What the rules found.
 *
 * @param findings what is to be looked at, with the severities that the library sets, by rule and then in the order of
 *     the documents
 * @param waived what the library has decided to live with for a time, in the order of its waivers
 */
public record RuleFindings(List<Finding> findings, List<Waived> waived) {

	/**
	 * A finding that a waiver silences.
	 *
	 * @param waiver the waiver
	 * @param finding the finding
	 */
	public record Waived(Waiver waiver, Finding finding) {
	}

	/** Takes copies of the lists. */
	public RuleFindings {
		findings = List.copyOf(findings);
		waived = List.copyOf(waived);
	}
}
