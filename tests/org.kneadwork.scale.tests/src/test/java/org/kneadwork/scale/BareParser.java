package org.kneadwork.scale;

import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.antlr.runtime.TokenStream;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.kneadwork.dsl.parser.antlr.internal.InternalKneadLexer;
import org.kneadwork.dsl.parser.antlr.internal.InternalKneadParser;
import org.kneadwork.dsl.services.KneadGrammarAccess;

/**
 * The lexer and the parser of the grammar with nothing made of what they read: no model, no nodes, no values. What remains of the
 * framework is that the actions, which do nothing here, are still called.
 */
final class BareParser extends InternalKneadParser {

	private int mistakes;

	private BareParser(TokenStream tokens, KneadGrammarAccess grammar) {
		super(tokens, grammar);
	}

	/** Reads the tokens of a text; says how many there are. */
	static int tokens(char[] text) {
		TokenSource lexer = new InternalKneadLexer(new ANTLRStringStream(text, text.length));
		int count = 0;
		while (lexer.nextToken().getType() != Token.EOF) {
			count++;
		}
		return count;
	}

	/** Parses a text; says how many mistakes there are in it. */
	static int parse(char[] text, KneadGrammarAccess grammar, org.eclipse.xtext.parser.antlr.ITokenDefProvider names) {
		XtextTokenStream tokens = new XtextTokenStream(new InternalKneadLexer(new ANTLRStringStream(text, text.length)), names);
		tokens.setInitialHiddenTokens("RULE_WS", "RULE_ML_COMMENT", "RULE_SL_COMMENT");
		BareParser parser = new BareParser(tokens, grammar);
		parser.setTokenTypeMap(names.getTokenDefMap());
		try {
			parser.entryRuleDocument();
		} catch (RecognitionException unreadable) {
			return parser.mistakes + 1;
		}
		return parser.mistakes;
	}

	@Override
	public void reportError(RecognitionException mistake) {
		mistakes++;
	}

	@Override
	protected void enterRule() {
	}

	@Override
	protected void leaveRule() {
	}

	@Override
	protected void newCompositeNode(EObject element) {
	}

	@Override
	protected void newLeafNode(Token token, EObject element) {
	}

	@Override
	protected void afterParserOrEnumRuleCall() {
	}

	@Override
	protected ICompositeNode getCurrentNode() {
		return null;
	}

	@Override
	protected void associateNodeWithAstElement(ICompositeNode node, EObject element) {
	}

	@Override
	protected List<ILeafNode> appendSkippedTokens() {
		return List.of();
	}

	@Override
	protected void appendTrailingHiddenTokens() {
	}

	@Override
	protected EObject createModelElementForParent(AbstractRule rule) {
		return null;
	}

	@Override
	protected EObject createModelElement(AbstractRule rule) {
		return null;
	}

	@Override
	protected EObject createModelElementForParent(EClassifier type) {
		return null;
	}

	@Override
	protected EObject createModelElement(EClassifier type) {
		return null;
	}

	@Override
	protected EObject createModelElement(EClassifier type, ICompositeNode node) {
		return null;
	}

	@Override
	protected EObject forceCreateModelElement(Action action, EObject element) {
		return null;
	}

	@Override
	protected EObject forceCreateModelElementAndSet(Action action, EObject element) {
		return null;
	}

	@Override
	protected EObject forceCreateModelElementAndAdd(Action action, EObject element) {
		return null;
	}

	@Override
	protected void set(EObject element, String feature, Object value, String rule, INode node) {
	}

	@Override
	protected void set(EObject element, String feature, Object value, String rule) {
	}

	@Override
	protected void set(EObject element, String feature, boolean value, String rule) {
	}

	@Override
	protected void setWithLastConsumed(EObject element, String feature, Object value, String rule) {
	}

	@Override
	protected void setWithLastConsumed(EObject element, String feature, boolean value, String rule) {
	}

	@Override
	protected void add(EObject element, String feature, Object value, String rule, INode node) {
	}

	@Override
	protected void add(EObject element, String feature, Object value, String rule) {
	}

	@Override
	protected void add(EObject element, String feature, boolean value, String rule) {
	}

	@Override
	protected void addWithLastConsumed(EObject element, String feature, Object value, String rule) {
	}

	@Override
	protected void addWithLastConsumed(EObject element, String feature, boolean value, String rule) {
	}
}
