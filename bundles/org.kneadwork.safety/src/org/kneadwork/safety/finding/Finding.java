package org.kneadwork.safety.finding;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kneadwork.model.message.Message;

/**
 * Something found in content.
 *
 * @param code the code of the rule that is broken, such as {@code KW203}
 * @param severity how serious it is
 * @param said what is wrong here, with names and numbers, in one sentence
 * @param advice how to mend it, in one sentence; empty where there is nothing to say
 * @param place where it is
 * @param related other places to look at
 * @param fixes mechanical mends
 */
public record Finding(String code, Severity severity, Message said, Message advice, Place place, List<Related> related,
		List<Fix> fixes) {

	/**
	 * Takes copies of the lists.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public Finding {
		Objects.requireNonNull(code);
		Objects.requireNonNull(severity);
		Objects.requireNonNull(said);
		Objects.requireNonNull(advice);
		Objects.requireNonNull(place);
		related = List.copyOf(related);
		fixes = List.copyOf(fixes);
	}

	/**
	 * A finding that says the same in every language.
	 *
	 * @param code the code of the rule that is broken
	 * @param severity how serious it is
	 * @param message what is wrong here, in one sentence
	 * @param mend how to mend it, in one sentence; empty where there is nothing to say
	 * @param place where it is
	 * @param related other places to look at
	 * @param fixes mechanical mends
	 * @throws NullPointerException when anything is null
	 */
	public Finding(String code, Severity severity, String message, String mend, Place place, List<Related> related,
			List<Fix> fixes) {
		this(code, severity, Message.of(message), Message.of(mend), place, related, fixes);
	}

	/**
	 * What is wrong here, in English, as all reports and logs have it.
	 *
	 * @return one sentence
	 */
	public String message() {
		return said.inEnglish();
	}

	/**
	 * What is wrong here, in the language of a reader.
	 *
	 * @param language the language; one that Kneadwork does not speak gives English
	 * @return one sentence
	 */
	public String messageIn(Locale language) {
		return said.in(language);
	}

	/**
	 * How to mend it, in English, as all reports and logs have it.
	 *
	 * @return one sentence; empty where there is nothing to say
	 */
	public String mend() {
		return advice.inEnglish();
	}

	/**
	 * How to mend it, in the language of a reader.
	 *
	 * @param language the language; one that Kneadwork does not speak gives English
	 * @return one sentence; empty where there is nothing to say
	 */
	public String mendIn(Locale language) {
		return advice.in(language);
	}

	/**
	 * The same finding with another severity.
	 *
	 * @param other the severity
	 * @return the finding
	 */
	public Finding with(Severity other) {
		return other == severity ? this : new Finding(code, other, said, advice, place, related, fixes);
	}

	/**
	 * The same finding with one more place to look at.
	 *
	 * @param other the place
	 * @return the finding
	 */
	public Finding with(Related other) {
		return new Finding(code, severity, said, advice, place, appended(related, other), fixes);
	}

	/**
	 * The same finding with one more mechanical mend.
	 *
	 * @param fix the mend
	 * @return the finding
	 */
	public Finding with(Fix fix) {
		return new Finding(code, severity, said, advice, place, related, appended(fixes, fix));
	}

	/**
	 * The same finding with other mechanical mends.
	 *
	 * @param others the mends
	 * @return the finding
	 */
	public Finding withFixes(List<Fix> others) {
		return new Finding(code, severity, said, advice, place, related, others);
	}

	private static <T> List<T> appended(List<T> all, T one) {
		return java.util.stream.Stream.concat(all.stream(), java.util.stream.Stream.of(one)).toList();
	}
}
