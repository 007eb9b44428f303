package org.kneadwork.safety.wording;

import java.util.List;
import java.util.Set;
import org.kneadwork.safety.wording.WordSequence.Gap;

/**
 * Tells whether an English sentence denies the words that stand in it, or leaves them open, instead of asserting them:
 * "does not cure", "no massage can cure", "a cure cannot be promised", "until it is cured", "does it cure?". It goes by the
 * words of the same clause, and by no grammar beyond that; where it is in doubt, the words count as asserted.
 */
final class Denial {

	/** How many words may lie between a denying word and what it denies. */
	private static final int REACH = 14;
	/** Deny what follows, verbs and nouns. */
	private static final Set<String> NOT = Set.of("not", "never", "cannot", "hardly", "scarcely", "barely", "rarely", "seldom",
			"unable", "impossible", "incapable", "unlikely", "myth", "untrue", "false", "wrong", "mistaken", "nonsense", "avoid",
			"avoids", "avoiding", "beware", "distrust", "reject", "rejects", "rejected", "neither", "nor");
	/** Deny the sentence whose subject or object they are. */
	private static final Set<String> NO = Set.of("no", "none", "nobody", "nothing", "nowhere");
	/** Deny the few words that follow. */
	private static final Set<String> WITHOUT = Set.of("without", "lacks", "lacking");
	private static final int REACH_OF_WITHOUT = 4;
	private static final int REACH_OF_TWICE = 3;
	/** After "not", they turn the denial round. */
	private static final Set<String> NOT_ONLY = Set.of("only", "just", "merely", "simply", "least", "surprisingly");
	/** After "no", they make a phrase that denies nothing that follows. */
	private static final Set<String> NO_DOUBT = Set.of("doubt", "wonder", "question", "matter", "sooner", "less");
	/** "With no side effects" denies side effects and nothing else. */
	private static final Set<String> BEFORE_NO = Set.of("with", "in", "at", "within", "after", "of", "has", "have");
	/** "In no way" denies everything. */
	private static final Set<String> NO_WAY = Set.of("means", "way", "circumstances", "circumstance", "case", "account", "event");
	/** "Nothing cures like massage" asserts that massage cures. */
	private static final Set<String> COMPARES = Set.of("like", "better", "faster", "quicker", "sooner", "more", "than", "except",
			"but");
	/** Leave open what follows. */
	private static final Set<String> OPEN = Set.of("until", "till", "unless", "whether", "if", "before", "once");
	/** "Once a day", "before long", "as if" leave nothing open. */
	private static final Set<String> AFTER_ONCE = Set.of("a", "an", "per", "every", "each", "or", "again", "more", "and", "long");
	/** Begin a new statement, to which a denial before them does not reach. */
	private static final Set<String> CONJUNCTIONS = Set.of("but", "yet", "however", "although", "though", "because", "so");
	/** Begin a new statement after a comma or an "and". */
	private static final Set<String> SUBJECTS = Set.of("it", "this", "these", "those", "they", "you", "we", "he", "she", "i",
			"there", "then", "which");
	/** Begin an insertion between two commas. */
	private static final Set<String> INSERTIONS = Set.of("however", "whatever", "whichever", "be", "including", "even", "not",
			"of", "at", "in", "on", "by", "with", "as", "such", "like", "this", "that");
	private static final Set<String> ARTICLES = Set.of("a", "an", "the", "any", "this", "that", "such", "of", "every", "your");
	private static final Set<String> PREPOSITIONS = Set.of("for", "of", "from", "to", "in", "with", "by");
	private static final Set<String> AUXILIARIES = Set.of("is", "are", "was", "were", "be", "been", "can", "could", "will",
			"would", "may", "might", "must", "shall", "should", "do", "does", "did", "has", "have", "had", "cannot");
	private static final int REACH_BACK = 6;

	private final WordSequence text;
	private final int from;
	private final int to;
	/** Whether the words begin with a verb in the third person, or a plural. */
	private final boolean endsInS;

	private Denial(WordSequence text, int from, int to) {
		this.text = text;
		this.from = from;
		this.to = to;
		this.endsInS = lower(from).endsWith("s") && !lower(from).endsWith("ss");
	}

	/** Whether the words from one index to another, exclusive, are denied or left open. */
	static boolean of(WordSequence text, int from, int to, List<Integer> between) {
		Denial denial = new Denial(text, from, to);
		return between.stream().anyMatch(denial::denies) || denial.deniedBefore() || denial.deniedAfter() || denial.asked();
	}

	private String lower(int index) {
		return index >= 0 && index < text.size() ? text.word(index).lower() : "";
	}

	/** A word that denies by itself, wherever it stands. */
	private boolean denies(int index) {
		return NOT.contains(lower(index)) || lower(index).endsWith("n't") || NO.contains(lower(index));
	}

	private boolean deniedBefore() {
		int commas = 0;
		for (int index = from - 1; index >= 0 && from - index <= REACH; index--) {
			Gap gap = text.word(index + 1).before();
			if (gap.atLeast(Gap.ASIDE)) {
				return false;
			}
			if (gap == Gap.COMMA) {
				if (SUBJECTS.contains(lower(index + 1)) && !INSERTIONS.contains(lower(index + 1))) {
					return false;
				}
				commas++;
			}
			if (CONJUNCTIONS.contains(lower(index)) && !(commas > 0 && INSERTIONS.contains(lower(index)))) {
				return false;
			}
			if (lower(index).equals("and") && SUBJECTS.contains(lower(index + 1))) {
				return false;
			}
			if (saysNot(index, commas) && twice(index)) {
				return false;
			}
			if (saysNot(index, commas) || saysNo(index, commas) || saysWithout(index, commas) || leavesOpen(index, commas)) {
				return true;
			}
		}
		return false;
	}

	private boolean saysNot(int index, int commas) {
		String word = lower(index);
		if (!NOT.contains(word) && !word.endsWith("n't") || NOT_ONLY.contains(lower(index + 1)) || failing(index + 1)) {
			return false;
		}
		// "It does not hurt and cures": the new verb is not denied. "It does not heal, mend or cure": this one is.
		return !endsInS || lower(from - 1).equals("or") || lower(from - 1).equals("nor") || commas == 0 && !joined(index);
	}

	/** "Never fails to cure" denies twice. */
	private boolean failing(int index) {
		return lower(index).startsWith("fail");
	}

	/** "There is nothing it cannot cure" denies twice, too. */
	private boolean twice(int not) {
		for (int index = not; index > 0 && not - index < REACH_OF_TWICE && text.word(index).before() == Gap.SPACE; index--) {
			if (NO.contains(lower(index - 1))) {
				return true;
			}
		}
		return false;
	}

	/** Whether an "and" stands before the words, or one word further before them. */
	private boolean joined(int index) {
		return lower(from - 1).equals("and") || from - 2 > index && lower(from - 2).equals("and");
	}

	private boolean saysNo(int index, int commas) {
		if (!NO.contains(lower(index)) || NO_DOUBT.contains(lower(index + 1)) || failing(index + 1) || compares()) {
			return false;
		}
		if (lower(index).equals("no") && BEFORE_NO.contains(lower(index - 1)) && !NO_WAY.contains(lower(index + 1))) {
			return index + 2 >= from && !endsInS;
		}
		// "No massage, however gentle, cures"; but "no pills, massage cures".
		return commas == 0 || lower(from - 1).equals("or") || commas == 2 && isInsertion(index);
	}

	private boolean isInsertion(int index) {
		for (int at = index + 1; at < from; at++) {
			if (text.word(at).before() == Gap.COMMA) {
				return INSERTIONS.contains(lower(at));
			}
		}
		return false;
	}

	private boolean compares() {
		for (int index = to; index < text.size() && index - to <= REACH && text.word(index).before() == Gap.SPACE; index++) {
			if (COMPARES.contains(lower(index))) {
				return true;
			}
		}
		return false;
	}

	private boolean saysWithout(int index, int commas) {
		boolean rather = lower(index).equals("than") && lower(index - 1).equals("rather")
				|| lower(index).equals("of") && Set.of("instead", "free", "far").contains(lower(index - 1))
				|| lower(index).equals("from") && lower(index - 1).equals("far");
		return (rather || WITHOUT.contains(lower(index))) && commas == 0 && from - index <= REACH_OF_WITHOUT
				&& !failing(index + 1) && (!endsInS || index + 1 == from);
	}

	private boolean leavesOpen(int index, int commas) {
		return OPEN.contains(lower(index)) && commas == 0 && !AFTER_ONCE.contains(lower(index + 1))
				&& !lower(index - 1).equals("at") && !lower(index - 1).equals("as");
	}

	/** "A cure cannot be promised", "cures nothing", "the promise of a cure for pain is not kept". */
	private boolean deniedAfter() {
		if (to < text.size() && text.word(to).before() == Gap.SPACE
				&& (NO.contains(lower(to)) || lower(to).equals("neither")) && !NO_DOUBT.contains(lower(to + 1))) {
			return true;
		}
		boolean noun = ARTICLES.contains(lower(from - 1)) || text.word(from).before().atLeast(Gap.ASIDE);
		int verb = to;
		if (noun && PREPOSITIONS.contains(lower(verb))) {
			while (verb < text.size() && verb - to < REACH_BACK && !AUXILIARIES.contains(lower(verb))
					&& !lower(verb).endsWith("n't")) {
				verb++;
			}
		}
		for (int index = to; index <= verb + 1 && index < text.size(); index++) {
			if (text.word(index).before() != Gap.SPACE) {
				return false;
			}
		}
		return lower(verb).equals("cannot") || lower(verb).endsWith("n't")
				|| AUXILIARIES.contains(lower(verb)) && (NOT.contains(lower(verb + 1)) || NO.contains(lower(verb + 1)))
						&& !NOT_ONLY.contains(lower(verb + 2)) && !failing(verb + 2);
	}

	/** "Does it cure?" promises nothing; "want a cure?" does. */
	private boolean asked() {
		int start = text.startOfSentence(from);
		return text.isQuestion(from) && AUXILIARIES.contains(lower(start)) && start < from;
	}
}
