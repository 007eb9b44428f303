package org.kneadwork.ui.editor.colouring;

import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;
import org.kneadwork.ui.text.IdInText;

/**
 * Reads a word with its hyphens as one, as the language does: {@code hold-still} is an id, although {@code hold} is a keyword.
 *
 * @param keywords the words that get the colour, as far as they are known yet
 * @param colour what they get
 */
record KeywordRule(Supplier<Set<String>> keywords, IToken colour) implements IRule {

	@Override
	public IToken evaluate(ICharacterScanner scanner) {
		int next = scanner.read();
		if (!Character.isLetter(next)) {
			scanner.unread();
			return Token.UNDEFINED;
		}
		StringBuilder word = new StringBuilder();
		while (IdInText.isPart(next)) {
			word.append((char) next);
			next = scanner.read();
		}
		scanner.unread();
		return keywords.get().contains(word.toString()) ? colour : Token.WHITESPACE;
	}
}
