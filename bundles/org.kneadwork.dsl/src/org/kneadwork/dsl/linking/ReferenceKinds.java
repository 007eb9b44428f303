package org.kneadwork.dsl.linking;

import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.kneadwork.dsl.message.Sayings;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Deprecation;
import org.kneadwork.model.content.EntityKind;
import org.kneadwork.model.content.EntityReference;
import org.kneadwork.model.message.Message;

/** Tells which kind of entity a reference leads to, also where the reference itself would allow any. */
public final class ReferenceKinds {

	private static final Map<EntityKind, EClass> CLASSES = Map.ofEntries(
			Map.entry(EntityKind.LIBRARY, ContentPackage.Literals.LIBRARY),
			Map.entry(EntityKind.SOURCE, ContentPackage.Literals.SOURCE),
			Map.entry(EntityKind.REGION, ContentPackage.Literals.REGION),
			Map.entry(EntityKind.TOOL, ContentPackage.Literals.TOOL),
			Map.entry(EntityKind.MODALITY, ContentPackage.Literals.MODALITY),
			Map.entry(EntityKind.CONDITION, ContentPackage.Literals.CONDITION),
			Map.entry(EntityKind.RED_FLAG, ContentPackage.Literals.RED_FLAG),
			Map.entry(EntityKind.CAUTION, ContentPackage.Literals.CAUTION),
			Map.entry(EntityKind.TECHNIQUE, ContentPackage.Literals.TECHNIQUE),
			Map.entry(EntityKind.ROUTINE, ContentPackage.Literals.ROUTINE),
			Map.entry(EntityKind.BASELINE, ContentPackage.Literals.BASELINE),
			Map.entry(EntityKind.DISAGREEMENT, ContentPackage.Literals.DISAGREEMENT),
			Map.entry(EntityKind.CLAIM, ContentPackage.Literals.CLAIM_RECORD),
			Map.entry(EntityKind.TIP, ContentPackage.Literals.TIP),
			Map.entry(EntityKind.QUESTION, ContentPackage.Literals.QUESTION));

	private ReferenceKinds() {
	}

	/**
	 * The kind of entity that a reference leads to.
	 *
	 * @param owner the object that holds the reference
	 * @param reference the reference
	 * @return the class of the entity
	 */
	public static EClass targetOf(EObject owner, EReference reference) {
		if (owner instanceof EntityReference entityReference) {
			return CLASSES.get(entityReference.getKind());
		}
		if (owner instanceof Deprecation && owner.eContainer() != null) {
			return owner.eContainer().eClass();
		}
		return reference.getEReferenceType();
	}

	/**
	 * A kind of entity as people say it, in every language.
	 *
	 * @param kind the class of the entity
	 * @return such as {@code red flag}
	 */
	public static Message named(EClass kind) {
		return Sayings.say("kind." + wordFor(kind).replace(' ', '-'));
	}

	/**
	 * The word that authors use for a kind of entity.
	 *
	 * @param kind the class of the entity
	 * @return the word, such as {@code red flag}
	 */
	public static String wordFor(EClass kind) {
		return CLASSES.entrySet().stream().filter(entry -> entry.getValue() == kind).findFirst()
				.map(entry -> entry.getKey().getLiteral().replace('-', ' ')).orElse("entry");
	}
}
