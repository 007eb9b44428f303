package org.kneadwork.ui.commands;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.TextPositions;

/** Puts the text, or what is selected of it, in the layout of the language. */
public final class Format extends EditorCommand {

	private static final FormattingOptions OPTIONS = new FormattingOptions(2, true);

	@Override
	protected void execute(Place place) {
		long asked = place.text().stamp();
		org.kneadwork.ui.services.ShownText.later(question(place), edits -> {
			if (place.text().stamp() == asked) {
				make(edits, place);
			}
		});
	}

	private static void make(Optional<List<? extends TextEdit>> edits, Place place) {
		try {
			if (edits.isEmpty() || edits.get().isEmpty()) {
				place.say(Words.text("format.nothing"));
			} else {
				place.text().change(edits.get(), place.viewer());
			}
		} catch (BadLocationException e) {
			ILog.of(Format.class).error(String.valueOf(e.getMessage()), e);
		}
	}

	private static CompletableFuture<List<? extends TextEdit>> question(Place place) {
		if (place.selection().getLength() == 0) {
			return LanguageServices.shared().texts().formatting(new DocumentFormattingParams(place.text().id(), OPTIONS));
		}
		return LanguageServices.shared().texts()
				.rangeFormatting(new DocumentRangeFormattingParams(place.text().id(), OPTIONS, selected(place)));
	}

	private static Range selected(Place place) {
		try {
			return new Range(place.position(), TextPositions.at(place.text().document(),
					place.selection().getOffset() + place.selection().getLength()));
		} catch (BadLocationException e) {
			throw new IllegalStateException("The selection is outside the text", e);
		}
	}
}
