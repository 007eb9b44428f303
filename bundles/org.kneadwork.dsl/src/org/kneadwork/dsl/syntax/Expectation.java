package org.kneadwork.dsl.syntax;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.dsl.syntax.GrammarWalk.Expected;
import org.kneadwork.dsl.syntax.GrammarWalk.Frame;

/** What the grammar expects at a place of a text, in the words of the language. */
final class Expectation {

	private static final int FEW = 4;
	/** Words that begin a statement and say themselves what is decided. */
	private static final Set<String> DECISIONS = Set.of("although", "none");

	private final Set<Expected> expected;

	Expectation(Set<Expected> expected) {
		this.expected = expected;
	}

	/**
	 * The keywords that may stand here as keywords, not as ids.
	 *
	 * @return the keywords, braces and commas left out
	 */
	Set<String> keywords() {
		Set<String> keywords = new TreeSet<>();
		for (Expected each : expected) {
			if (each.element() instanceof Keyword keyword && Words.isWord(keyword.getValue()) && valueOf(each).isEmpty()) {
				keywords.add(keyword.getValue());
			}
		}
		return keywords;
	}

	/**
	 * Whether a keyword may stand here, and begins what it stands in: an entry, or a statement that says what it is about
	 * and not yet what is decided.
	 *
	 * @param word the keyword
	 * @return whether it does
	 */
	boolean beginsStatement(String word) {
		return !DECISIONS.contains(word) && expected.stream().filter(each -> Words.matches(each.element(), word))
				.allMatch(each -> each.element() instanceof Keyword keyword && Statements.beginWith(keyword));
	}

	/**
	 * Whether a sign may stand here.
	 *
	 * @param sign a brace or comma
	 * @return whether it may
	 */
	boolean allows(String sign) {
		return expected.stream().anyMatch(each -> Words.matches(each.element(), sign));
	}

	/**
	 * Whether a word could stand here if the blocks around it were closed first.
	 *
	 * @param word the word
	 * @return whether closing one block or more makes room for it
	 */
	boolean fitsAfterClosing(String word) {
		Set<Expected> closed = GrammarWalk.step(expected, "}");
		while (!closed.isEmpty()) {
			if (!GrammarWalk.step(closed, word).isEmpty()) {
				return true;
			}
			closed = GrammarWalk.step(closed, "}");
		}
		return false;
	}

	/**
	 * The thing in which the place lies, when a new statement may begin here.
	 *
	 * @return a word such as {@code technique}, if a new statement of such a thing may begin here
	 */
	Optional<String> blockWord() {
		if (!allows("}")) {
			return Optional.empty();
		}
		return expected.stream().filter(each -> Words.matches(each.element(), "}")).findFirst()
				.map(each -> wordFor(each.rule()));
	}

	/**
	 * Says what is expected.
	 *
	 * @return a phrase such as {@code a text in quotation marks}, never empty
	 */
	String inWords() {
		Set<String> values = new LinkedHashSet<>();
		Set<String> signs = new LinkedHashSet<>();
		for (Expected each : expected) {
			Optional<String> value = valueOf(each);
			if (value.isPresent()) {
				values.add(value.get());
			} else if (each.element() instanceof Keyword keyword && !Words.isWord(keyword.getValue())) {
				signs.add("'" + keyword.getValue() + "'");
			} else if (each.element() instanceof RuleCall call) {
				values.add(terminalWord(call));
			}
		}
		Set<String> keywords = keywords();
		if (keywords.size() <= FEW || values.isEmpty() && signs.isEmpty()) {
			keywords.forEach(keyword -> values.add("'" + keyword + "'"));
		}
		values.addAll(signs);
		return values.isEmpty() ? "the end of the file" : listed(values, "or");
	}

	/**
	 * Joins words into a phrase.
	 *
	 * @param words the words
	 * @param last the word before the last one
	 * @return the phrase, such as {@code a, b or c}
	 */
	static String listed(Collection<String> words, String last) {
		String joined = String.join(", ", words);
		int comma = joined.lastIndexOf(", ");
		return comma < 0 ? joined : joined.substring(0, comma) + " " + last + joined.substring(comma + 1);
	}

	/** The value that an expected word begins, as opposed to a keyword that stands for itself. */
	private static Optional<String> valueOf(Expected each) {
		Optional<String> found = Optional.empty();
		for (Optional<Frame> frame = each.frame(); frame.isPresent(); frame = frame.get().outer()) {
			Optional<String> word = valueWord(frame.get().call());
			if (word.isEmpty()) {
				return found;
			}
			found = word;
		}
		return found;
	}

	private static Optional<String> valueWord(RuleCall call) {
		if (call.getRule() instanceof EnumRule) {
			return Optional.empty();
		}
		return Optional.ofNullable(switch (call.getRule().getName()) {
			case "Text" -> "a text in quotation marks";
			case "Word" -> "an id such as foam-roller";
			case "Name" -> "the id of a " + kindOf(call);
			case "Duration", "Number" -> "a time (30 s, 2 min, 10 to 15 s)";
			case "TimeUnit" -> "a unit (s, min, h)";
			case "Count" -> "a number of times";
			case "Temperature" -> "a temperature such as 45 C";
			case "IsoDate" -> "a date such as 2026-05-01";
			case "Version" -> "a version such as 0.1.0";
			default -> null;
		});
	}

	private static String kindOf(RuleCall call) {
		return call.eContainer() instanceof CrossReference reference
				&& reference.getType().getClassifier() instanceof EClass kind
				? ReferenceKinds.wordFor(kind) : "thing";
	}

	private static String terminalWord(RuleCall call) {
		return switch (call.getRule().getName()) {
			case "RULE_CODE" -> "the code of a rule such as KW506";
			case "INT" -> "a whole number";
			default -> "a word";
		};
	}

	private static String wordFor(AbstractRule rule) {
		return switch (rule.getName()) {
			case "ClaimRecord" -> "claim";
			case "WordingRule" -> "wording rule";
			case "Repetition", "RepeatedPart" -> "repetition";
			case "RoutineBlock" -> "part of a routine";
			case "Contraindications" -> "contraindications block";
			case "TranslatedEntity" -> "translated entry";
			case "OptionalPart" -> "optional part";
			case "AnyOrder" -> "part in any order";
			case "RedFlag" -> "red flag";
			default -> rule.getName().toLowerCase(Locale.ROOT);
		};
	}
}
