package org.kneadwork.ui.editor.marks;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.kneadwork.ui.services.Following;
import org.kneadwork.ui.services.LanguageServices;

/** Lets blocks, long texts and comments be folded. What is folded stays folded while the text around it changes. */
public final class Folding implements IReconciler {

	private Optional<Following<List<FoldingRange>>> following = Optional.empty();

	/** What can be folded, as this class has put it there. */
	private static final class Fold extends ProjectionAnnotation {
	}

	@Override
	public void install(ITextViewer viewer) {
		if (viewer instanceof ProjectionViewer folding) {
			following = Optional.of(new Following<>(folding, text -> LanguageServices.shared().texts()
					.foldingRange(new FoldingRangeRequestParams(text.id())), ranges -> show(folding, ranges)));
			following.get().start();
		}
	}

	@Override
	public void uninstall() {
		following.ifPresent(Following::stop);
		following = Optional.empty();
	}

	private static void show(ProjectionViewer viewer, List<FoldingRange> ranges) {
		ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
		if (model == null) {
			return;
		}
		Map<Position, Fold> wanted = new HashMap<>();
		ranges.forEach(range -> position(viewer.getDocument(), range).ifPresent(place -> wanted.put(place, new Fold())));
		Map<Annotation, Position> added = new HashMap<>();
		List<Annotation> gone = new java.util.ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation shown = all.next();
			if (shown instanceof Fold && wanted.remove(model.getPosition(shown)) == null) {
				gone.add(shown);
			}
		}
		wanted.forEach((place, fold) -> added.put(fold, place));
		if (!gone.isEmpty() || !added.isEmpty()) {
			model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
		}
	}

	/** From the beginning of the first line, which stays in sight, to the end of the last. */
	private static Optional<Position> position(IDocument document, FoldingRange range) {
		try {
			int start = document.getLineOffset(range.getStartLine());
			int end = document.getLineOffset(range.getEndLine()) + document.getLineLength(range.getEndLine());
			return Optional.of(new Position(start, end - start));
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
