package org.kneadwork.cli.command;

import java.util.Iterator;
import java.util.List;

/** The kinds of things that are signed off one by one, for completion and help. */
final class SignedKinds implements Iterable<String> {

	/** The words, what people do first. */
	static final List<String> WORDS = List.of("technique", "routine", "caution", "condition", "red-flag", "baseline", "tip", "question");

	@Override
	public Iterator<String> iterator() {
		return WORDS.iterator();
	}
}
