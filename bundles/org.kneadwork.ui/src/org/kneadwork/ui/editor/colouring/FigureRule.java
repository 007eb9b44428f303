package org.kneadwork.ui.editor.colouring;

import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;

/**
 * Reads a number, a version or a date.
 *
 * @param colour what they get
 */
record FigureRule(IToken colour) implements IRule {

	@Override
	public IToken evaluate(ICharacterScanner scanner) {
		int next = scanner.read();
		if (!isDigit(next)) {
			scanner.unread();
			return Token.UNDEFINED;
		}
		while (isDigit(next) || next == '.' || next == '-') {
			next = scanner.read();
		}
		scanner.unread();
		return colour;
	}

	private static boolean isDigit(int character) {
		return character >= '0' && character <= '9';
	}
}
