package org.kneadwork.safety.coverage;

import java.util.List;
import org.kneadwork.model.message.Message;

/**
 * How far the safety texts are translated into a language.
 *
 * @param tag the language, as a BCP 47 tag
 * @param name its name in English; the tag where it has none
 * @param safetyTexts how many texts of the library safety depends on
 * @param current how many of them are translated from the text of today
 * @param gaps the texts that are not
 */
public record LanguageRow(String tag, String name, int safetyTexts, int current, List<Gap> gaps) {

	/**
	 * A safety text without a current translation.
	 *
	 * @param of the entity
	 * @param called which text of it, such as {@code step 3}, in every language
	 * @param outdated whether there is a translation of an older text, or of one that is not named; else there is none
	 */
	public record Gap(Named of, Message called, boolean outdated) {

		/**
		 * Which text of it, in English, as all reports have it.
		 *
		 * @return such as {@code step 3}
		 */
		public String text() {
			return called.inEnglish();
		}
	}

	/** Takes a copy of the list. */
	public LanguageRow {
		gaps = List.copyOf(gaps);
	}
}
