package org.kneadwork.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/**
 * The statements of a block as they stand in the text. Which ones a block can have is what the grammar says: they are the
 * alternatives that can be repeated. In which order they belong, {@link StatementOrder} says.
 */
public final class Statements {

	/**
	 * A statement.
	 *
	 * @param form the part of the grammar that it follows
	 * @param nodes its words and values, at least one
	 */
	public record Statement(AbstractElement form, List<INode> nodes) {

		/**
		 * Where it begins.
		 *
		 * @return the offset, in UTF-16 units from 0
		 */
		public int offset() {
			return nodes.getFirst().getOffset();
		}

		/**
		 * Where it ends.
		 *
		 * @return the offset behind its last character
		 */
		public int endOffset() {
			return nodes.getLast().getEndOffset();
		}

		/** Its words without the white space and the comments between them. */
		List<String> words() {
			return leaves().filter(leaf -> !leaf.isHidden()).map(ILeafNode::getText).toList();
		}

		/** Whether a comment stands in the middle of it. */
		boolean holdsComment() {
			return leaves().anyMatch(leaf -> leaf.isHidden() && !leaf.getText().isBlank()
					&& leaf.getOffset() >= offset() && leaf.getEndOffset() <= endOffset());
		}

		private Stream<ILeafNode> leaves() {
			List<ILeafNode> leaves = new ArrayList<>();
			for (INode node : nodes) {
				node.getLeafNodes().forEach(leaves::add);
			}
			return leaves.stream();
		}
	}

	private Statements() {
	}

	/**
	 * Lists the statements of a block.
	 *
	 * @param block the node of the element to which the block belongs
	 * @return its statements, in the order of the text
	 */
	public static List<Statement> of(ICompositeNode block) {
		List<Statement> statements = new ArrayList<>();
		Optional<AbstractElement> before = Optional.empty();
		List<INode> nodes = new ArrayList<>();
		Optional<ParserRule> rule = ruleOf(block);
		for (INode child : block.getChildren()) {
			if (child instanceof ILeafNode leaf && leaf.isHidden() || child.getGrammarElement() == null) {
				continue;
			}
			EObject part = grammarOf(child);
			Optional<AbstractElement> form = formOf(part)
					.filter(found -> rule.filter(own -> own == GrammarUtil.containingParserRule(found)).isPresent());
			if (!form.equals(before) || form.isPresent() && isFirst(form.get(), part)) {
				add(statements, before, nodes);
				nodes = new ArrayList<>();
				before = form;
			}
			nodes.add(child);
		}
		add(statements, before, nodes);
		return statements;
	}

	private static void add(List<Statement> statements, Optional<AbstractElement> form, List<INode> nodes) {
		form.ifPresent(found -> statements.add(new Statement(found, List.copyOf(nodes))));
	}

	/**
	 * What a node stands for in the grammar. Where an object is made behind the first word of its rule, the framework puts the
	 * making of it above the call of the rule.
	 */
	static EObject grammarOf(INode node) {
		if (node.getGrammarElement() instanceof Action && node instanceof ICompositeNode making) {
			for (INode child : making.getChildren()) {
				if (!(child instanceof ILeafNode leaf && leaf.isHidden())) {
					return grammarOf(child);
				}
			}
		}
		return node.getGrammarElement();
	}

	/** The alternative of a block that a part of the grammar belongs to; empty for what is no statement. */
	private static Optional<AbstractElement> formOf(EObject part) {
		EObject form = part;
		while (form != null && !(form.eContainer() instanceof Alternatives)) {
			form = form.eContainer();
		}
		if (form == null) {
			return Optional.empty();
		}
		return isBlock((Alternatives) form.eContainer()) ? Optional.of((AbstractElement) form) : formOf(form.eContainer());
	}

	private static boolean isBlock(Alternatives alternatives) {
		return "*".equals(alternatives.getCardinality())
				|| alternatives.eContainer() instanceof Alternatives outer && isBlock(outer);
	}

	private static boolean isFirst(AbstractElement form, EObject part) {
		if (form instanceof Group group) {
			AbstractElement first = group.getElements().getFirst();
			return first == part || first == GrammarUtil.containingAssignment(part);
		}
		return true;
	}

	/**
	 * Finds the form of a statement by its first word.
	 *
	 * @param block the node of the element to which the block belongs
	 * @param word the first word
	 * @return the form, and its place in the order in which the samples have the statements of this block
	 */
	static Optional<Form> form(ICompositeNode block, String word) {
		return forms(block).stream().filter(form -> firstWords(form.element()).contains(word)).findFirst();
	}

	/**
	 * A form of a statement.
	 *
	 * @param element the part of the grammar
	 * @param order its place among the statements of its block, from 0
	 */
	record Form(AbstractElement element, int order) {
	}

	/**
	 * Lists the forms of the statements of a block.
	 *
	 * @param block the node of the element to which the block belongs
	 * @return the forms, each with its place in the order of the samples
	 */
	static List<Form> forms(ICompositeNode block) {
		List<Form> forms = new ArrayList<>();
		ruleOf(block).ifPresent(rule -> rule.eAllContents().forEachRemaining(part -> {
			if (part instanceof Alternatives alternatives && "*".equals(alternatives.getCardinality())) {
				addForms(alternatives, forms);
			}
		}));
		return forms;
	}

	private static void addForms(Alternatives alternatives, List<Form> forms) {
		for (AbstractElement element : alternatives.getElements()) {
			if (element instanceof Alternatives inner) {
				addForms(inner, forms);
			} else {
				forms.add(new Form(element, StatementOrder.place(element)));
			}
		}
	}

	private static Optional<ParserRule> ruleOf(ICompositeNode block) {
		for (INode child : block.getChildren()) {
			if (child.getGrammarElement() instanceof Keyword keyword) {
				return Optional.ofNullable(GrammarUtil.containingParserRule(keyword));
			}
		}
		return Optional.empty();
	}

	/** The words with which a form may begin: one, or those of an enumeration. */
	private static Set<String> firstWords(AbstractElement form) {
		return switch (form) {
			case Keyword keyword -> Set.of(keyword.getValue());
			case Group group -> firstWords(group.getElements().getFirst());
			case Assignment assignment -> firstWords(assignment.getTerminal());
			case RuleCall call when call.getRule() instanceof ParserRule -> firstWords(call.getRule().getAlternatives());
			case RuleCall call when call.getRule() instanceof EnumRule words -> EcoreUtil2.getAllContentsOfType(words, Keyword.class)
					.stream().map(Keyword::getValue).collect(Collectors.toSet());
			default -> Set.of();
		};
	}

	/**
	 * Tells whether a keyword begins an entry of a file or a statement of a block, as opposed to a value or to a word in
	 * the middle.
	 *
	 * @param keyword the keyword
	 * @return whether it does
	 */
	static boolean beginWith(Keyword keyword) {
		EObject form = keyword;
		while (form.eContainer() instanceof Group group && group.getElements().getFirst() == form) {
			form = group;
		}
		if (form.eContainer() instanceof Assignment assignment) {
			form = assignment;
		}
		if (form.eContainer() instanceof Alternatives alternatives) {
			return isBlock(alternatives);
		}
		return form instanceof Group && form.eContainer() instanceof ParserRule rule && isEntryOrStatement(rule);
	}

	/** Whether a rule is what an alternative of some block consists of, or one of the things that stand in a row. */
	private static boolean isEntryOrStatement(ParserRule rule) {
		return calls(rule).anyMatch(call -> {
			EObject form = call.eContainer() instanceof Assignment assignment ? assignment : call;
			return form.eContainer() instanceof Alternatives alternatives && (isBlock(alternatives)
					|| alternatives.eContainer() instanceof ParserRule kinds && calls(kinds).anyMatch(Statements::isRepeated));
		});
	}

	private static boolean isRepeated(RuleCall call) {
		return call.eContainer() instanceof Assignment assignment && "*".equals(assignment.getCardinality());
	}

	private static Stream<RuleCall> calls(ParserRule rule) {
		return GrammarUtil.allParserRules(GrammarUtil.getGrammar(rule)).stream()
				.flatMap(other -> GrammarUtil.containedRuleCalls(other).stream()).filter(call -> call.getRule() == rule);
	}
}
