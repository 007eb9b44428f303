package org.kneadwork.safety.finding;

import java.util.List;
import java.util.Objects;

/**
 * Something found in content.
 *
 * @param code the code of the rule that is broken, such as {@code KW203}
 * @param severity how serious it is
 * @param message what is wrong here, with names and numbers, in one sentence
 * @param mend how to mend it, in one sentence; empty where there is nothing to say
 * @param place where it is
 * @param related other places to look at
 * @param fixes mechanical mends
 */
public record Finding(String code, Severity severity, String message, String mend, Place place, List<Related> related,
		List<Fix> fixes) {

	/**
	 * Takes copies of the lists.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public Finding {
		Objects.requireNonNull(code);
		Objects.requireNonNull(severity);
		Objects.requireNonNull(message);
		Objects.requireNonNull(mend);
		Objects.requireNonNull(place);
		related = List.copyOf(related);
		fixes = List.copyOf(fixes);
	}

	/**
	 * The same finding with another severity.
	 *
	 * @param other the severity
	 * @return the finding
	 */
	public Finding with(Severity other) {
		return other == severity ? this : new Finding(code, other, message, mend, place, related, fixes);
	}

	/**
	 * The same finding with one more place to look at.
	 *
	 * @param other the place
	 * @return the finding
	 */
	public Finding with(Related other) {
		return new Finding(code, severity, message, mend, place, appended(related, other), fixes);
	}

	/**
	 * The same finding with one more mechanical mend.
	 *
	 * @param fix the mend
	 * @return the finding
	 */
	public Finding with(Fix fix) {
		return new Finding(code, severity, message, mend, place, related, appended(fixes, fix));
	}

	/**
	 * The same finding with other mechanical mends.
	 *
	 * @param others the mends
	 * @return the finding
	 */
	public Finding withFixes(List<Fix> others) {
		return new Finding(code, severity, message, mend, place, related, others);
	}

	private static <T> List<T> appended(List<T> all, T one) {
		return java.util.stream.Stream.concat(all.stream(), java.util.stream.Stream.of(one)).toList();
	}
}
