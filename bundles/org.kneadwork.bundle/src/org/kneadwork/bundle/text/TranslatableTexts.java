package org.kneadwork.bundle.text;

import static java.util.Map.entry;
import static org.kneadwork.model.content.TranslatableField.ANSWER;
import static org.kneadwork.model.content.TranslatableField.ASK;
import static org.kneadwork.model.content.TranslatableField.BECAUSE;
import static org.kneadwork.model.content.TranslatableField.BY;
import static org.kneadwork.model.content.TranslatableField.CLAIM;
import static org.kneadwork.model.content.TranslatableField.DISCLAIMER;
import static org.kneadwork.model.content.TranslatableField.GOAL;
import static org.kneadwork.model.content.TranslatableField.NEVER_PRESS;
import static org.kneadwork.model.content.TranslatableField.NOTE;
import static org.kneadwork.model.content.TranslatableField.RESOLVED;
import static org.kneadwork.model.content.TranslatableField.SAYS;
import static org.kneadwork.model.content.TranslatableField.SKIN_CHECK;
import static org.kneadwork.model.content.TranslatableField.STEP;
import static org.kneadwork.model.content.TranslatableField.STOP_WHEN;
import static org.kneadwork.model.content.TranslatableField.SUMMARY;
import static org.kneadwork.model.content.TranslatableField.TELL;
import static org.kneadwork.model.content.TranslatableField.TEXT;
import static org.kneadwork.model.content.TranslatableField.THEN;
import static org.kneadwork.model.content.TranslatableField.UNTIL;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.bundle.PlaceFinder;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.safety.finding.TextPlace;

/** Which texts of an entity a translation means with a statement and a number. */
public final class TranslatableTexts {

	private static final Map<EAttribute, TranslatableField> FIELDS = Map.ofEntries(
			entry(Literals.LIBRARY__DISCLAIMER, DISCLAIMER),
			entry(Literals.SOURCE__NOTE, NOTE),
			entry(Literals.REGION__NEVER_PRESSED_BECAUSE, NEVER_PRESS),
			entry(Literals.TOOL__SKIN_CHECK, SKIN_CHECK),
			entry(Literals.TOOL__NOTE, NOTE),
			entry(Literals.MODALITY__SUMMARY, SUMMARY),
			entry(Literals.CONDITION__SUMMARY, SUMMARY),
			entry(Literals.CONDITION__QUESTION, ASK),
			entry(Literals.RED_FLAG__SUMMARY, SUMMARY),
			entry(Literals.RED_FLAG__QUESTION, ASK),
			entry(Literals.RED_FLAG__DESTINATION, THEN),
			entry(Literals.CAUTION__BECAUSE, BECAUSE),
			entry(Literals.CAUTION__TELL, TELL),
			entry(Literals.CAUTION_CLAUSE__ADAPTATION, BY),
			entry(Literals.TECHNIQUE__SUMMARY, SUMMARY),
			entry(Literals.TECHNIQUE__SKIN_CHECK, SKIN_CHECK),
			entry(Literals.TECHNIQUE__STOP_RULES, STOP_WHEN),
			entry(Literals.FIGURE__DERIVED_BECAUSE, BECAUSE),
			entry(Literals.TIMING__UNTIL, UNTIL),
			entry(Literals.STEP__TEXT, STEP),
			entry(Literals.MEDIA__SAYS, SAYS),
			entry(Literals.CONTRAINDICATIONS__NONE_BECAUSE, BECAUSE),
			entry(Literals.CONDITION_DECISION__ADAPTATION, BY),
			entry(Literals.CONDITION_DECISION__BECAUSE, BECAUSE),
			entry(Literals.OVERRULING__BECAUSE, BECAUSE),
			entry(Literals.CLAIM__TEXT, CLAIM),
			entry(Literals.DEPRECATION__BECAUSE, BECAUSE),
			entry(Literals.ROUTINE__SUMMARY, SUMMARY),
			entry(Literals.ROUTINE__GOAL, GOAL),
			entry(Literals.ROUTINE__STOP_RULES, STOP_WHEN),
			entry(Literals.DISAGREEMENT__RESOLUTION, RESOLVED),
			entry(Literals.DISAGREEMENT__BECAUSE, BECAUSE),
			entry(Literals.STATEMENT__SAYS, SAYS),
			entry(Literals.CLAIM_RECORD__WORDING, CLAIM),
			entry(Literals.CLAIM_RECORD__BECAUSE, BECAUSE),
			entry(Literals.TIP__TEXT, TEXT),
			entry(Literals.QUESTION__ANSWER, ANSWER));

	private final PlaceFinder places;

	/**
	 * @param places tells the order of the texts in their file
	 */
	public TranslatableTexts(PlaceFinder places) {
		this.places = places;
	}

	/**
	 * The texts of an entity that can be translated, its title left out.
	 *
	 * @param entity the entity
	 * @return its texts by the statement that a translation names, in the order in which a translation counts them:
	 *     that of the file; steps without words are counted, of the other statements only those that are there
	 */
	public Map<TranslatableField, List<TextSlot>> of(Entity entity) {
		Map<TranslatableField, List<TextSlot>> slots = new EnumMap<>(TranslatableField.class);
		collect(entity, slots);
		entity.eAllContents().forEachRemaining(element -> collect(element, slots));
		slots.values().forEach(this::sortByPlace);
		return slots;
	}

	private static void collect(EObject element, Map<TranslatableField, List<TextSlot>> slots) {
		for (EAttribute attribute : element.eClass().getEAllAttributes()) {
			TranslatableField field = FIELDS.get(attribute);
			if (field != null) {
				int size = attribute.isMany() ? ((List<?>) element.eGet(attribute)).size() : 1;
				for (int index = 0; index < size; index++) {
					TextSlot slot = new TextSlot(element, attribute, index);
					if (field == STEP || slot.original().isPresent()) {
						slots.computeIfAbsent(field, missing -> new ArrayList<>()).add(slot);
					}
				}
			}
		}
	}

	/** The model groups by kind of statement; the file has them as the author put them. */
	private void sortByPlace(List<TextSlot> slots) {
		if (slots.size() < 2) {
			return;
		}
		record Placed(TextSlot slot, TextPlace place) {
		}
		List<Placed> placed = new ArrayList<>();
		for (TextSlot slot : slots) {
			Optional<TextPlace> place = places.placeOf(slot.place());
			if (place.isEmpty()) {
				return;
			}
			placed.add(new Placed(slot, place.get()));
		}
		placed.sort(Comparator.comparing(Placed::place));
		slots.clear();
		placed.forEach(found -> slots.add(found.slot()));
	}
}
