package org.kneadwork.dsl.syntax;

import com.google.inject.Singleton;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;

/**
 * Marks the places where the parser got stuck. What is said about them is found afterwards, when the whole text is
 * known; see {@link SyntaxProblems}.
 */
@Singleton
public class StuckMarks implements ISyntaxErrorMessageProvider {

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		return new SyntaxErrorMessage("The text cannot be read here.", SyntaxProblems.STUCK);
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		return new SyntaxErrorMessage(context.getValueConverterException().getMessage(), SyntaxProblems.BAD_VALUE);
	}
}
