package org.example.kneadwork.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.Rule;
import org.kneadwork.safety.rule.RuleInfo;
import org.kneadwork.safety.timing.Timings;

/** EX101, a rule of the house: people leave off a routine that takes longer than a quarter of an hour. */
public final class LongRoutine implements Rule {

	private static final int MOST_MINUTES = 15;
	private static final int MINUTE = 60;

	private final RuleInfo info = new RuleInfo("EX101", "routine longer than a quarter of an hour", Severity.WARNING, Optional.empty(),
			"A routine lasts at most fifteen minutes.",
			"People leave off a longer one, and leave out the rest at its end.",
			"Make two routines of it.", false, LongRoutine.class);

	@Override
	public RuleInfo info() {
		return info;
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Routine routine : checked.content().own(Routine.class)) {
			Optional<Duration> time = Optional.ofNullable(routine.getDuration()).flatMap(Timings::of);
			if (time.isPresent() && time.get().maxSeconds() > MOST_MINUTES * MINUTE) {
				findings.accept(info.finding(ElementPlace.of(routine, ContentPackage.Literals.ROUTINE__DURATION),
						"The routine '" + routine.getName() + "' lasts " + time.get() + ", and more than " + MOST_MINUTES + " min is too long here.",
						"Make two routines of it."));
			}
		}
	}
}
