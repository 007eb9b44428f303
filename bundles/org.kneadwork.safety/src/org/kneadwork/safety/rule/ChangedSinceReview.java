package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.review.ReviewState;

/** KW702. */
record ChangedSinceReview(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Entity entity : checked.reviews().reviewed()) {
			if (checked.reviews().stateOf(entity) instanceof ReviewState.Changed changed) {
				findings.accept(info.finding(Places.name(entity),
						Sayings.say("KW702.changed", Words.kindOf(entity), Words.name(entity), changed.review().getBy(), changed.review().getOn()),
						Sayings.say("KW702.advice", changed.now().shortForm()))
						.with(info.severity(checked.release()))
						.with(new Related(Sayings.say("review.fingerprint"),
								ElementPlace.of(changed.review(), ContentPackage.Literals.REVIEW__FINGERPRINT))));
			}
		}
	}
}
