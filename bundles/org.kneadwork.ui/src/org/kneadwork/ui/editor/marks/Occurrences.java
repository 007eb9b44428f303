package org.kneadwork.ui.editor.marks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.swt.custom.CaretListener;
import org.kneadwork.ui.services.Following;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/** Marks where what is named at the cursor is named in the text; the button of the platform turns this on and off. */
public final class Occurrences implements IReconciler {

	/** The platform's own kind of mark, which has a colour in every theme. */
	public static final String TYPE = "org.eclipse.ui.genericeditor.text";

	private static final String EDITOR = "org.eclipse.ui.genericeditor";
	private static final String SWITCH = "org.eclipse.ui.genericeditor.togglehighlight";

	private final CaretListener moved = event -> this.following.ifPresent(Following::askSoon);
	private Optional<Following<List<? extends DocumentHighlight>>> following = Optional.empty();
	private ISourceViewer viewer;
	private Annotation[] shown = new Annotation[0];

	@Override
	public void install(ITextViewer textViewer) {
		if (textViewer instanceof ISourceViewer source) {
			viewer = source;
			following = Optional.of(new Following<>(viewer, this::question, this::show));
			following.get().start();
			viewer.getTextWidget().addCaretListener(moved);
		}
	}

	@Override
	public void uninstall() {
		following.ifPresent(Following::stop);
		following = Optional.empty();
		if (viewer != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			viewer.getTextWidget().removeCaretListener(moved);
		}
	}

	private CompletableFuture<List<? extends DocumentHighlight>> question(ShownText text) {
		boolean isWanted = InstanceScope.INSTANCE.getNode(EDITOR).getBoolean(SWITCH, true);
		int cursor = viewer.getTextWidget() == null ? 0 : viewer.getSelectedRange().x;
		if (!isWanted || cursor < 0 || cursor > text.document().getLength()) {
			return CompletableFuture.completedFuture(List.of());
		}
		try {
			return LanguageServices.shared().texts()
					.documentHighlight(new DocumentHighlightParams(text.id(), TextPositions.at(text.document(), cursor)));
		} catch (BadLocationException e) {
			throw new IllegalStateException("The cursor is outside the text", e);
		}
	}

	private void show(List<? extends DocumentHighlight> places) {
		if (!(viewer.getAnnotationModel() instanceof IAnnotationModelExtension model)) {
			return;
		}
		Map<Annotation, Position> added = new HashMap<>();
		places.forEach(place -> position(viewer.getDocument(), place).ifPresent(position -> added.put(new Annotation(TYPE, false, null), position)));
		model.replaceAnnotations(shown, added);
		shown = added.keySet().toArray(Annotation[]::new);
	}

	private static Optional<Position> position(IDocument document, DocumentHighlight place) {
		try {
			int start = TextPositions.offset(document, place.getRange().getStart());
			return Optional.of(new Position(start, TextPositions.offset(document, place.getRange().getEnd()) - start));
		} catch (BadLocationException e) {
			// The text has become shorter since the answer: another one is under way.
			return Optional.empty();
		}
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
