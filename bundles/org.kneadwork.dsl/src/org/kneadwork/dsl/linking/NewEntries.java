package org.kneadwork.dsl.linking;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.kneadwork.model.content.ContentPackage;

/** The frame of an entry that is referred to and does not exist yet. Other rules tell what is missing in it. */
public final class NewEntries {

	/** A claim, a disagreement or a tip that does not exist is only ever translated, reviewed or waived: then the id is wrong. */
	private static final Set<EClass> WRITTEN_WHEN_NEEDED = Set.of(ContentPackage.Literals.SOURCE, ContentPackage.Literals.REGION,
			ContentPackage.Literals.TOOL, ContentPackage.Literals.MODALITY, ContentPackage.Literals.CONDITION,
			ContentPackage.Literals.RED_FLAG, ContentPackage.Literals.CAUTION, ContentPackage.Literals.TECHNIQUE,
			ContentPackage.Literals.BASELINE);

	private NewEntries() {
	}

	/**
	 * Writes the frame of an entry.
	 *
	 * @param kind the class of the entity
	 * @param id its id, as it is referred to
	 * @return the text of the entry; empty where nobody would want it in this library
	 */
	public static Optional<String> of(EClass kind, String id) {
		return WRITTEN_WHEN_NEEDED.contains(kind) && id.matches("[a-z][a-z0-9-]*")
				? Optional.of(ReferenceKinds.wordFor(kind).replace(' ', '-') + " " + id + " \"" + title(id) + "\" {\n}") : Optional.empty();
	}

	private static String title(String id) {
		return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
	}
}
