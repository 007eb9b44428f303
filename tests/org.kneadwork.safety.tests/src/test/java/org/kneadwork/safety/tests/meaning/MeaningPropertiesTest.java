package org.kneadwork.safety.tests.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.fingerprint.Fingerprint;

/** Whatever is changed of the library that ships: the review of every item to which it belongs ends, and holds again after. */
class MeaningPropertiesTest {

	private static final LiveModel MODEL = new LiveModel(SampleLibraries.lowerBack());
	private static final List<EObject> ELEMENTS = MODEL.elements();
	private static final Map<Entity, Fingerprint> BEFORE = MODEL.fingerprints();
	private static final Map<Entity, List<Entity>> WHOLES = MODEL.wholes();

	@Property(tries = 150, seed = "4", maxDiscardRatio = 50)
	void everyChangeEndsTheReviewsOfWhatItBelongsTo(@ForAll @IntRange(max = 1_000_000) int which, @ForAll @IntRange(max = 1_000_000) int how) {
		EObject element = ELEMENTS.get(which % ELEMENTS.size());
		List<Edit> edits = element.eClass().getEAllStructuralFeatures().stream()
				.filter(feature -> feature != ContentPackage.Literals.ENTITY__NAME)
				.flatMap(feature -> Edit.of(element, feature, MODEL.entities()).stream()).filter(edit -> !edit.onlyOrder()).toList();
		Assume.that(!edits.isEmpty());
		Edit edit = edits.get(how % edits.size());
		List<Entity> items = BEFORE.keySet().stream().filter(item -> WHOLES.get(item).contains(LiveModel.entry(element))).toList();
		Assume.that(!items.isEmpty());
		Map<Entity, Fingerprint> after = edit.during(MODEL::fingerprints);
		items.forEach(item -> assertNotEquals(BEFORE.get(item), after.get(item), () -> edit + " for " + item.getName()));
		assertEquals(BEFORE, MODEL.fingerprints(), "the model was not put back as it was");
	}
}
