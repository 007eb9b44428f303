package org.kneadwork.safety.rule;

import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Review;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.review.ReviewState;
import org.kneadwork.safety.review.Reviews;

/** KW703. That a review holds for a few days more is a warning, whether for a release or not. */
record ReviewRunsOut(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Entity entity : checked.reviews().reviewed()) {
			switch (checked.reviews().stateOf(entity)) {
				case ReviewState.Expired expired -> findings.accept(finding(entity, expired.review(), "KW703.expired", Message.NONE)
						.with(info.severity(checked.release())));
				case ReviewState.Valid valid -> {
					long days = ChronoUnit.DAYS.between(checked.today(), valid.until());
					if (days <= Reviews.DAYS_BEFORE_END) {
						findings.accept(finding(entity, valid.review(), "KW703.ends",
								days == 0 ? Sayings.say("KW703.today") : Sayings.count(days, "KW703.days")).with(Severity.WARNING));
					}
				}
				default -> { }
			}
		}
	}

	private Finding finding(Entity entity, Review review, String key, Message end) {
		return info.finding(ElementPlace.of(review, ContentPackage.Literals.REVIEW__UNTIL),
				Sayings.say(key, Words.kindOf(entity), Words.name(entity), review.getBy(), review.getUntil(), end), Sayings.say("KW703.advice"));
	}
}
