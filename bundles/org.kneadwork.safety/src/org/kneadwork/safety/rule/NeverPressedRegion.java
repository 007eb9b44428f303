package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RegionLimits;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;

/** KW303. */
record NeverPressedRegion(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		RegionLimits limits = new RegionLimits();
		for (Technique technique : checked.content().own(Technique.class)) {
			List<Region> targets = technique.getTargets();
			for (int index = 0; index < targets.size(); index++) {
				Region target = targets.get(index);
				Optional<Region> forbidden = Known.of(target).flatMap(region -> limits.of(region).neverPressed());
				if (forbidden.isPresent() && mayPress(technique)) {
					findings.accept(finding(technique, index, target, forbidden.get()));
				}
			}
		}
	}

	/** Whoever does not say that nothing presses may press. */
	private static boolean mayPress(Technique technique) {
		return technique.getPressure() == null || pressesAtAll(technique);
	}

	private static boolean pressesAtAll(Technique technique) {
		return TechniqueFacts.pressureRanges(technique).stream()
				.anyMatch(range -> TechniqueFacts.strongest(range) != Pressure.NONE);
	}

	private Finding finding(Technique technique, int index, Region target, Region forbidden) {
		Message where = target == forbidden ? Words.name(target)
				: Sayings.say("KW303.part", Words.name(target), Words.name(forbidden));
		String key = pressesAtAll(technique) ? "KW303.presses" : "KW303.open";
		Message because = Known.text(forbidden.getNeverPressedBecause()).map(reason -> Sayings.say("KW303.because", reason))
				.orElseGet(() -> Message.of("."));
		return info.finding(ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__TARGETS, index),
				Sayings.say(key, Words.name(technique), where, because), Sayings.say("KW303.advice"))
				.with(new Related(Sayings.say("KW303.never"),
						ElementPlace.of(forbidden, ContentPackage.Literals.REGION__NEVER_PRESSED)));
	}
}
