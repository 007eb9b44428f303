package org.kneadwork.dsl.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Walks through the grammar along the words of a text and tells what may stand next. The generated parser only says
 * that it is stuck, and sometimes some words too early; what an author needs to hear is what was expected where.
 */
final class GrammarWalk {

	/** The calls of rules that a place in a text is nested in, the innermost first. */
	record Frame(RuleCall call, Optional<Frame> outer) {
	}

	/** A word or kind of word that may stand next. */
	record Expected(AbstractElement element, Optional<Frame> frame) {

		/** The rule that the word belongs to. */
		AbstractRule rule() {
			return GrammarUtil.containingRule(element);
		}
	}

	private GrammarWalk() {
	}

	/**
	 * What may stand after a word that the parser has understood.
	 *
	 * @param word the word
	 * @return what may stand next
	 */
	static Set<Expected> after(ILeafNode word) {
		Set<Expected> expected = new LinkedHashSet<>();
		if (word.getGrammarElement() instanceof AbstractElement element) {
			after(element, frameOf(word.getParent()), expected);
		}
		return expected;
	}

	/**
	 * What may stand at the beginning of a text.
	 *
	 * @param start the rule for the whole text
	 * @return what may stand first
	 */
	static Set<Expected> atStart(AbstractRule start) {
		Set<Expected> expected = new LinkedHashSet<>();
		first(start.getAlternatives(), Optional.empty(), expected);
		return expected;
	}

	/**
	 * What may stand next when a word has been taken.
	 *
	 * @param expected what might have stood in the place of the word
	 * @param word the word
	 * @return what may stand after it; empty when the word was not expected
	 */
	static Set<Expected> step(Set<Expected> expected, String word) {
		Set<Expected> next = new LinkedHashSet<>();
		for (Expected candidate : expected) {
			if (Words.matches(candidate.element(), word)) {
				after(candidate.element(), candidate.frame(), next);
			}
		}
		return next;
	}

	private static Optional<Frame> frameOf(INode node) {
		if (node == null) {
			return Optional.empty();
		}
		Optional<Frame> outer = frameOf(node.getParent());
		return callAt(node, outer).map(call -> new Frame(call, outer)).or(() -> outer);
	}

	/** The call of a rule that a node stands for; the framework hides it behind the action that makes the object. */
	private static Optional<RuleCall> callAt(INode node, Optional<Frame> outer) {
		return switch (node.getGrammarElement()) {
			case RuleCall call -> Optional.of(call);
			case CrossReference reference when reference.getTerminal() instanceof RuleCall call -> Optional.of(call);
			case Action action -> outer.flatMap(frame -> GrammarUtil.containedRuleCalls(frame.call().getRule()).stream()
					.filter(call -> call.getRule() == GrammarUtil.containingRule(action)).findFirst());
			case null, default -> Optional.empty();
		};
	}

	private static void after(AbstractElement element, Optional<Frame> frame, Set<Expected> into) {
		if ("*".equals(element.getCardinality()) || "+".equals(element.getCardinality())) {
			first(element, frame, into);
		}
		EObject container = element.eContainer();
		if (container instanceof Group group) {
			List<AbstractElement> parts = group.getElements();
			for (int i = parts.indexOf(element) + 1; i < parts.size(); i++) {
				first(parts.get(i), frame, into);
				if (!mayBeAbsent(parts.get(i))) {
					return;
				}
			}
			after(group, frame, into);
		} else if (container instanceof AbstractElement outer) {
			after(outer, frame, into);
		} else if (container instanceof AbstractRule rule) {
			Optional<Frame> own = frame;
			while (own.isPresent() && own.get().call().getRule() != rule) {
				own = own.get().outer();
			}
			own.ifPresent(found -> after(found.call(), found.outer(), into));
		}
	}

	private static void first(AbstractElement element, Optional<Frame> frame, Set<Expected> into) {
		switch (element) {
			case Keyword keyword -> into.add(new Expected(keyword, frame));
			case RuleCall call when call.getRule() instanceof TerminalRule -> into.add(new Expected(call, frame));
			case RuleCall call -> first(call.getRule().getAlternatives(), Optional.of(new Frame(call, frame)), into);
			case Assignment assignment -> first(assignment.getTerminal(), frame, into);
			case CrossReference reference -> first(reference.getTerminal(), frame, into);
			case EnumLiteralDeclaration literal -> first(literal.getLiteral(), frame, into);
			case Alternatives alternatives -> alternatives.getElements().forEach(each -> first(each, frame, into));
			case Group group -> firstOf(group, frame, into);
			default -> {
				// actions take no word
			}
		}
	}

	private static void firstOf(CompoundElement group, Optional<Frame> frame, Set<Expected> into) {
		for (AbstractElement part : group.getElements()) {
			first(part, frame, into);
			if (!mayBeAbsent(part)) {
				return;
			}
		}
	}

	private static boolean mayBeAbsent(AbstractElement element) {
		if ("*".equals(element.getCardinality()) || "?".equals(element.getCardinality())) {
			return true;
		}
		return switch (element) {
			case Action action -> true;
			case Alternatives alternatives -> alternatives.getElements().stream().anyMatch(GrammarWalk::mayBeAbsent);
			case Group group -> group.getElements().stream().allMatch(GrammarWalk::mayBeAbsent);
			case Assignment assignment -> mayBeAbsent(assignment.getTerminal());
			case RuleCall call -> !(call.getRule() instanceof TerminalRule) && mayBeAbsent(call.getRule().getAlternatives());
			default -> false;
		};
	}
}
