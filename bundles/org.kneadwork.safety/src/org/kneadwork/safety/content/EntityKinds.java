package org.kneadwork.safety.content;

import java.util.Locale;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.RedFlag;

/** What kinds of entities are called. */
public final class EntityKinds {

	private EntityKinds() {
	}

	/**
	 * The word with which an author declares an entity.
	 *
	 * @param entity the entity
	 * @return such as {@code technique} or {@code red-flag}
	 */
	public static String word(Entity entity) {
		return switch (entity) {
			case RedFlag flag -> "red-flag";
			case ClaimRecord claim -> "claim";
			default -> entity.eClass().getName().toLowerCase(Locale.ROOT);
		};
	}
}
