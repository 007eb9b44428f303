package org.kneadwork.dsl.ide.colouring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.kneadwork.dsl.ide.navigation.Spot;
import org.kneadwork.dsl.ide.text.Text;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.model.content.ContentPackage;

/** Tells what each word of a text is: a keyword, the id of a technique, a text, a number, a comment. */
public final class Tokens {

	private static final List<String> TYPES = List.of(SemanticTokenTypes.Keyword, SemanticTokenTypes.Comment, SemanticTokenTypes.String,
			SemanticTokenTypes.Number, SemanticTokenTypes.EnumMember, SemanticTokenTypes.Function, SemanticTokenTypes.Class,
			SemanticTokenTypes.Variable, SemanticTokenTypes.Property, SemanticTokenTypes.Type, SemanticTokenTypes.Namespace);
	private static final List<String> MODIFIERS = List.of(SemanticTokenModifiers.Declaration);

	private final Text text;
	private final List<Integer> data = new ArrayList<>();
	private int lastLine;
	private int lastColumn;

	private Tokens(Text text) {
		this.text = text;
	}

	/**
	 * What the numbers in the answers mean.
	 *
	 * @return the kinds of words
	 */
	public static SemanticTokensLegend legend() {
		return new SemanticTokensLegend(TYPES, MODIFIERS);
	}

	/**
	 * Tells what the words of a part of a text are.
	 *
	 * @param document the text
	 * @param start where the part begins, in UTF-16 units from 0
	 * @param end where it ends, exclusive
	 * @return five numbers a word, as the protocol has them
	 */
	public static List<Integer> of(DocumentVersion document, int start, int end) {
		Tokens tokens = new Tokens(document.text());
		for (ILeafNode leaf : document.parsed().getParseResult().getRootNode().getLeafNodes()) {
			if (leaf.getEndOffset() > start && leaf.getOffset() < end && leaf.getLength() > 0) {
				tokens.add(leaf);
			}
		}
		return tokens.data;
	}

	private void add(ILeafNode leaf) {
		String word = leaf.getText();
		if (leaf.isHidden()) {
			if (word.startsWith("//") || word.startsWith("/*")) {
				addLines(leaf.getOffset(), word.stripTrailing(), SemanticTokenTypes.Comment, 0);
			}
			return;
		}
		typeOf(leaf, word).ifPresent(type -> addLines(leaf.getOffset(), word, type, declares(leaf) ? 1 : 0));
	}

	private static boolean declares(ILeafNode leaf) {
		return Spot.mention(leaf).filter(Spot.Mention::declares).isPresent();
	}

	private static Optional<String> typeOf(ILeafNode leaf, String word) {
		char first = word.charAt(0);
		if (first == '"') {
			return Optional.of(SemanticTokenTypes.String);
		}
		Optional<String> entity = Spot.mention(leaf).map(mention -> typeOf(mention.kind()));
		if (entity.isPresent()) {
			return Character.isLetterOrDigit(first) ? entity : Optional.empty();
		}
		if (Character.isDigit(first)) {
			return Optional.of(SemanticTokenTypes.Number);
		}
		if (!Character.isLetter(first)) {
			return Optional.empty();
		}
		return switch (leaf.getGrammarElement()) {
			case Keyword keyword when GrammarUtil.containingRule(keyword) instanceof EnumRule -> Optional.of(SemanticTokenTypes.EnumMember);
			case EnumLiteralDeclaration literal -> Optional.of(SemanticTokenTypes.EnumMember);
			case Keyword keyword -> Optional.of(SemanticTokenTypes.Keyword);
			case RuleCall call -> Optional.of(SemanticTokenTypes.Property);
			case null, default -> Optional.empty();
		};
	}

	private static String typeOf(EClass kind) {
		if (kind == ContentPackage.Literals.TECHNIQUE) {
			return SemanticTokenTypes.Function;
		}
		if (kind == ContentPackage.Literals.ROUTINE || kind == ContentPackage.Literals.BASELINE) {
			return SemanticTokenTypes.Class;
		}
		if (kind == ContentPackage.Literals.LIBRARY || kind == ContentPackage.Literals.SOURCE) {
			return SemanticTokenTypes.Namespace;
		}
		if (kind == ContentPackage.Literals.CAUTION || kind == ContentPackage.Literals.RED_FLAG) {
			return SemanticTokenTypes.Type;
		}
		return SemanticTokenTypes.Variable;
	}

	/** Not every editor takes a word over several lines. */
	private void addLines(int offset, String word, String type, int modifiers) {
		int start = 0;
		while (start < word.length()) {
			int end = start;
			while (end < word.length() && word.charAt(end) != '\n' && word.charAt(end) != '\r') {
				end++;
			}
			if (end > start) {
				add(text.position(offset + start), end - start, type, modifiers);
			}
			start = end + 1;
		}
	}

	private void add(Position at, int length, String type, int modifiers) {
		int column = at.getLine() == lastLine ? at.getCharacter() - lastColumn : at.getCharacter();
		data.addAll(List.of(at.getLine() - lastLine, column, length, TYPES.indexOf(type), modifiers));
		lastLine = at.getLine();
		lastColumn = at.getCharacter();
	}
}
