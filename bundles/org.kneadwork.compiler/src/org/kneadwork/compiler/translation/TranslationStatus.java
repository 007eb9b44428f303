package org.kneadwork.compiler.translation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.translation.TranslationUnit.State;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;

/**
 * How far a library is translated into a language.
 *
 * @param language the language
 * @param parts how far each part is, the parts in their order; those without texts are left out
 * @param gaps what people have to read to be safe and cannot, in the order of the parts
 */
public record TranslationStatus(Language language, Map<TranslationPart, Count> parts, List<Gap> gaps) {

	/**
	 * How many texts there are.
	 *
	 * @param total all of them
	 * @param current those that are translated from the text of today
	 * @param stale those that are translated from an older text
	 * @param missing those that are not translated
	 */
	public record Count(int total, int current, int stale, int missing) {

		private Count plus(State state) {
			return new Count(total + 1, current + (state == State.CURRENT ? 1 : 0), stale + (state == State.STALE ? 1 : 0),
					missing + (state == State.MISSING ? 1 : 0));
		}

		/**
		 * Adds another count.
		 *
		 * @param other the other
		 * @return both together
		 */
		public Count plus(Count other) {
			return new Count(total + other.total, current + other.current, stale + other.stale, missing + other.missing);
		}
	}

	/**
	 * A safety text that is missing, or of which the translation is of an older text.
	 *
	 * @param id names the text
	 * @param what says what it is, a sentence
	 * @param stale whether there is a translation of an older text
	 * @param place where the original stands
	 */
	public record Gap(String id, String what, boolean stale, TextPlace place) {
	}

	/** Takes copies. */
	public TranslationStatus {
		parts = parts.isEmpty() ? Map.of() : new EnumMap<>(parts);
		gaps = List.copyOf(gaps);
	}

	/**
	 * Counts.
	 *
	 * @param library the library
	 * @param language the language
	 * @return how far it is
	 */
	public static TranslationStatus of(CheckedLibrary library, Language language) {
		Map<TranslationPart, Count> parts = new EnumMap<>(TranslationPart.class);
		List<Gap> gaps = new ArrayList<>();
		for (TranslationUnit unit : TranslationUnits.of(library, language)) {
			parts.merge(unit.part(), new Count(0, 0, 0, 0).plus(unit.state()), Count::plus);
			if (unit.part().isSafety() && unit.state() != State.CURRENT) {
				gaps.add(new Gap(unit.id(), TranslatorNotes.what(unit.entity(), unit.text()), unit.state() == State.STALE,
						place(library, unit)));
			}
		}
		return new TranslationStatus(language, parts, gaps);
	}

	private static TextPlace place(CheckedLibrary library, TranslationUnit unit) {
		var text = unit.text();
		return library.places().apply(text.feature().isMany() ? ElementPlace.of(text.element(), text.feature(), text.index())
				: ElementPlace.of(text.element(), text.feature())).orElseThrow();
	}

	/**
	 * Tells whether people can read in the language what they have to read to be safe.
	 *
	 * @return whether every safety text is translated from the text of today
	 */
	public boolean isSafe() {
		return gaps.isEmpty();
	}

	/**
	 * All parts together.
	 *
	 * @return their sum
	 */
	public Count total() {
		return parts.values().stream().reduce(new Count(0, 0, 0, 0), Count::plus);
	}
}
