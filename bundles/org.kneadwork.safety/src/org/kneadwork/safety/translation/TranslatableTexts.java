package org.kneadwork.safety.translation;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.translation.TranslatableText.Use;

/**
 * Which texts of an entity can be translated, and which of them a translation means with a statement and a number. Texts
 * under one word are counted in the order in which the formatter puts statements, wherever they stand in the file: else a
 * statement that moves would take the translation of another one. Of several statements of one kind the order is the author's.
 */
public final class TranslatableTexts {

	/** The word with which a translation names a statement, and what the statement is for. */
	private record Kind(TranslatableField field, Use use) {
	}

	private static final Map<EAttribute, Kind> KINDS = Map.ofEntries(
			entry(Literals.LIBRARY__DISCLAIMER, new Kind(TranslatableField.DISCLAIMER, Use.SAFETY)),
			entry(Literals.SOURCE__NOTE, new Kind(TranslatableField.NOTE, Use.BACKGROUND)),
			entry(Literals.REGION__NEVER_PRESSED_BECAUSE, new Kind(TranslatableField.NEVER_PRESS, Use.SAFETY)),
			entry(Literals.TOOL__SKIN_CHECK, new Kind(TranslatableField.SKIN_CHECK, Use.SAFETY)),
			entry(Literals.TOOL__NOTE, new Kind(TranslatableField.NOTE, Use.SHOWN)),
			entry(Literals.MODALITY__SUMMARY, new Kind(TranslatableField.SUMMARY, Use.SHOWN)),
			entry(Literals.CONDITION__SUMMARY, new Kind(TranslatableField.SUMMARY, Use.SHOWN)),
			entry(Literals.CONDITION__QUESTION, new Kind(TranslatableField.ASK, Use.SAFETY)),
			entry(Literals.RED_FLAG__SUMMARY, new Kind(TranslatableField.SUMMARY, Use.SHOWN)),
			entry(Literals.RED_FLAG__QUESTION, new Kind(TranslatableField.ASK, Use.SAFETY)),
			entry(Literals.RED_FLAG__DESTINATION, new Kind(TranslatableField.THEN, Use.SAFETY)),
			entry(Literals.CAUTION__BECAUSE, new Kind(TranslatableField.BECAUSE, Use.BACKGROUND)),
			entry(Literals.CAUTION__TELL, new Kind(TranslatableField.TELL, Use.SAFETY)),
			entry(Literals.CAUTION_CLAUSE__ADAPTATION, new Kind(TranslatableField.BY, Use.SAFETY)),
			entry(Literals.TECHNIQUE__SUMMARY, new Kind(TranslatableField.SUMMARY, Use.SHOWN)),
			entry(Literals.TECHNIQUE__SKIN_CHECK, new Kind(TranslatableField.SKIN_CHECK, Use.SAFETY)),
			entry(Literals.TECHNIQUE__STOP_RULES, new Kind(TranslatableField.STOP_WHEN, Use.SAFETY)),
			entry(Literals.FIGURE__DERIVED_BECAUSE, new Kind(TranslatableField.BECAUSE, Use.BACKGROUND)),
			entry(Literals.TIMING__UNTIL, new Kind(TranslatableField.UNTIL, Use.SAFETY)),
			entry(Literals.STEP__TEXT, new Kind(TranslatableField.STEP, Use.SAFETY)),
			entry(Literals.MEDIA__SAYS, new Kind(TranslatableField.SAYS, Use.SAFETY)),
			entry(Literals.CONTRAINDICATIONS__NONE_BECAUSE, new Kind(TranslatableField.BECAUSE, Use.BACKGROUND)),
			entry(Literals.CONDITION_DECISION__ADAPTATION, new Kind(TranslatableField.BY, Use.SAFETY)),
			entry(Literals.CONDITION_DECISION__BECAUSE, new Kind(TranslatableField.BECAUSE, Use.SAFETY)),
			entry(Literals.OVERRULING__BECAUSE, new Kind(TranslatableField.BECAUSE, Use.BACKGROUND)),
			entry(Literals.CLAIM__TEXT, new Kind(TranslatableField.CLAIM, Use.SHOWN)),
			entry(Literals.DEPRECATION__BECAUSE, new Kind(TranslatableField.BECAUSE, Use.BACKGROUND)),
			entry(Literals.ROUTINE__SUMMARY, new Kind(TranslatableField.SUMMARY, Use.SHOWN)),
			entry(Literals.ROUTINE__GOAL, new Kind(TranslatableField.GOAL, Use.SHOWN)),
			entry(Literals.ROUTINE__STOP_RULES, new Kind(TranslatableField.STOP_WHEN, Use.SAFETY)),
			entry(Literals.DISAGREEMENT__RESOLUTION, new Kind(TranslatableField.RESOLVED, Use.BACKGROUND)),
			entry(Literals.DISAGREEMENT__BECAUSE, new Kind(TranslatableField.BECAUSE, Use.BACKGROUND)),
			entry(Literals.STATEMENT__SAYS, new Kind(TranslatableField.SAYS, Use.BACKGROUND)),
			entry(Literals.CLAIM_RECORD__WORDING, new Kind(TranslatableField.CLAIM, Use.BACKGROUND)),
			entry(Literals.CLAIM_RECORD__BECAUSE, new Kind(TranslatableField.BECAUSE, Use.BACKGROUND)),
			entry(Literals.TIP__TEXT, new Kind(TranslatableField.TEXT, Use.SHOWN)),
			entry(Literals.QUESTION__ANSWER, new Kind(TranslatableField.ANSWER, Use.SHOWN)));

	/** The titles of these are for authors and reviewers. */
	private static final Set<EClass> BACKGROUND = Set.of(Literals.SOURCE, Literals.BASELINE, Literals.DISAGREEMENT,
			Literals.CLAIM_RECORD);

	/**
	 * The texts of an entity that can be translated.
	 *
	 * @param entity the entity
	 * @return its texts, the title first, then those under one word together, in the order in which a translation counts
	 *     them; steps without words are counted, of the other statements only those that are there
	 */
	public List<TranslatableText> of(Entity entity) {
		List<TranslatableText> found = new ArrayList<>();
		Known.text(entity.getTitle()).ifPresent(title -> found.add(new TranslatableText(entity, Literals.ENTITY__TITLE, 0,
				Optional.empty(), 1, title, BACKGROUND.contains(entity.eClass()) ? Use.BACKGROUND : Use.SHOWN)));
		Map<TranslatableField, List<TranslatableText>> byField = new EnumMap<>(TranslatableField.class);
		collect(entity, byField);
		entity.eAllContents().forEachRemaining(element -> collect(element, byField));
		byField.values().forEach(texts -> addNumbered(texts, found));
		return found;
	}

	private static void collect(EObject element, Map<TranslatableField, List<TranslatableText>> byField) {
		for (EAttribute feature : element.eClass().getEAllAttributes()) {
			Kind kind = KINDS.get(feature);
			if (kind != null) {
				List<?> values = element.eGet(feature) instanceof List<?> several ? several
						: Collections.singletonList(element.eGet(feature));
				for (int index = 0; index < values.size(); index++) {
					String words = Known.text((String) values.get(index)).orElse("");
					if (!words.isEmpty() || kind.field() == TranslatableField.STEP) {
						byField.computeIfAbsent(kind.field(), field -> new ArrayList<>()).add(new TranslatableText(element,
								feature, index, Optional.of(kind.field()), 0, words, use(kind, element)));
					}
				}
			}
		}
	}

	/** The reason is what people are told where a caution does not say what to tell them. */
	private static Use use(Kind kind, EObject element) {
		return element instanceof Caution caution && kind.field() == TranslatableField.BECAUSE
				&& Known.text(caution.getTell()).isEmpty() ? Use.SAFETY : kind.use();
	}

	private static void addNumbered(List<TranslatableText> texts, List<TranslatableText> found) {
		int number = 0;
		for (TranslatableText text : texts) {
			found.add(new TranslatableText(text.element(), text.feature(), text.index(), text.field(), ++number, text.words(),
					text.use()));
		}
	}
}
