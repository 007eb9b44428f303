package org.kneadwork.workbench;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What the application says, in the language of the machine, else in English. The texts stand in messages.properties. */
public final class Words {

	private static final String BUNDLE = "org.kneadwork.workbench.messages";

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
}
