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
 */
public record ElementPlace(EObject element, Optional<EStructuralFeature> feature, int index) implements Place {

	/** The index that means all values of a feature. */
	public static final int ALL = -1;

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when the element or the feature is null
	 */
	public ElementPlace {
		Objects.requireNonNull(element);
		Objects.requireNonNull(feature);
	}

	/**
	 * The element as a whole.
	 *
	 * @param element the element
	 * @return the place
	 */
	public static ElementPlace of(EObject element) {
		return new ElementPlace(element, Optional.empty(), ALL);
	}

	/**
	 * All values of a feature.
	 *
	 * @param element the element
	 * @param feature the feature
	 * @return the place
	 */
	public static ElementPlace of(EObject element, EStructuralFeature feature) {
		return new ElementPlace(element, Optional.of(feature), ALL);
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
		return new ElementPlace(element, Optional.of(feature), index);
	}
}
