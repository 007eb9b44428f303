package org.kneadwork.safety.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/**
 * What a model really says. While a text is being written, references in it may lead nowhere and statements may be
 * unfinished; whoever reads such a model goes by what is known and by nothing else.
 */
public final class Known {

	private Known() {
	}

	/**
	 * A value or the target of a reference, where it is there.
	 *
	 * @param <T> its type
	 * @param value the value, a target that was found, a target that was not, or null
	 * @return the value; empty when it is null or a reference that leads nowhere
	 */
	public static <T> Optional<T> of(T value) {
		return is(value) ? Optional.of(value) : Optional.empty();
	}

	/**
	 * Tells whether a value or the target of a reference is there.
	 *
	 * @param value the value, a target that was found, a target that was not, or null
	 * @return whether it is neither null nor a reference that leads nowhere
	 */
	public static boolean is(Object value) {
		return value != null && !(value instanceof EObject element && element.eIsProxy());
	}

	/**
	 * Those of several values that are there.
	 *
	 * @param <T> their type
	 * @param values the values
	 * @return the values in their order, without those that are null and references that lead nowhere
	 */
	public static <T> List<T> in(List<T> values) {
		if (values.isEmpty()) {
			return List.of();
		}
		List<T> known = new ArrayList<>();
		for (T value : values) {
			if (is(value)) {
				known.add(value);
			}
		}
		return Collections.unmodifiableList(known);
	}

	/**
	 * Tells whether all of several values are there.
	 *
	 * @param values the values
	 * @return whether none is null or a reference that leads nowhere
	 */
	public static boolean all(List<?> values) {
		return values.stream().allMatch(Known::is);
	}

	/** What stands in a text that an author has yet to write, as quick fixes put it there. */
	public static final String UNWRITTEN = "…";

	/**
	 * A text that says something.
	 *
	 * @param text the text, or null
	 * @return the text; empty when it is null, blank, or nothing but the dots of a text that is yet to be written
	 */
	public static Optional<String> text(String text) {
		return Optional.ofNullable(text).filter(Known::says);
	}

	private static boolean says(String words) {
		return !words.isBlank() && !words.strip().equals(UNWRITTEN) && !words.strip().equals("...");
	}

	/**
	 * The texts that say something.
	 *
	 * @param texts the texts
	 * @return those that say something, in their order
	 */
	public static List<String> texts(List<String> texts) {
		return texts.stream().filter(Objects::nonNull).filter(Known::says).toList();
	}
}
