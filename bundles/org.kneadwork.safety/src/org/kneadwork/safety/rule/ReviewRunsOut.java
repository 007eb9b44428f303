package org.kneadwork.safety.rule;

import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Review;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.review.ReviewState;
import org.kneadwork.safety.review.Reviews;

/** KW703. That a review holds for a few days more is a warning, whether for a release or not. */
record ReviewRunsOut(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Entity entity : checked.reviews().reviewed()) {
			switch (checked.reviews().stateOf(entity)) {
				case ReviewState.Expired expired -> findings.accept(finding(entity, expired.review(),
						"has held until " + expired.review().getUntil() + " and holds no longer")
						.with(info.severity(checked.release())));
				case ReviewState.Valid valid -> {
					long days = ChronoUnit.DAYS.between(checked.today(), valid.until());
					if (days <= Reviews.DAYS_BEFORE_END) {
						findings.accept(finding(entity, valid.review(), "holds until " + valid.review().getUntil() + ", which is "
								+ (days == 0 ? "today" : "in " + Words.count((int) days, "day"))).with(Severity.WARNING));
					}
				}
				default -> { }
			}
		}
	}

	private Finding finding(Entity entity, Review review, String words) {
		return info.finding(ElementPlace.of(review, ContentPackage.Literals.REVIEW__UNTIL),
				"The review of the " + Words.kind(entity).replace('-', ' ') + " " + Words.name(entity) + " by " + review.getBy()
						+ " " + words + ".",
				"Let it be reviewed again.");
	}
}
