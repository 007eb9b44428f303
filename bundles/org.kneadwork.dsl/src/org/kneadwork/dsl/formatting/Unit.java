package org.kneadwork.dsl.formatting;

import java.util.List;
import java.util.Optional;

/**
 * An entry of a file or a statement of a block.
 *
 * @param words its words, at least one
 * @param block what it holds in braces
 * @param place its place in the order of its block, from 0; {@link #IN_SEQUENCE} where the order is what the author means
 */
record Unit(List<Token> words, Optional<Block> block, int place) {

	/** The place of what is done one after the other, such as steps. */
	static final int IN_SEQUENCE = -1;

	/**
	 * What stands in braces.
	 *
	 * @param open the opening brace
	 * @param units what stands between them, in the order of the text
	 * @param close the closing brace
	 * @param inOneLine whether the author wrote all of it on one line
	 */
	record Block(Token open, List<Unit> units, Token close, boolean inOneLine) {

		boolean isEmpty() {
			return units.isEmpty() && open.behind().isEmpty() && close.above().isEmpty() && close.beside().isEmpty();
		}
	}

	Token first() {
		return words.getFirst();
	}

	int start() {
		return first().start();
	}

	int end() {
		return block.map(Block::close).orElse(words.getLast()).end();
	}
}
