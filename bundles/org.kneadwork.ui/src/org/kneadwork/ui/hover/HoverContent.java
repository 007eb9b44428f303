package org.kneadwork.ui.hover;

import java.util.List;

/**
 * What there is to say about a place in a text.
 *
 * @param findings what was found there, the most serious first
 * @param meaning what the word there means; empty where there is nothing to say
 */
record HoverContent(List<ShownFinding> findings, String meaning) {

	static final HoverContent NOTHING = new HoverContent(List.of(), "");

	boolean isEmpty() {
		return findings.isEmpty() && meaning.isBlank();
	}
}
