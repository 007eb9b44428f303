package org.kneadwork.ui.hover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.eclipse.ui.texteditor.MarkerAnnotation;

/** The places of a text that are marked for its author to see, where they are by now: text that is typed moves them. */
final class MarkedPlaces {

	/** The most serious first; of equal ones the one that begins first. */
	private static final Comparator<Marked> ORDER = Comparator.comparingInt((Marked each) -> -each.marker.getAttribute(IMarker.SEVERITY, -1))
			.thenComparingInt(each -> each.position.getOffset()).thenComparing(each -> each.marker.getId());

	private final List<Marked> places = new ArrayList<>();

	private MarkedPlaces(ITextViewer viewer, Predicate<Position> wanted) {
		Optional<IAnnotationModel> model = viewer instanceof ISourceViewer source ? Optional.ofNullable(source.getAnnotationModel()) : Optional.empty();
		model.ifPresent(marks -> marks.getAnnotationIterator().forEachRemaining(mark -> {
			Position position = marks.getPosition(mark);
			if (mark instanceof MarkerAnnotation ofMarker && position != null && !position.isDeleted() && wanted.test(position) && isShown(mark)) {
				places.add(new Marked(ofMarker.getMarker(), position));
			}
		}));
		places.sort(ORDER);
	}

	/**
	 * The marks at a place.
	 *
	 * @param viewer where the text is shown
	 * @param offset a place in it: what ends there counts too
	 */
	static MarkedPlaces at(ITextViewer viewer, int offset) {
		return new MarkedPlaces(viewer, position -> touches(position, offset));
	}

	/**
	 * The marks that have their picture at the edge of a line.
	 *
	 * @param viewer where the text is shown
	 * @param line the number of the line, from 0
	 */
	static MarkedPlaces beginningIn(ITextViewer viewer, int line) {
		try {
			IRegion letters = viewer.getDocument().getLineInformation(line);
			return new MarkedPlaces(viewer, position -> touches(new Position(letters.getOffset(), letters.getLength()), position.getOffset()));
		} catch (BadLocationException e) {
			// The text has become shorter in this moment.
			return new MarkedPlaces(viewer, position -> false);
		}
	}

	private static boolean touches(Position position, int offset) {
		return position.getOffset() <= offset && offset <= position.getOffset() + position.getLength();
	}

	/** What an author does not want to see in the text is not told about either. */
	private static boolean isShown(Annotation mark) {
		AnnotationPreference look = EditorsUI.getAnnotationPreferenceLookup().getAnnotationPreference(mark);
		IPreferenceStore chosen = EditorsUI.getPreferenceStore();
		return look != null && Stream.of(Optional.ofNullable(look.getTextPreferenceKey()), Optional.ofNullable(look.getHighlightPreferenceKey()))
				.flatMap(Optional::stream).findFirst().filter(chosen::getBoolean).isPresent();
	}

	/** What is said at these places. */
	List<ShownFinding> findings() {
		return places.stream().map(place -> ShownFinding.of(place.marker)).filter(ShownFinding::saysSomething).toList();
	}

	/**
	 * As much of a range as lies within all these places.
	 *
	 * @param range a range around the offset
	 * @return the common part, perhaps of no length
	 */
	IRegion within(IRegion range) {
		int start = range.getOffset();
		int end = start + range.getLength();
		for (Marked place : places) {
			start = Math.max(start, place.position.getOffset());
			end = Math.min(end, place.position.getOffset() + place.position.getLength());
		}
		return new Region(start, Math.max(0, end - start));
	}

	private record Marked(IMarker marker, Position position) {
	}
}
