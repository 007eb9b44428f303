package org.kneadwork.bundle.text;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;

/**
 * A place in the model where a text for people stands.
 *
 * @param element the element
 * @param feature its statement
 * @param index which of several texts of the statement, from 0; 0 where there can be only one
 */
public record TextSlot(EObject element, EAttribute feature, int index) {

	/**
	 * The place of a text that is the only one of its statement.
	 *
	 * @param element the element
	 * @param feature its statement
	 * @return the place
	 */
	public static TextSlot of(EObject element, EAttribute feature) {
		return new TextSlot(element, feature, 0);
	}

	/**
	 * The text as the author wrote it.
	 *
	 * @return the text; empty where there is none, or nothing but white space
	 */
	public Optional<String> original() {
		Object value = element.eGet(feature);
		if (value instanceof List<?> texts) {
			return index < texts.size() ? Known.text((String) texts.get(index)) : Optional.empty();
		}
		return Known.text((String) value);
	}

	/**
	 * The same place, for whoever looks for it in the texts.
	 *
	 * @return the place
	 */
	public ElementPlace place() {
		return feature.isMany() ? ElementPlace.of(element, feature, index) : ElementPlace.of(element, feature);
	}
}
