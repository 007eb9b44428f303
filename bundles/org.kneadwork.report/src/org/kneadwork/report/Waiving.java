package org.kneadwork.report;

import java.util.Objects;

/**
 * Why a finding is silenced.
 *
 * @param because the reason
 * @param by who has decided it
 * @param until the last day on which that holds, as in ISO 8601
 */
public record Waiving(String because, String by, String until) {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public Waiving {
		Objects.requireNonNull(because);
		Objects.requireNonNull(by);
		Objects.requireNonNull(until);
	}
}
