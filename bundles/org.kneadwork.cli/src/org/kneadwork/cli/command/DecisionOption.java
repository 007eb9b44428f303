package org.kneadwork.cli.command;

import org.kneadwork.model.content.ReviewDecision;

/** What may stand after {@code --decision}. */
final class DecisionOption extends EnumOption<ReviewDecision> {

	DecisionOption() {
		super(ReviewDecision.values());
	}
}
