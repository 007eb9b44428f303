package org.kneadwork.ui.minings;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.search.ui.NewSearchUI;
import org.kneadwork.ui.WhileOpen;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;
import org.kneadwork.ui.usages.UsageQuery;

/**
 * Writes above what is described where it is used and what is undecided about it, and at the end of lines what follows from elsewhere:
 * what steps add up to, how long a technique takes, what cautions decide.
 */
public final class Minings extends AbstractCodeMiningProvider {

	private final Consumer<URI> checked = this::checked;
	private volatile Optional<ITextViewer> shown = Optional.empty();

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		if (shown.isEmpty()) {
			shown = Optional.of(viewer);
			LanguageServices.shared().addListener(checked);
		}
		return ShownText.of(viewer.getDocument()).map(this::minings).orElseGet(() -> CompletableFuture.completedFuture(List.of()));
	}

	/** What is written here depends on other texts of the library, too. */
	private void checked(URI file) {
		shown.map(ITextViewer::getTextWidget).ifPresent(widget -> WhileOpen.soon(widget, () -> update(file)));
	}

	private void update(URI file) {
		shown.filter(viewer -> viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()).ifPresent(viewer -> {
			if (viewer.getDocument() != null && ShownText.of(viewer.getDocument()).filter(text -> text.isAt(file)).isPresent()
					&& viewer instanceof ISourceViewerExtension5 mining) {
				mining.updateCodeMinings();
			}
		});
	}

	private CompletableFuture<List<? extends ICodeMining>> minings(ShownText text) {
		try {
			Range whole = new Range(TextPositions.at(text.document(), 0), TextPositions.at(text.document(), text.document().getLength()));
			long asked = text.stamp();
			CompletableFuture<List<? extends CodeLens>> above = LanguageServices.shared().texts().codeLens(new CodeLensParams(text.id()));
			CompletableFuture<List<InlayHint>> behind = LanguageServices.shared().texts().inlayHint(new InlayHintParams(text.id(), whole));
			return above.thenCombine(behind, (lenses, hints) -> text.stamp() == asked ? minings(text, lenses, hints) : List.of());
		} catch (BadLocationException e) {
			// The text has become shorter: another question follows.
			return CompletableFuture.completedFuture(List.of());
		}
	}

	private List<? extends ICodeMining> minings(ShownText text, List<? extends CodeLens> lenses, List<InlayHint> hints) {
		List<ICodeMining> minings = new ArrayList<>();
		Map<org.eclipse.lsp4j.Position, List<CodeLens>> byPlace = lenses.stream().collect(
				Collectors.groupingBy(lens -> lens.getRange().getStart(), LinkedHashMap::new, Collectors.toList()));
		try {
			for (Map.Entry<org.eclipse.lsp4j.Position, List<CodeLens>> place : byPlace.entrySet()) {
				minings.add(new Above(text, place.getKey(), place.getValue()));
			}
			Map<Integer, String> byLine = hints.stream().collect(Collectors.toMap(hint -> hint.getPosition().getLine(),
					hint -> hint.getLabel().getLeft(), (one, other) -> one + "  |  " + other, LinkedHashMap::new));
			for (Map.Entry<Integer, String> line : byLine.entrySet()) {
				minings.add(new Behind(text.document(), line.getKey(), line.getValue()));
			}
			return minings;
		} catch (BadLocationException e) {
			ILog.of(Minings.class).info("The text has changed meanwhile.", e);
			return List.of();
		}
	}

	@Override
	public void dispose() {
		LanguageServices.shared().removeListener(checked);
		shown = Optional.empty();
		super.dispose();
	}

	/** In a line of its own; a click lists where it is used. */
	private final class Above extends LineHeaderCodeMining {

		Above(ShownText text, org.eclipse.lsp4j.Position place, List<CodeLens> lenses) throws BadLocationException {
			super(place.getLine(), text.document(), Minings.this, click -> list(text, place));
			setLabel(lenses.stream().map(lens -> lens.getCommand().getTitle()).collect(Collectors.joining("  |  ")));
		}

		private static void list(ShownText text, org.eclipse.lsp4j.Position place) {
			try {
				int start = TextPositions.offset(text.document(), place);
				int end = start;
				while (end < text.document().getLength() && !Character.isWhitespace(text.document().getChar(end))) {
					end++;
				}
				NewSearchUI.runQueryInBackground(new UsageQuery(text, place, text.document().get(start, end - start)));
			} catch (BadLocationException e) {
				// The text has become shorter since this line was written.
				return;
			}
		}
	}

	/** At the end of its line: between words it would take the looks of the letter before it away. */
	private final class Behind extends LineEndCodeMining {

		Behind(IDocument document, int line, String label) throws BadLocationException {
			super(document, line, Minings.this);
			setLabel("   " + label);
		}
	}
}
