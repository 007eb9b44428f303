package org.kneadwork.dsl.formatting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.kneadwork.dsl.formatting.Unit.Block;
import org.kneadwork.dsl.syntax.StatementOrder;
import org.kneadwork.dsl.syntax.Statements;
import org.kneadwork.dsl.syntax.Statements.Statement;

/** Groups the words of a text into entries and statements. */
final class UnitReader {

	private final List<Token> tokens;
	/** Where an entry or a statement begins, with its place in the order of its block. */
	private final Map<Integer, Integer> places = new HashMap<>();
	private int next;

	private UnitReader(List<Token> tokens) {
		this.tokens = tokens;
	}

	/**
	 * Reads a text.
	 *
	 * @param root the node of the whole text, without syntax errors
	 * @param tokens its words
	 * @return its entries
	 */
	static List<Unit> read(ICompositeNode root, List<Token> tokens) {
		UnitReader reader = new UnitReader(tokens);
		for (INode node : root.getAsTreeIterable()) {
			if (node instanceof ICompositeNode block) {
				reader.find(block);
			}
		}
		return reader.units();
	}

	private void find(ICompositeNode block) {
		boolean braces = false;
		for (INode child : block.getChildren()) {
			braces |= child instanceof ILeafNode && child.getText().equals("{");
			Assignment assignment = GrammarUtil.containingAssignment(child.getGrammarElement());
			if (assignment != null && "*".equals(assignment.getCardinality())) {
				places.put(child.getOffset(), Unit.IN_SEQUENCE);
			}
		}
		if (braces) {
			for (Statement statement : Statements.of(block)) {
				places.put(statement.offset(), StatementOrder.place(statement.form()));
			}
		}
	}

	private List<Unit> units() {
		List<Unit> units = new ArrayList<>();
		while (!peek().isEnd() && !peek().is("}")) {
			units.add(unit());
		}
		return units;
	}

	private Unit unit() {
		int place = places.getOrDefault(peek().offset(), Unit.IN_SEQUENCE);
		List<Token> words = new ArrayList<>();
		do {
			words.add(take());
		} while (!peek().isEnd() && !peek().is("{") && !peek().is("}") && !places.containsKey(peek().offset()));
		return new Unit(words, peek().is("{") ? Optional.of(block()) : Optional.empty(), place);
	}

	private Block block() {
		int first = next;
		Token open = take();
		List<Unit> units = units();
		Token close = take();
		boolean inOneLine = tokens.subList(first + 1, next).stream().noneMatch(token -> token.startsLine() || token.spansLines());
		return new Block(open, units, close, inOneLine);
	}

	private Token peek() {
		return tokens.get(next);
	}

	private Token take() {
		return tokens.get(next++);
	}
}
