package org.kneadwork.handbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.kneadwork.model.message.Patterns;

/**
 * Writes the pages as HTML, and the table of contents for the help of an Eclipse. Other languages than English stand where an
 * Eclipse looks for them, in {@code nl} and a folder named like the language; there also in Markdown, for the workbench.
 */
public final class Handbook {

	private Handbook() {
	}

	/**
	 * Writes all of it.
	 *
	 * @param arguments the folder of the pages in Markdown, and the folder to write to
	 * @throws IOException when something cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		Path target = Path.of(arguments[1]);
		Edition english = Edition.inEnglish(folder);
		english.write(target);
		for (String language : Patterns.OTHER_LANGUAGES) {
			Path home = target.resolve("nl").resolve(language);
			Edition other = english.in(Locale.of(language), folder);
			other.write(home);
			other.writeMarkdown(home);
		}
	}
}
