package org.kneadwork.safety.fingerprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Routine;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.PlainWords;
import org.kneadwork.safety.content.RoutineFacts;

/**
 * Writes an element of the model as a text in which nothing but its meaning counts: the name of its class, then every
 * statement that is made, by name. Statements that are not made leave no trace, so that a later version of the model
 * with more of them keeps the fingerprints. Values of which the order means nothing are sorted; white space in texts
 * counts as one blank, and characters are composed (Unicode NFC).
 */
final class CanonicalText {

	/** How a reference is written. */
	interface References {

		/**
		 * @param reference the reference
		 * @param target where it leads; never one that leads nowhere
		 * @return the text that stands for the target
		 */
		String written(EReference reference, EObject target);
	}

	/** The order of these is the order in which things are done. */
	private static final Set<EStructuralFeature> IN_ORDER = Set.of(ContentPackage.Literals.TECHNIQUE__INSTRUCTIONS,
			ContentPackage.Literals.REPETITION__INSTRUCTIONS, ContentPackage.Literals.ROUTINE_BLOCK__ITEMS,
			ContentPackage.Literals.OPTIONAL_PART__ITEMS, ContentPackage.Literals.REPEATED_PART__ITEMS);

	private static final String UNKNOWN = "?";

	private final References references;
	private final Map<EClass, List<EStructuralFeature>> features = new HashMap<>();

	CanonicalText(References references) {
		this.references = references;
	}

	String of(EObject element) {
		StringBuilder text = new StringBuilder();
		write(element, text);
		return text.toString();
	}

	private void write(EObject element, StringBuilder text) {
		text.append('(').append(element.eClass().getName());
		for (EStructuralFeature feature : features.computeIfAbsent(element.eClass(), CanonicalText::byName)) {
			if (element.eIsSet(feature)) {
				text.append(' ').append(feature.getName()).append(values(element, feature));
			}
		}
		text.append(')');
	}

	private static List<EStructuralFeature> byName(EClass kind) {
		return kind.getEAllStructuralFeatures().stream().sorted(Comparator.comparing(EStructuralFeature::getName)).toList();
	}

	private List<String> values(EObject element, EStructuralFeature feature) {
		if (feature == ContentPackage.Literals.ROUTINE__BLOCKS) {
			return RoutineFacts.blocks((Routine) element).stream().map(block -> value(feature, block)).toList();
		}
		Object value = element.eGet(feature);
		if (!(value instanceof Collection<?> several)) {
			return List.of(value(feature, value));
		}
		List<String> written = new ArrayList<>();
		several.forEach(one -> written.add(value(feature, one)));
		if (!IN_ORDER.contains(feature)) {
			written.sort(Comparator.naturalOrder());
		}
		return written;
	}

	private String value(EStructuralFeature feature, Object value) {
		if (!Known.is(value)) {
			return UNKNOWN;
		}
		if (feature instanceof EReference reference) {
			EObject target = (EObject) value;
			return reference.isContainment() ? of(target) : references.written(reference, target);
		}
		return switch (value) {
			case Enumerator constant -> constant.getLiteral();
			default -> quoted(value.toString());
		};
	}

	/** The length in front makes it impossible that one text looks like two. */
	static String quoted(String text) {
		String plain = PlainWords.of(text);
		return plain.length() + ":" + plain;
	}
}
