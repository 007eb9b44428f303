package org.kneadwork.dsl.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.syntax.GrammarWalk.Expected;
import org.kneadwork.dsl.syntax.GrammarWalk.Frame;

/** What may stand at the end of a text that somebody is writing. The grammar knows it; nothing else is offered. */
public final class WhatFits {

	/** Kinds of values that an author writes. */
	public enum Value { TEXT, DURATION, UNIT_OF_TIME, UNIT_OF_TEMPERATURE, RULE_CODE, NEW_ID, DATE, VERSION, NUMBER }

	private final Set<Expected> expected;
	private final Optional<EObject> owner;

	private WhatFits(Set<Expected> expected, Optional<EObject> owner) {
		this.expected = expected;
		this.owner = owner;
	}

	/**
	 * Finds out what fits.
	 *
	 * @param before the text up to the place, parsed
	 * @return what may stand next
	 */
	public static WhatFits behind(KneadResource before) {
		Optional<ILeafNode> last = Optional.empty();
		INode root = before.getParseResult().getRootNode();
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (!leaf.isHidden() && leaf.getLength() > 0) {
				last = Optional.of(leaf);
			}
		}
		if (last.isEmpty()) {
			return new WhatFits(GrammarWalk.atStart(GrammarUtil.containingRule(root.getGrammarElement())), Optional.empty());
		}
		return new WhatFits(GrammarWalk.after(last.get()), Optional.ofNullable(NodeModelUtils.findActualSemanticObjectFor(last.get())));
	}

	/**
	 * The words that may stand here as such, and not as ids.
	 *
	 * @return the words that begin a statement or stand within one
	 */
	public Set<String> words() {
		return new Expectation(expected).keywords();
	}

	/**
	 * Tells whether a word begins a statement or an entry here.
	 *
	 * @param word one of {@link #words()}
	 * @return whether it does
	 */
	public boolean beginsStatement(String word) {
		return keywords().filter(keyword -> keyword.getValue().equals(word)).anyMatch(Statements::beginWith);
	}

	/**
	 * Tells whether a word names a value, such as {@code supine}.
	 *
	 * @param word one of {@link #words()}
	 * @return whether it is one of the values of an enumeration
	 */
	public boolean isValue(String word) {
		return keywords().filter(keyword -> keyword.getValue().equals(word))
				.anyMatch(keyword -> GrammarUtil.containingRule(keyword) instanceof EnumRule);
	}

	/**
	 * Tells whether a statement that begins with a word can stand in its block only once.
	 *
	 * @param word one of {@link #words()}
	 * @return whether a second one would be one too many
	 */
	public boolean standsOnce(String word) {
		return keywords().filter(keyword -> keyword.getValue().equals(word)).filter(Statements::beginWith)
				.noneMatch(WhatFits::isOneOfMany);
	}

	private static boolean isOneOfMany(Keyword keyword) {
		AbstractRule rule = GrammarUtil.containingRule(keyword);
		Assignment own = GrammarUtil.containingAssignment(keyword);
		if (own != null) {
			return own.getOperator().equals("+=");
		}
		return rule instanceof ParserRule && calls(rule).map(GrammarUtil::containingAssignment)
				.anyMatch(call -> call == null || call.getOperator().equals("+="))
				&& keyword.eContainer().eContainer() == rule;
	}

	private static Stream<RuleCall> calls(AbstractRule rule) {
		return GrammarUtil.allParserRules(GrammarUtil.getGrammar(rule)).stream()
				.flatMap(other -> GrammarUtil.containedRuleCalls(other).stream()).filter(call -> call.getRule() == rule);
	}

	private Stream<Keyword> keywords() {
		return expected.stream().map(Expected::element).filter(Keyword.class::isInstance).map(Keyword.class::cast);
	}

	/**
	 * The kinds of entities that may be named here.
	 *
	 * @return their classes
	 */
	public Set<EClass> references() {
		Set<EClass> kinds = new LinkedHashSet<>();
		for (Expected each : expected) {
			frames(each).map(Frame::call).map(RuleCall::eContainer).filter(CrossReference.class::isInstance)
					.map(CrossReference.class::cast).findFirst().flatMap(this::kind).ifPresent(kinds::add);
		}
		return kinds;
	}

	private Optional<EClass> kind(CrossReference reference) {
		EClass type = (EClass) reference.getType().getClassifier();
		if (!type.isAbstract()) {
			return Optional.of(type);
		}
		return owner.flatMap(object -> Optional.ofNullable(GrammarUtil.getReference(reference, object.eClass()))
				.flatMap(feature -> Optional.ofNullable(ReferenceKinds.targetOf(object, feature)))).filter(kind -> !kind.isAbstract());
	}

	/**
	 * The kinds of values that may be written here.
	 *
	 * @return the kinds
	 */
	public Set<Value> values() {
		Set<Value> values = new LinkedHashSet<>();
		for (Expected each : expected) {
			List<String> rules = frames(each).map(frame -> frame.call().getRule().getName()).toList();
			boolean isReference = frames(each).anyMatch(frame -> frame.call().eContainer() instanceof CrossReference);
			String terminal = each.element() instanceof RuleCall call ? call.getRule().getName() : "";
			if (rules.contains("TimeUnit")) {
				values.add(Value.UNIT_OF_TIME);
			} else if (rules.contains("Temperature") && each.element() instanceof Keyword) {
				values.add(Value.UNIT_OF_TEMPERATURE);
			} else if (rules.contains("Duration") && !terminal.isEmpty()) {
				values.add(Value.DURATION);
			} else if (rules.contains("Text")) {
				values.add(Value.TEXT);
			} else if (rules.contains("IsoDate")) {
				values.add(Value.DATE);
			} else if (rules.contains("Version")) {
				values.add(Value.VERSION);
			} else if (rules.contains("Word") && !isReference) {
				values.add(Value.NEW_ID);
			} else if (terminal.equals("RULE_CODE") && rules.stream().noneMatch("Word"::equals)) {
				values.add(Value.RULE_CODE);
			} else if (terminal.equals("INT")) {
				values.add(Value.NUMBER);
			}
		}
		return values;
	}

	private static Stream<Frame> frames(Expected each) {
		return Stream.iterate(each.frame(), Optional::isPresent, frame -> frame.get().outer()).map(Optional::get);
	}
}
