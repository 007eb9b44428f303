package org.kneadwork.dsl.syntax;

import com.google.inject.Singleton;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.kneadwork.dsl.message.Sayings;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.message.RefusedException;

/**
 * Marks the places where the parser got stuck. What is said about them is found afterwards, when the whole text is
 * known; see {@link SyntaxProblems}.
 */
@Singleton
public class StuckMarks implements ISyntaxErrorMessageProvider {

	/** Says why a value makes no sense. */
	static final class RefusedValue extends SyntaxErrorMessage {

		private final Message reason;

		private RefusedValue(Message reason) {
			super(reason.inEnglish(), SyntaxProblems.BAD_VALUE);
			this.reason = reason;
		}

		/** What is said about a mark of this class, or of another. */
		static Message of(SyntaxErrorMessage mark) {
			return mark instanceof RefusedValue refused ? refused.reason : Message.of(mark.getMessage());
		}
	}


	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		return new SyntaxErrorMessage(Sayings.say("KW001.cannot").inEnglish(), SyntaxProblems.STUCK);
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		ValueConverterException refused = context.getValueConverterException();
		return new RefusedValue(refused.getCause() instanceof RefusedException because ? because.reason()
				: Message.of(refused.getMessage()));
	}
}
