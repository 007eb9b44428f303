package org.kneadwork.dsl.formatting;

import com.google.common.base.Throwables;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.kneadwork.dsl.parser.antlr.KneadParser;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;

/**
 * Puts a text into the layout of the samples of the language: one statement a line, in the order of the samples, with values
 * in one column. What the text says stays the same, and so do its comments, the texts in it, its line breaks and a byte order
 * mark. A text that the parser does not understand is left alone.
 *
 * <p>A block that stands on one line stays there where it fits. Formatting twice changes nothing. Safe for several threads.
 */
@Singleton
public final class Formatter {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final KneadParser parser;

	/**
	 * @param parser what reads the texts
	 */
	@Inject
	public Formatter(KneadParser parser) {
		this.parser = parser;
	}

	/**
	 * Formats a text.
	 *
	 * @param text the text
	 * @param options the layout
	 * @return the text as it looks afterwards; empty where the parser does not understand it
	 */
	public Optional<String> format(String text, FormatOptions options) {
		String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
		return parsed(text.substring(mark.length())).map(root -> mark + new FormattedText(root, options.width(), true).text());
	}

	/**
	 * Formats a text by small changes, so that an editor keeps its place in it.
	 *
	 * @param text the text
	 * @param options the layout
	 * @return the changes, in order, none of them overlapping another, their offsets those of the text as it is; empty where the
	 *     parser does not understand it
	 */
	public Optional<List<Edit>> edits(String text, FormatOptions options) {
		return parsed(unmarked(text)).map(root -> moved(new FormattedText(root, options.width(), true).edits(), text));
	}

	/**
	 * Formats a part of a text. Entries that it holds whole are put in order; elsewhere it changes the layout and never the
	 * order.
	 *
	 * @param text the text
	 * @param start where the part begins, in UTF-16 units from 0
	 * @param end the offset behind its last character
	 * @param options the layout
	 * @return the changes, as above; empty where the parser does not understand the text
	 */
	public Optional<List<Edit>> edits(String text, int start, int end, FormatOptions options) {
		int mark = text.length() - unmarked(text).length();
		return parsed(unmarked(text)).map(root -> moved(new FormattedText(root, options.width(), true)
				.edits(start - mark, end - mark, new FormattedText(root, options.width(), false)), text));
	}

	/**
	 * What to change when a line break or a closing brace has been typed: the indentation of the line, and the layout of what
	 * has just been finished where the parser understands the text. The order never changes under the author's hands.
	 *
	 * @param text the text, with the character
	 * @param offset the place behind the character, in UTF-16 units from 0
	 * @param typed the character
	 * @param options the layout
	 * @return the changes, as above
	 */
	public List<Edit> afterTyping(String text, int offset, char typed, FormatOptions options) {
		Typing typing = new Typing(text, offset, typed);
		Optional<ICompositeNode> root = typing.isInWords() ? parsed(unmarked(text)) : Optional.empty();
		List<Edit> edits = new ArrayList<>();
		root.ifPresent(found -> edits.addAll(moved(new FormattedText(found, options.width(), false).edits(), text).stream()
				.filter(typing::concerns).toList()));
		typing.indentation().filter(edit -> edits.stream().noneMatch(other -> overlap(edit, other))).ifPresent(edits::add);
		return edits;
	}

	private static boolean overlap(Edit one, Edit other) {
		return one.offset() <= other.offset() + other.length() && other.offset() <= one.offset() + one.length();
	}

	private static String unmarked(String text) {
		return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
	}

	private static List<Edit> moved(List<Edit> edits, String text) {
		int by = text.length() - unmarked(text).length();
		return edits.stream().map(edit -> new Edit(edit.offset() + by, edit.length(), edit.text())).toList();
	}

	private Optional<ICompositeNode> parsed(String text) {
		try {
			IParseResult result = parser.doParse(new StringReader(text));
			return result.hasSyntaxErrors() ? Optional.empty() : Optional.of(result.getRootNode());
		} catch (ParseException e) {
			if (Throwables.getRootCause(e) instanceof StackOverflowError) {
				return Optional.empty();
			}
			throw e;
		} catch (StackOverflowError tooDeep) {
			return Optional.empty();
		}
	}
}
