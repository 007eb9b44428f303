package org.kneadwork.safety.finding;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A place in the model.
 *
 * @param element the element
 * @param feature the feature of it that the author has to look at; empty: the element as a whole
 * @param index which value of a feature with several values, from 0; -1: all of them
 * @param span the part of a value that is a text; empty: the value as a whole
 */
public record ElementPlace(EObject element, Optional<EStructuralFeature> feature, int index, Optional<Span> span)
		implements Place {

	/**
	 * A part of a text.
	 *
	 * @param start where it begins in the text as the model holds it, in UTF-16 units from 0
	 * @param end where it ends, exclusive
	 */
	public record Span(int start, int end) {
	}

	/** The index that means all values of a feature. */
	public static final int ALL = -1;

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when the element, the feature or the span is null
	 */
	public ElementPlace {
		Objects.requireNonNull(element);
		Objects.requireNonNull(feature);
		Objects.requireNonNull(span);
	}

	/**
	 * The element as a whole.
	 *
	 * @param element the element
	 * @return the place
	 */
	public static ElementPlace of(EObject element) {
		return new ElementPlace(element, Optional.empty(), ALL, Optional.empty());
	}

	/**
	 * All values of a feature.
	 *
	 * @param element the element
	 * @param feature the feature
	 * @return the place
	 */
	public static ElementPlace of(EObject element, EStructuralFeature feature) {
		return new ElementPlace(element, Optional.of(feature), ALL, Optional.empty());
	}

	/**
	 * One value of a feature.
	 *
	 * @param element the element
	 * @param feature the feature
	 * @param index which value, from 0
	 * @return the place
	 */
	public static ElementPlace of(EObject element, EStructuralFeature feature, int index) {
		return new ElementPlace(element, Optional.of(feature), index, Optional.empty());
	}

	/**
	 * A part of the text that stands here.
	 *
	 * @param start where the part begins in the text as the model holds it, in UTF-16 units from 0
	 * @param end where it ends, exclusive
	 * @return the place of the part
	 */
	public ElementPlace part(int start, int end) {
		return new ElementPlace(element, feature, index, Optional.of(new Span(start, end)));
	}
}
