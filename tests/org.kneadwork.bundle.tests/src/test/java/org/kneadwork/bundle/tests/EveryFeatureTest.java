package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entry;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.matrix.VerdictMatrix;

/**
 * The bundle says what becomes of every statement of the language: either it changes when the statement does, or
 * {@code features-left-out.txt} says why not. Whoever adds a feature to the content model has to decide.
 */
class EveryFeatureTest {

	private final CheckedLibrary library = Exported.checked(Exported.full());
	private final List<Document> own = library.content().documents();
	private final List<Document> used = library.content().all(Entry.class).stream()
			.map(entry -> (Document) entry.eContainer()).distinct().filter(document -> !own.contains(document)).toList();

	/**
	 * What apps are shown. The facts for the comparison of versions repeat it, and with them the fingerprint would change: they
	 * must not hide that something is missing.
	 */
	private Map<String, byte[]> content() {
		Content content = Content.of(own, used);
		BundleFiles files = BundleWriter.write(new BundleRequest(content, VerdictMatrix.of(content), BundleStatus.CHECKED,
				library.places()::apply, library.libraries()::apply));
		Map<String, byte[]> found = new TreeMap<>(files.files());
		found.keySet().removeIf(name -> name.endsWith(".map.json") || name.equals(BundleFiles.MANIFEST));
		found.replaceAll((name, bytes) -> shown(Exported.json(bytes)));
		return found;
	}

	private static byte[] shown(JsonNode document) {
		return ((ObjectNode) document).without(List.of("safetyFacts", "fingerprint")).toString().getBytes(StandardCharsets.UTF_8);
	}

	private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
		return one.keySet().equals(other.keySet())
				&& one.keySet().stream().allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
	}

	@Test
	void everyFeatureIsInTheBundleOrLeftOutForAReason() throws IOException {
		Map<String, byte[]> before = content();
		Set<String> features = new TreeSet<>();
		Set<String> exported = new TreeSet<>();
		Set<String> unused = new TreeSet<>();
		Map<EClass, List<EObject>> instances = instances();
		for (EClass type : concreteTypes()) {
			for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
				String name = feature.getEContainingClass().getName() + "." + feature.getName();
				features.add(name);
				List<EObject> using =
						instances.getOrDefault(type, List.of()).stream().filter(each -> each.eIsSet(feature)).toList();
				if (using.isEmpty()) {
					unused.add(type.getName() + "." + feature.getName());
				} else if (!exported.contains(name) && using.stream().anyMatch(each -> matters(each, feature, before))) {
					exported.add(name);
				}
			}
		}
		assertTrue(same(before, content()), "the model was not put back as it was");
		assertTrue(features.size() > 200, () -> features.size() + " features");
		Map<String, String> leftOut = leftOut();
		Set<String> silent = new TreeSet<>(features);
		silent.removeAll(exported);
		assertEquals(new TreeSet<>(leftOut.keySet()), silent);
		assertEquals(Set.of(), unused, "the library of this test does not use these");
	}

	@Test
	void everyReasonForLeavingSomethingOutIsOne() throws IOException {
		leftOut().forEach((feature, reason) -> assertTrue(reason.length() > 20, feature));
	}

	private static Map<String, String> leftOut() throws IOException {
		Map<String, String> reasons = new LinkedHashMap<>();
		for (String line : Files.readAllLines(Exported.module().resolve("src/test/resources/features-left-out.txt"))) {
			if (!line.isBlank() && !line.startsWith("#")) {
				String[] parts = line.split(":", 2);
				reasons.put(parts[0].strip(), parts[1].strip());
			}
		}
		return reasons;
	}

	private static List<EClass> concreteTypes() {
		return ContentPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract() && !type.isInterface()).toList();
	}

	private Map<EClass, List<EObject>> instances() {
		Map<EClass, List<EObject>> found = new LinkedHashMap<>();
		for (Document document : own) {
			found.computeIfAbsent(document.eClass(), missing -> new ArrayList<>()).add(document);
			document.eAllContents().forEachRemaining(each ->
					found.computeIfAbsent(each.eClass(), missing -> new ArrayList<>()).add(each));
		}
		return found;
	}

	/** Whether the content of the bundle changes when a statement does. */
	private boolean matters(EObject element, EStructuralFeature feature, Map<String, byte[]> before) {
		Object old = element.eGet(feature);
		if (feature.isMany()) {
			@SuppressWarnings("unchecked")
			List<Object> values = (List<Object>) old;
			List<Object> all = List.copyOf(values);
			values.removeLast();
			boolean changed = !same(before, content());
			values.clear();
			values.addAll(all);
			return changed;
		}
		if (feature instanceof EAttribute attribute) {
			element.eSet(feature, OtherValues.than(old, attribute));
		} else {
			element.eUnset(feature);
		}
		boolean changed = !same(before, content());
		element.eSet(feature, old);
		return changed;
	}
}
