package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RegionLimits.Limit;
import org.kneadwork.safety.content.RegionLimits;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.Change;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.ReplaceText;
import org.kneadwork.safety.finding.Sayings;

/** KW302. A region that is never pressed is the business of {@link NeverPressedRegion}. */
record PressureAboveCeiling(RuleInfo info) implements Rule {

	/** A targeted region with a ceiling, and the region that states it. */
	private record Ceiling(Region target, Pressure limit, Region statedBy) {
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		RegionLimits limits = new RegionLimits();
		for (Technique technique : checked.content().own(Technique.class)) {
			lowest(technique, limits).ifPresent(ceiling -> {
				for (PressureRange range : TechniqueFacts.pressureRanges(technique)) {
					if (TechniqueFacts.strongest(range).compareTo(ceiling.limit()) > 0) {
						findings.accept(finding(technique, range, ceiling));
					}
				}
			});
		}
	}

	private static Optional<Ceiling> lowest(Technique technique, RegionLimits limits) {
		return Known.in(technique.getTargets()).stream().flatMap(target -> ceiling(target, limits.of(target)).stream())
				.min(Comparator.comparing(Ceiling::limit));
	}

	private static Optional<Ceiling> ceiling(Region target, Limit limit) {
		return limit.neverPressed().isPresent() ? Optional.empty()
				: limit.ceiling().map(pressure -> new Ceiling(target, pressure, limit.ceilingOf().orElse(target)));
	}

	/** Both ends of the range that lie above the limit come down to it. */
	private static Fix lower(PressureRange range, boolean second, Pressure limit) {
		List<Change> changes = new ArrayList<>();
		if (!second || range.getLightest().compareTo(limit) > 0) {
			changes.add(new ReplaceText(ElementPlace.of(range, ContentPackage.Literals.PRESSURE_RANGE__LIGHTEST), limit.getLiteral()));
		}
		if (range.isSetStrongest()) {
			changes.add(new ReplaceText(ElementPlace.of(range, ContentPackage.Literals.PRESSURE_RANGE__STRONGEST), limit.getLiteral()));
		}
		return new Fix(Sayings.say("KW302.fix", limit.getLiteral()), false, changes);
	}

	private Finding finding(Technique technique, PressureRange range, Ceiling ceiling) {
		boolean second = range.isSetStrongest() && range.getStrongest().compareTo(range.getLightest()) > 0;
		String limit = ceiling.limit().getLiteral();
		return info.finding(
				ElementPlace.of(range, second ? ContentPackage.Literals.PRESSURE_RANGE__STRONGEST
						: ContentPackage.Literals.PRESSURE_RANGE__LIGHTEST),
				Sayings.say("KW302.above", Words.name(technique), TechniqueFacts.strongest(range).getLiteral(), Words.name(ceiling.target()), limit),
				Sayings.say("KW302.advice", limit))
				.with(lower(range, second, ceiling.limit()))
				.with(new Related(Sayings.say("limit", Words.name(ceiling.statedBy())),
						ElementPlace.of(ceiling.statedBy(), ContentPackage.Literals.REGION__CEILING)));
	}
}
