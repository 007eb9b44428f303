package org.kneadwork.bundle;

import java.util.Optional;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;

/** Tells where in the texts of a library something stands. Whoever has read the texts knows. */
@FunctionalInterface
public interface PlaceFinder {

	/**
	 * Finds a place of the model in the texts.
	 *
	 * @param place the place of the model: an element, or one of its statements
	 * @return the place in the text, its file relative to the folder of the library that it belongs to; empty where the
	 *     element was not read from a text
	 */
	Optional<TextPlace> placeOf(ElementPlace place);
}
