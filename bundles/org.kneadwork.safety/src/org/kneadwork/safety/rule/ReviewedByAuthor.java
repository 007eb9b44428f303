package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.review.ReviewState;

/** KW704. */
record ReviewedByAuthor(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Entity entity : checked.reviews().reviewed()) {
			if (checked.reviews().stateOf(entity) instanceof ReviewState.Valid valid && !valid.independent()) {
				findings.accept(info.finding(ElementPlace.of(valid.review(), ContentPackage.Literals.REVIEW__BY),
						Sayings.say("KW704.author", valid.review().getBy(), Words.kindOf(entity), Words.name(entity)),
						Sayings.say("KW704.advice")).with(info.severity(checked.release())));
			}
		}
	}
}
