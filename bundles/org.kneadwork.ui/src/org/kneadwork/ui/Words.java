package org.kneadwork.ui;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.Locale;

/** What views, wizards and quick fixes say, in the language of the machine, else in English. The texts stand in messages.properties. */
public final class Words {

	private static final String BUNDLE = "org.kneadwork.ui.messages";

	private Words() {
	}

	/**
	 * A text.
	 *
	 * @param key its key in messages.properties
	 * @param values what stands in place of {0}, {1} …
	 * @return the text
	 */
	public static String text(String key, Object... values) {
		String pattern = ResourceBundle.getBundle(BUNDLE).getString(key);
		return values.length == 0 ? pattern : MessageFormat.format(pattern, values);
	}

		/**
	 * The language in which all this is said; findings and rules are said in the same.
	 *
	 * @return the language of the messages in use
	 */
	public static Locale language() {
		Locale inUse = ResourceBundle.getBundle(BUNDLE).getLocale();
		return inUse.getLanguage().isEmpty() ? Locale.ENGLISH : inUse;
	}

	/**
	 * What a word of the language means.
	 *
	 * @param kind what it is a word for, such as {@code position}
	 * @param word the word, such as {@code supine}
	 * @return its meaning, from the key option.KIND.WORD
	 */
	public static String option(String kind, String word) {
		return text("option." + kind + "." + word);
	}
}
