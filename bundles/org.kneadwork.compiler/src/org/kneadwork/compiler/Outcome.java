package org.kneadwork.compiler;

import java.util.List;
import java.util.Optional;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;

/**
 * What came of some work on content: a value, and what was found on the way. Both may be there, since broken input is no
 * reason to see less of the rest.
 *
 * @param <T> the kind of value
 * @param value the value, as far as there is one
 * @param findings what was found; the places are places in texts; in the order of files and lines
 */
public record Outcome<T>(Optional<T> value, List<Finding> findings) {

	/** Keeps the findings as they are now. */
	public Outcome {
		findings = List.copyOf(findings);
	}

	/**
	 * Tells whether something has to be mended.
	 *
	 * @return whether there is a finding of severity error
	 */
	public boolean hasErrors() {
		return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
	}
}
