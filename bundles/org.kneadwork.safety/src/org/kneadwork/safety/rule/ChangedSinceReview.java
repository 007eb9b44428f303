package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.review.ReviewState;

/** KW702. */
record ChangedSinceReview(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Entity entity : checked.reviews().reviewed()) {
			if (checked.reviews().stateOf(entity) instanceof ReviewState.Changed changed) {
				findings.accept(info.finding(Places.name(entity),
						"The " + Words.kind(entity).replace('-', ' ') + " " + Words.name(entity) + ", or something that its safety"
								+ " depends on, has changed since " + changed.review().getBy() + " reviewed it on "
								+ changed.review().getOn() + ".",
						"Let it be reviewed again; what is there now has the fingerprint " + changed.now().shortForm() + ".")
						.with(info.severity(checked.release()))
						.with(new Related("the fingerprint of what was reviewed",
								ElementPlace.of(changed.review(), ContentPackage.Literals.REVIEW__FINGERPRINT))));
			}
		}
	}
}
