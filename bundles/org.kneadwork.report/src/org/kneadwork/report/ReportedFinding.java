package org.kneadwork.report;

import java.util.Objects;
import java.util.Optional;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;

/**
 * A finding of a report.
 *
 * @param finding the finding; its places are places in texts
 * @param subject the entity in which it is; empty where it is in none
 */
public record ReportedFinding(Finding finding, Optional<Subject> subject) {

	/**
	 * @throws NullPointerException when anything is null
	 * @throws IllegalArgumentException when a place is still one in the model
	 */
	public ReportedFinding {
		Objects.requireNonNull(subject);
		if (!(finding.place() instanceof TextPlace)
				|| !finding.related().stream().allMatch(related -> related.place() instanceof TextPlace)) {
			throw new IllegalArgumentException("Not about a text: " + finding);
		}
	}

	/**
	 * Where it is.
	 *
	 * @return the place
	 */
	public TextPlace place() {
		return (TextPlace) finding.place();
	}
}
