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
 * @param waiver why it is silenced; empty where it is not
 */
public record ReportedFinding(Finding finding, Optional<Subject> subject, Optional<Waiving> waiver) {

	/**
	 * Refuses what is missing.
	 *
	 * @throws NullPointerException when anything is null
	 * @throws IllegalArgumentException when a place is still one in the model
	 */
	public ReportedFinding {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(waiver);
		if (!(finding.place() instanceof TextPlace)
				|| !finding.related().stream().allMatch(related -> related.place() instanceof TextPlace)) {
			throw new IllegalArgumentException("Not about a text: " + finding);
		}
	}

	/**
	 * A finding that is not silenced.
	 *
	 * @param finding the finding; its places are places in texts
	 * @param subject the entity in which it is; empty where it is in none
	 */
	public ReportedFinding(Finding finding, Optional<Subject> subject) {
		this(finding, subject, Optional.empty());
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
