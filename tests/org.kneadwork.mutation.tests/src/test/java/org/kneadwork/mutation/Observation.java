package org.kneadwork.mutation;

import java.util.List;
import java.util.stream.Collectors;
import org.kneadwork.safety.diff.Bump;
import org.kneadwork.safety.diff.Change;
import org.kneadwork.safety.finding.Severity;

/**
 * What is seen of a mutant.
 *
 * @param mutant the mutant
 * @param findings what the rules find that they do not find in the library itself
 * @param changes what the comparison with the library itself says
 */
record Observation(Mutant mutant, List<Seen> findings, List<Change> changes) {

	/** A finding, wherever it is. */
	record Seen(String code, Severity severity, String message) {
	}

	boolean byError() {
		return findings.stream().anyMatch(seen -> seen.severity() == Severity.ERROR);
	}

	boolean byWarning() {
		return findings.stream().anyMatch(seen -> seen.severity() == Severity.WARNING);
	}

	/** Whether the comparison notices it: what weakens has to be called a major change. */
	boolean byComparison() {
		return mutant.direction() == Direction.WEAKENS ? changes.stream().anyMatch(change -> change.bump() == Bump.MAJOR)
				: !changes.isEmpty();
	}

	boolean caught() {
		return byError() || byWarning() || byComparison();
	}

	@Override
	public String toString() {
		return mutant + "\n    findings: " + findings.stream().map(seen -> seen.code() + " " + seen.severity() + " " + seen.message())
				.collect(Collectors.joining("; ")) + "\n    changes: "
				+ changes.stream().map(change -> change.bump() + " " + change.message()).collect(Collectors.joining("; "));
	}
}
