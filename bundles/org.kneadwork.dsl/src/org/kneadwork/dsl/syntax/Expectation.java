package org.kneadwork.dsl.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.dsl.message.Sayings;
import org.kneadwork.dsl.syntax.GrammarWalk.Expected;
import org.kneadwork.dsl.syntax.GrammarWalk.Frame;
import org.kneadwork.model.message.Message;

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
	Optional<Message> blockWord() {
		if (!allows("}")) {
			return Optional.empty();
		}
		return expected.stream().filter(each -> Words.matches(each.element(), "}")).findFirst()
				.map(each -> Sayings.say("block." + each.rule().getName()));
	}

	/**
	 * Says what is expected.
	 *
	 * @return a phrase such as {@code a text in quotation marks}, never empty
	 */
		Message inWords() {
		Set<Message> values = new LinkedHashSet<>();
		Set<Message> signs = new LinkedHashSet<>();
		for (Expected each : expected) {
			Optional<Message> value = valueOf(each);
			if (value.isPresent()) {
				values.add(value.get());
			} else if (each.element() instanceof Keyword keyword && !Words.isWord(keyword.getValue())) {
				signs.add(Sayings.say("quote", keyword.getValue()));
			} else if (each.element() instanceof RuleCall call) {
				values.add(terminalWord(call));
			}
		}
		Set<String> keywords = keywords();
		if (keywords.size() <= FEW || values.isEmpty() && signs.isEmpty()) {
			keywords.forEach(keyword -> values.add(Sayings.say("quote", keyword)));
		}
		values.addAll(signs);
		if (values.equals(Set.of(Sayings.say("expected.Duration")))) {
			return Sayings.say("expected.onlyDuration");
		}
		return values.isEmpty() ? Sayings.say("expected.end") : Sayings.choice(List.copyOf(values));
	}

	/** The value that an expected word begins, as opposed to a keyword that stands for itself. */
	private static Optional<Message> valueOf(Expected each) {
		Optional<Message> found = Optional.empty();
		for (Optional<Frame> frame = each.frame(); frame.isPresent(); frame = frame.get().outer()) {
			Optional<Message> word = valueWord(frame.get().call());
			if (word.isEmpty()) {
				return found;
			}
			found = word;
		}
		return found;
	}

	private static Optional<Message> valueWord(RuleCall call) {
		if (call.getRule() instanceof EnumRule) {
			return Optional.empty();
		}
		String rule = call.getRule().getName();
		return switch (rule) {
			case "Text", "Word", "Duration", "TimeUnit", "Count", "Temperature", "IsoDate", "Version" ->
				Optional.of(Sayings.say("expected." + rule));
			case "Number" -> Optional.of(Sayings.say("expected.Duration"));
			case "Name" -> Optional.of(Sayings.say("expected.Name", kindOf(call)));
			default -> Optional.empty();
		};
	}

	private static Message kindOf(RuleCall call) {
		return call.eContainer() instanceof CrossReference reference
				&& reference.getType().getClassifier() instanceof EClass kind
				? ReferenceKinds.named(kind) : Sayings.say("expected.thing");
	}

	private static Message terminalWord(RuleCall call) {
		return switch (call.getRule().getName()) {
			case "RULE_CODE", "INT" -> Sayings.say("expected." + call.getRule().getName());
			default -> Sayings.say("expected.word");
		};
	}
}
