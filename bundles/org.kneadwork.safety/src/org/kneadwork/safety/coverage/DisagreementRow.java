package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Optional;

/**
 * Sources that contradict each other, or themselves.
 *
 * @param disagreement the disagreement
 * @param statements what the sources say
 * @param resolution what the library holds to; empty: open
 * @param because why; empty where nothing is said
 */
public record DisagreementRow(Named disagreement, List<Says> statements, String resolution, String because) {

	/**
	 * What one source says.
	 *
	 * @param source the source, where it is known
	 * @param says what it says
	 */
	public record Says(Optional<Cited> source, String says) {
	}

	/** Takes a copy of the list. */
	public DisagreementRow {
		statements = List.copyOf(statements);
	}

	/**
	 * Whether the library says what it holds to.
	 *
	 * @return whether it does
	 */
	public boolean resolved() {
		return !resolution.isEmpty();
	}
}
