package org.kneadwork.dsl.ide.navigation;

import java.util.List;
import org.eclipse.lsp4j.Location;

/** Goes to where something is declared. */
public final class Definitions {

	private Definitions() {
	}

	/**
	 * Finds where the entity that is named at a place is declared.
	 *
	 * @param spot the place
	 * @return the place of its id; none where no entity is named
	 */
	public static List<Location> of(Spot spot) {
		return spot.target().flatMap(entity -> spot.library().flatMap(view -> view.location(entity))).stream().toList();
	}
}
