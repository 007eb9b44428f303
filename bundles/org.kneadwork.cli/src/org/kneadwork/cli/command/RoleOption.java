package org.kneadwork.cli.command;

import org.kneadwork.model.content.ReviewerRole;

/** What may stand after {@code --role}. */
final class RoleOption extends EnumOption<ReviewerRole> {

	RoleOption() {
		super(ReviewerRole.values());
	}
}
