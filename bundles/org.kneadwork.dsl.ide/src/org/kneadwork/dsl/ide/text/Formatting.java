package org.kneadwork.dsl.ide.text;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.kneadwork.dsl.formatting.FormatOptions;
import org.kneadwork.dsl.formatting.Formatter;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;

/** Formats what an editor shows. The indentation that the editor wishes counts for nothing: it is the language's own. */
public final class Formatting {

	private final Formatter formatter;
	private final Text text;

	/**
	 * @param formatter the formatter
	 * @param text the text
	 */
	public Formatting(Formatter formatter, Text text) {
		this.formatter = formatter;
		this.text = text;
	}

	/**
	 * Formats the whole text.
	 *
	 * @return the changes; none where the text does not parse
	 */
	public List<TextEdit> all() {
		return edits(formatter.edits(text.read(), FormatOptions.DEFAULT));
	}

	/**
	 * Formats a part of the text.
	 *
	 * @param range the part
	 * @return the changes; none where the text does not parse
	 */
	public List<TextEdit> in(Range range) {
		return edits(formatter.edits(text.read(), text.offset(range.getStart()), text.offset(range.getEnd()), FormatOptions.DEFAULT));
	}

	/**
	 * Tidies what has just been finished.
	 *
	 * @param position the place behind the character
	 * @param typed the character
	 * @return the changes
	 */
	public List<TextEdit> afterTyping(Position position, String typed) {
		if (typed == null || typed.length() != 1) {
			return List.of();
		}
		return edits(Optional.of(formatter.afterTyping(text.read(), text.offset(position), typed.charAt(0), FormatOptions.DEFAULT)));
	}

	private List<TextEdit> edits(Optional<List<Edit>> changes) {
		return changes.orElse(List.of()).stream().map(edit -> new TextEdit(text.range(edit.offset(), edit.length()), edit.text()))
				.toList();
	}
}
