package org.kneadwork.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.RuleInfo;
import org.kneadwork.ui.Words;

/**
 * A rule in the list of a library's settings.
 *
 * @param rule the rule
 * @param written what the library says; empty: nothing
 */
record RuleChoice(RuleInfo rule, Optional<Severity> written) {

	/** What the library can say: nothing, or a severity that is not below the floor. */
	List<Optional<Severity>> possible() {
		List<Optional<Severity>> possible = new ArrayList<>(List.of(Optional.empty()));
		Arrays.stream(Severity.values()).filter(severity -> rule.floor().filter(severity::below).isEmpty()).map(Optional::of).forEach(possible::add);
		return List.copyOf(possible);
	}

	/** The same rule with another choice. */
	RuleChoice with(Optional<Severity> choice) {
		return new RuleChoice(rule, choice);
	}

	/** The choice as an author reads it. */
	String chosen() {
		return said(written);
	}

	/** A choice as an author reads it. */
	String said(Optional<Severity> choice) {
		return choice.map(RuleChoice::word).orElseGet(() -> Words.text("settings.rules.asItIs", word(rule.severity())));
	}

	/** How far a library can go, as an author reads it. */
	String limit() {
		return rule.floor().map(floor -> floor == rule.severity() ? Words.text("settings.rules.fixed") : word(floor)).orElseGet(() -> word(Severity.INFO));
	}

	/** A severity as an author reads it. */
	static String word(Severity severity) {
		return Words.text("severity." + severity.name().toLowerCase(Locale.ROOT));
	}
}
