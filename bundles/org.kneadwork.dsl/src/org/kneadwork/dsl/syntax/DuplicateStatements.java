package org.kneadwork.dsl.syntax;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.kneadwork.dsl.message.Sayings;
import org.kneadwork.dsl.resource.LineBreaks;
import org.kneadwork.dsl.resource.TextProblem;
import org.kneadwork.dsl.services.KneadGrammarAccess;
import org.kneadwork.dsl.syntax.Statements.Statement;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.reading.Replacement;

/**
 * Finds statements that stand twice in one block although only one can hold (rule KW006). Which ones can be repeated
 * follows from the grammar: in a block, an alternative that is a list of things with a word of their own can, such as
 * {@code claims+=Claim}; one that sets a value or begins with a keyword cannot.
 */
@Singleton
public class DuplicateStatements {

	/** Of a long statement, what is enough to tell it from another. */
	private static final int MOST_CHARACTERS = 40;

	/** What marks the beginning of a statement that may stand once, with the name that duplicates of it share. */
	private final Map<AbstractElement, String> once = new HashMap<>();
	/** The same for whatever of the grammar may stand in such a beginning: each node of each text is looked up in it. */
	private final Map<EObject, String> beginnings = new HashMap<>();

	/**
	 * Reads the grammar.
	 *
	 * @param access the grammar
	 */
	@Inject
	public DuplicateStatements(KneadGrammarAccess access) {
		for (ParserRule rule : GrammarUtil.allParserRules(access.getGrammar())) {
			for (Alternatives block : EcoreUtil2.eAllOfType(rule, Alternatives.class)) {
				if ("*".equals(block.getCardinality())) {
					block.getElements().forEach(this::learn);
				}
			}
		}
		for (AbstractElement element : EcoreUtil2.eAllOfType(access.getGrammar(), AbstractElement.class)) {
			Optional.ofNullable(once.get(element)).or(() -> Optional.ofNullable(GrammarUtil.containingAssignment(element)).map(once::get))
					.ifPresent(name -> beginnings.put(element, name));
		}
	}

	private void learn(AbstractElement statement) {
		if (statement instanceof Alternatives alternatives) {
			alternatives.getElements().forEach(this::learn);
			return;
		}
		boolean startsWithKeyword = statement instanceof Group group && group.getElements().get(0) instanceof Keyword;
		Assignment value = statement instanceof Assignment assignment ? assignment
				: EcoreUtil2.eAllOfType(statement, Assignment.class).stream().findFirst().orElse(null);
		if (value == null || "+=".equals(value.getOperator()) && !startsWithKeyword) {
			return;
		}
		if (value.getCardinality() != null) {
			once.put(((Group) statement).getElements().get(0), value.getFeature());
		} else {
			once.put(value, value.getFeature());
		}
	}

	/**
	 * Finds the duplicates in a text.
	 *
	 * @param root the node of the whole text
	 * @param lines the lines of the text as it was written
	 * @param asWritten whether the nodes are those of the text as it was written: only then is there a mechanical mend
	 * @return a problem for each second and further occurrence
	 */
	public List<TextProblem> in(ICompositeNode root, LineBreaks lines, boolean asWritten) {
		List<TextProblem> problems = new ArrayList<>();
		Deque<ICompositeNode> blocks = new ArrayDeque<>(List.of(root));
		while (!blocks.isEmpty()) {
			find(blocks.pop(), lines, asWritten, problems).reversed().forEach(blocks::push);
		}
		return problems;
	}

	/**
	 * Tells whether there are duplicates in a text. Nearly all texts have none, and all of each is looked through.
	 *
	 * @param block the node of the whole text, or of a block of it
	 * @return whether {@link #in} finds any
	 */
	public boolean areIn(ICompositeNode block) {
		Set<String> seen = Set.of();
		for (INode child = block.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof ICompositeNode inner && areIn(inner)) {
				return true;
			}
			String statement = child.getGrammarElement() == null || isHidden(child) ? null : beginnings.get(Statements.grammarOf(child));
			if (statement != null) {
				seen = seen.isEmpty() ? new HashSet<>() : seen;
				if (!seen.add(statement)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Looks at what stands in a block itself; hands back the blocks in it. */
	private List<ICompositeNode> find(ICompositeNode block, LineBreaks lines, boolean asWritten, List<TextProblem> problems) {
		List<ICompositeNode> within = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		INode before = null;
		for (INode child : block.getChildren()) {
			if (child instanceof ICompositeNode inner) {
				within.add(inner);
			}
			if (child.getGrammarElement() == null || isHidden(child)) {
				continue;
			}
			Optional<String> statement = statementOf(child);
			if (statement.isPresent() && !seen.add(statement.get())) {
				List<Replacement> removals = asWritten ? removals(block, statement.get(), child) : List.of();
				problems.add(problem(lines, before != null && isWordOf(before, child) ? before : child, removals));
			}
			before = child;
		}
		return within;
	}

	/**
	 * How to take a statement away: where all of its kind say the same, word for word, it is lost on nobody; else the author
	 * chooses which.
	 */
	private List<Replacement> removals(ICompositeNode block, String statement, INode child) {
		List<Statement> same = Statements.of(block).stream()
				.filter(other -> other.nodes().stream().anyMatch(node -> statementOf(node).filter(statement::equals).isPresent()))
				.toList();
		if (!same.stream().allMatch(other -> other.words().equals(same.getFirst().words()))) {
			return same.stream().map(other -> removal(block, other, Sayings.say("KW006.remove", inShort(other)), false)).toList();
		}
		return same.stream().skip(1).filter(other -> other.nodes().contains(child) && !other.holdsComment()).findFirst()
				.map(other -> removal(block, other, Sayings.say("KW006.second"), true)).stream().toList();
	}

	private static Replacement removal(ICompositeNode block, Statement statement, Message title, boolean safe) {
		StatementPlaces.Edit edit = StatementPlaces.remove(block, statement);
		return new Replacement(title, edit.offset(), edit.length(), "", safe);
	}

	private static String inShort(Statement statement) {
		String words = String.join(" ", statement.words());
		return words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS) + " …";
	}

	/** Tells whether a node is the keyword with which the statement begins that another node is the value of. */
	private static boolean isWordOf(INode before, INode value) {
		Assignment assignment = GrammarUtil.containingAssignment(value.getGrammarElement());
		return before.getGrammarElement() instanceof Keyword keyword && assignment != null
				&& keyword.eContainer() == assignment.eContainer() && keyword.eContainer() instanceof Group;
	}

	private static boolean isHidden(INode node) {
		return node instanceof ILeafNode leaf && leaf.isHidden();
	}

	private Optional<String> statementOf(INode child) {
		return Optional.ofNullable(beginnings.get(Statements.grammarOf(child)));
	}

	private static TextProblem problem(LineBreaks lines, INode statement, List<Replacement> removals) {
		String word = statement.getText().strip().lines().findFirst().orElse("").split("\\s")[0];
		return TextProblem.in(lines, "KW006", Sayings.say("KW006.twice", word), Sayings.say("KW006.keep"), statement.getOffset(), statement.getLength(), removals);
	}
}
