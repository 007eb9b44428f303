package org.kneadwork.safety.rule;

import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.finding.ElementPlace;

/** The places at which findings are shown. */
final class Places {

	private Places() {
	}

	/** Where an entity begins: the place of what is missing in it. */
	static ElementPlace name(Entity entity) {
		return ElementPlace.of(entity, ContentPackage.Literals.ENTITY__NAME);
	}
}
