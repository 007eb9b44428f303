package org.kneadwork.safety.rule;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW209. A session is deep when something in it presses firm or deep. */
record DeepWithoutRest(RuleInfo info) implements Rule {

	/**
	 * The shortest time from one deep session to the next, in hours. Derived: article 002 of those behind the lower-back
	 * library calls it normal to be sore for a few days after deep strokes (line 24); two are the least of a few.
	 */
	static final int HOURS_BETWEEN = 48;

	private static final int SECONDS_AN_HOUR = 3600;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			if (isDeep(technique)) {
				tooOften(Rate.of(technique.getFrequency())).ifPresent(rate -> findings.accept(finding(
						ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__FREQUENCY),
						"KW209.technique", technique, Words.name(technique), rate)));
			}
		}
		Strictest deepest = new Strictest(DeepWithoutRest::isDeep, Comparator.comparing(DeepWithoutRest::strongest));
		for (Routine routine : checked.content().own(Routine.class)) {
			tooOften(Rate.of(routine.getFrequency())).ifPresent(rate -> deepest.of(routine).ifPresent(technique ->
					findings.accept(finding(ElementPlace.of(routine, ContentPackage.Literals.ROUTINE__FREQUENCY),
							"KW209.routine", technique, Words.name(routine), rate))));
		}
	}

	private static boolean isDeep(Technique technique) {
		return TechniqueFacts.pressures(technique).stream().anyMatch(pressure -> pressure.compareTo(Pressure.FIRM) >= 0);
	}

	private static Pressure strongest(Technique technique) {
		return TechniqueFacts.pressures(technique).stream().max(Pressure::compareTo).orElseThrow();
	}

	private static Optional<Rate> tooOften(Optional<Rate> rate) {
		return rate.filter(found -> found.secondsBetween().orElseThrow() < (double) HOURS_BETWEEN * SECONDS_AN_HOUR);
	}

	private Finding finding(ElementPlace place, String key, Technique technique, Message who, Rate rate) {
		return info.finding(place,
				Sayings.say(key, who, strongest(technique).getLiteral(), rate.words(), HOURS_BETWEEN, Words.name(technique)),
				Sayings.say("KW209.advice", HOURS_BETWEEN));
	}
}
