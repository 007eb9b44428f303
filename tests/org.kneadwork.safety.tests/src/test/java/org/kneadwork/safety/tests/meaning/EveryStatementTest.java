package org.kneadwork.safety.tests.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.safety.diff.SafetyDiff;
import org.kneadwork.safety.diff.SafetyProfile;
import org.kneadwork.safety.fingerprint.Fingerprint;

/**
 * Goes through every statement of the content model in a library that uses them all, changes it in every way that is known,
 * and asks what comes of it: the review of every item to whose meaning it belongs has to end, and the comparison of versions
 * has to say something. What is neither stands in a list, each with its reason, and nothing else may stand there.
 */
class EveryStatementTest {

	private final LiveModel model = new LiveModel(SampleLibraries.full());

	/** A list of statements, each with the reason why it stands there. */
	private static Map<String, String> reasons(String file) throws IOException {
		Map<String, String> reasons = new LinkedHashMap<>();
		try (var in = EveryStatementTest.class.getResourceAsStream(file)) {
			for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
				if (!line.isBlank() && !line.startsWith("#")) {
					String[] parts = line.split(":", 2);
					reasons.put(parts[0].strip(), parts[1].strip());
				}
			}
		}
		reasons.forEach((name, reason) -> assertTrue(reason.length() > 20, name));
		return reasons;
	}

	private List<Edit> edits() {
		List<Edit> edits = new ArrayList<>();
		List<Entity> entities = model.entities();
		for (EObject element : model.elements()) {
			for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
				if (feature != ContentPackage.Literals.ENTITY__NAME) {
					edits.addAll(Edit.of(element, feature, entities));
				}
			}
		}
		return edits;
	}

	@Test
	void everyChangeOfMeaningEndsTheReview() throws IOException {
		Map<Entity, Fingerprint> before = model.fingerprints();
		Map<Entity, List<Entity>> wholes = model.wholes();
		Map<String, String> missed = new TreeMap<>();
		Set<String> tried = new TreeSet<>();
		Set<String> all = new TreeSet<>();
		for (Edit edit : edits()) {
			all.add(Edit.name(edit.feature()));
			Entry entry = LiveModel.entry(edit.element());
			Map<Entity, Fingerprint> after = edit.onlyOrder() ? Map.of() : edit.during(model::fingerprints);
			for (Entity item : before.keySet()) {
				if (!edit.onlyOrder() && (wholes.get(item).contains(entry) || isOfAll(edit, entry))) {
					tried.add(Edit.name(edit.feature()));
					if (before.get(item).equals(after.get(item))) {
						missed.merge(Edit.name(edit.feature()), edit + " for " + item.eClass().getName() + " " + item.getName(),
								(one, other) -> one);
					}
				}
			}
		}
		assertEquals(before, model.fingerprints(), "the model was not put back as it was");
		assertTrue(tried.size() > 90, () -> tried.size() + " statements: " + tried);
		assertEquals(Map.of(), missed);
		all.removeAll(tried);
		assertEquals(new TreeSet<>(reasons("not-signed.txt").keySet()), all);
	}

	/** For whom the library is stands in its header, and is a part of what every item means. */
	private boolean isOfAll(Edit edit, Entry entry) {
		return edit.feature() == ContentPackage.Literals.LIBRARY__AUDIENCE && model.content().library().filter(entry::equals).isPresent();
	}

	/** What an item refers to is signed with it, or stands in the list: nothing is forgotten because nobody thought of it. */
	@Test
	void everyReferenceIsSignedByValueOrNamedForAReason() throws IOException {
		Map<Entity, List<Entity>> wholes = model.wholes();
		Set<String> byName = new TreeSet<>();
		for (Entity item : model.items()) {
			item.eAllContents().forEachRemaining(element -> byName(element, wholes.get(item), byName));
			byName(item, wholes.get(item), byName);
		}
		assertEquals(new TreeSet<>(reasons("named-only.txt").keySet()), byName);
	}

	private static void byName(EObject element, List<Entity> whole, Set<String> byName) {
		for (EReference reference : element.eClass().getEAllReferences()) {
			if (!reference.isContainment()) {
				List<?> targets = reference.isMany() ? (List<?>) element.eGet(reference)
						: element.eGet(reference) == null ? List.of() : List.of(element.eGet(reference));
				if (!whole.containsAll(targets)) {
					byName.add(Edit.name(reference));
				}
			}
		}
	}

	@Test
	void everyChangeIsSeenByTheComparison() throws IOException {
		SafetyProfile before = model.profile();
		Map<String, String> silent = new TreeMap<>();
		for (Edit edit : edits()) {
			String name = Edit.name(edit.feature());
			if (!edit.onlyOrder() && !silent.containsKey(name) && SafetyDiff.between(before, edit.during(model::profile)).isEmpty()) {
				silent.put(name, edit.toString());
			}
		}
		assertEquals(before, model.profile(), "the model was not put back as it was");
		Map<String, String> reasons = reasons("not-compared.txt");
		assertEquals(new TreeSet<>(reasons.keySet()), silent.keySet(), silent::toString);
	}

	@Test
	void theLibraryOfThisTestUsesEveryStatement() {
		Set<String> unused = new TreeSet<>();
		List<EObject> elements = model.elements();
		for (var classifier : ContentPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass type && !type.isAbstract() && type != ContentPackage.Literals.DOCUMENT) {
				for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
					if (elements.stream().noneMatch(each -> each.eClass() == type && each.eIsSet(feature))) {
						unused.add(type.getName() + "." + feature.getName());
					}
				}
			}
		}
		assertEquals(Set.of(), unused);
	}
}
