package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.screening.Screenings;

/** KW402. A routine that asks nothing at all is the business of {@link ScreeningMissing}. */
record RedFlagNotScreened(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Routine routine : checked.content().own(Routine.class)) {
			if (!ScreeningMissing.asksNothing(routine) && screeningIsKnown(routine)) {
				List<RedFlag> missing = Screenings.missing(routine, checked.matrix());
				if (!missing.isEmpty()) {
					findings.accept(finding(routine, missing));
				}
			}
		}
	}

	/** What a routine screens for by something that does not exist may be just what seems to be missing. */
	private static boolean screeningIsKnown(Routine routine) {
		return Known.all(routine.getScreening()) && Known.all(routine.getScreenedRedFlags())
				&& routine.getScreening().stream().allMatch(baseline -> Known.all(baseline.getRedFlags()));
	}

	/** Behind those that are screened already, or in a statement of their own. */
	private static Fix screen(Routine routine, List<RedFlag> missing) {
		String ids = String.join(", ", missing.stream().map(Words::id).toList());
		List<RedFlag> present = routine.getScreenedRedFlags();
		return present.isEmpty() ? Mends.add(routine, "screen-red-flags " + ids)
				: new Fix(Sayings.say("KW402.fix", Words.ids(missing)), ElementPlace.of(routine,
						ContentPackage.Literals.ROUTINE__SCREENED_RED_FLAGS, present.size() - 1),
						Words.id(present.getLast()) + ", " + ids);
	}

	private Finding finding(Routine routine, List<RedFlag> missing) {
		EStructuralFeature where = !routine.getScreening().isEmpty() ? ContentPackage.Literals.ROUTINE__SCREENING
				: !routine.getScreenedRedFlags().isEmpty() ? ContentPackage.Literals.ROUTINE__SCREENED_RED_FLAGS
				: ContentPackage.Literals.ROUTINE__SCREENED_CONDITIONS;
		return info.finding(ElementPlace.of(routine, where),
				Sayings.say("KW402.missing", Words.name(routine), Words.ids(missing)),
				Sayings.say("KW402.advice", Words.id(missing.getFirst()))).with(screen(routine, missing));
	}
}
