package org.kneadwork.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a page, each once: thousands of rows say the same words, name the same files and cite the same sources. */
final class TextPool {

	private final Map<String, Integer> numbers = new HashMap<>();
	private final List<String> texts = new ArrayList<>();

	/** Makes a pool in which the empty text has the number 0. */
	TextPool() {
		number("");
	}

	/**
	 * The number of a text.
	 *
	 * @param text any text
	 * @return its number, a new one where the text is new
	 */
	int number(String text) {
		return numbers.computeIfAbsent(text, added -> {
			texts.add(added);
			return texts.size() - 1;
		});
	}

	/** The texts by their numbers. */
	List<String> texts() {
		return Collections.unmodifiableList(texts);
	}
}
