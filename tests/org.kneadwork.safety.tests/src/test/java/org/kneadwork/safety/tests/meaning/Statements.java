package org.kneadwork.safety.tests.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Puts the statements of an entry into another order, by the words with which they begin. */
final class Statements {

	/** What begins a statement wherever it stands at the top of an entry; words that also stand inside of one are left out. */
	private static final Set<String> BEGIN = Set.of("summary", "modality", "targets", "breathing", "duration", "steps", "contraindications",
			"stop-when", "frequency", "level", "goal", "screen", "screen-red-flags", "mentions", "ask", "contraindication", "tell",
			"certainty", "practised-by", "skin-check", "allergens", "applies-to", "conditions", "red-flags", "disclaimer", "audience",
			"translated-to", "published");
	/** Where there are several of these, their order means something. */
	private static final Set<String> ORDERED = Set.of("steps");

	/** These are also words of selectors, which stand in entries of other kinds. */
	private static final Set<String> OF_TECHNIQUES = Set.of("modality", "targets");

	private Statements() {
	}

	static String shuffled(String entry, Random random) {
		List<StringBuilder> groups = new ArrayList<>(List.of(new StringBuilder()));
		List<String> words = new ArrayList<>();
		StringBuilder end = new StringBuilder();
		int depth = 0;
		boolean isTechnique = Token.of(entry).stream().filter(token -> token.sort() == Token.Sort.WORD).findFirst()
				.filter(token -> token.text().equals("technique")).isPresent();
		for (Token token : Token.of(entry)) {
			depth += token.sort() == Token.Sort.CLOSE ? -1 : 0;
			boolean begins = depth == 1 && token.sort() == Token.Sort.WORD && BEGIN.contains(token.text()) && !afterComma(groups.getLast())
					&& (isTechnique || !OF_TECHNIQUES.contains(token.text()));
			if (begins) {
				groups.add(new StringBuilder());
				words.add(token.text());
			}
			(depth == 0 && token.sort() == Token.Sort.CLOSE ? end : groups.getLast()).append(token.text());
			depth += token.sort() == Token.Sort.OPEN ? 1 : 0;
		}
		if (ORDERED.stream().anyMatch(word -> words.indexOf(word) != words.lastIndexOf(word))) {
			return entry;
		}
		String head = groups.removeFirst().toString();
		Collections.shuffle(groups, random);
		StringBuilder all = new StringBuilder(head);
		groups.forEach(group -> all.append(all.charAt(all.length() - 1) == '\n' ? "" : "\n").append(group));
		return all.append('\n').append(end).toString();
	}

	/** An id may be a word that begins a statement elsewhere: it follows a comma or a word that takes ids. */
	private static boolean afterComma(StringBuilder group) {
		String before = group.toString().stripTrailing();
		return before.endsWith(",") || before.endsWith(" see") || before.endsWith(" uses") || before.endsWith(" with") || before.endsWith(" from")
				|| before.endsWith(" targets") || before.endsWith(" screen") || before.endsWith(" conditions") || before.endsWith(" position");
	}
}
