package org.kneadwork.compiler;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.resource.LineBreaks;
import org.kneadwork.dsl.resource.TextPlaces;
import org.kneadwork.dsl.syntax.StatementPlaces;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.safety.finding.AddBehind;
import org.kneadwork.safety.finding.AddEntry;
import org.kneadwork.safety.finding.AddStatement;
import org.kneadwork.safety.finding.Change;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Place;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.RemoveEntry;
import org.kneadwork.safety.finding.ReplaceText;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

/** Turns places in the model into places in the files of a library. */
final class FindingPlaces {

	static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> (TextPlace) finding.place())
			.thenComparing(Finding::code).thenComparing(Finding::message);

	private final LibraryFolder folder;
	/** A bundle asks for places by the ten thousands, and to make a path of an address takes longer than all else about one. */
	private final Map<URI, String> names = new ConcurrentHashMap<>();

	FindingPlaces(LibraryFolder folder) {
		this.folder = folder;
	}

	/**
	 * Finds where a part of the content stands.
	 *
	 * @param place the part
	 * @return its place; empty where it was not read from a file
	 */
	Optional<TextPlace> of(ElementPlace place) {
		Resource file = place.element().eResource();
		return file == null ? Optional.empty()
				: part(place).or(() -> TextPlaces.of(place.element(), place.feature(), place.index()))
						.map(region -> place(file, region));
	}

	/** Where the part of a text stands that a place means, if it means a part. */
	private static Optional<TextPlaces.Region> part(ElementPlace place) {
		return place.span().flatMap(span -> place.feature().flatMap(feature ->
				TextPlaces.of(place.element(), feature, place.index(), span.start(), span.end())));
	}

	private TextPlace place(Resource file, TextPlaces.Region region) {
		return new TextPlace(name(file), region.line(), region.column(), region.offset(), region.length());
	}

	private String name(Resource file) {
		return names.computeIfAbsent(file.getURI(), address -> folder.relative(Path.of(address.toFileString())));
	}

	/**
	 * Turns a finding about the model into one about a text.
	 *
	 * @param finding the finding
	 * @return the same finding, whose places are places in texts
	 */
	Finding inText(Finding finding) {
		List<Related> related = finding.related().stream().map(each -> new Related(each.said(), inText(each.place()))).toList();
		List<Fix> fixes = finding.fixes().stream().flatMap(each -> inText(each).stream()).toList();
		return new Finding(finding.code(), finding.severity(), finding.said(), finding.advice(), inText(finding.place()), related,
				fixes);
	}

	/** A mend of which a part has no place in a text cannot be made; one that would lose a comment has to be chosen. */
	private Optional<Fix> inText(Fix fix) {
		List<Change> changes = fix.changes().stream().flatMap(change -> inText(change).stream()).map(Change.class::cast).toList();
		if (changes.size() < fix.changes().size()) {
			return Optional.empty();
		}
		boolean safe = fix.safe() && fix.changes().stream().noneMatch(FindingPlaces::losesComment);
		return Optional.of(new Fix(fix.said(), safe, changes));
	}

	private Optional<ReplaceText> inText(Change change) {
		return switch (change) {
			case ReplaceText(TextPlace place, String text) -> Optional.of(new ReplaceText(place, text));
			case ReplaceText(ElementPlace place, String text) -> value(place)
					.map(region -> new ReplaceText(place(place.element().eResource(), region), text));
			case AddStatement(EObject element, String statement) -> inText(element, file -> StatementPlaces.add(element, statement));
			case AddBehind(EObject element, String words) -> inText(element, file -> StatementPlaces.addBehind(element, words));
			case AddEntry(EObject near, String entry, boolean first) ->
				inText(near, file -> Optional.of(StatementPlaces.addEntry(file.text(), entry, first)));
			case RemoveEntry(EObject entry) -> inText(entry, file -> StatementPlaces.removeEntry(entry));
		};
	}

	private Optional<ReplaceText> inText(EObject element, Function<KneadResource, Optional<StatementPlaces.Edit>> change) {
		return element.eResource() instanceof KneadResource file ? change.apply(file)
				.map(edit -> new ReplaceText(place(file, edit.offset(), edit.length()), edit.text())) : Optional.empty();
	}

	/** The text that is replaced is that of the place and of nothing else, or the mend cannot be made. */
	private static Optional<TextPlaces.Region> value(ElementPlace place) {
		return place.span().isPresent() ? part(place)
				: place.feature().flatMap(feature -> TextPlaces.ofValue(place.element(), feature, place.index()));
	}

	private TextPlace place(KneadResource file, int offset, int length) {
		LineBreaks lines = file.lines();
		return new TextPlace(name(file), lines.line(offset), lines.column(offset), offset, length);
	}

	private static boolean losesComment(Change change) {
		return change instanceof ReplaceText(ElementPlace place, String text)
				&& place.feature().filter(feature -> TextPlaces.holdsComment(place.element(), feature, place.index())).isPresent();
	}

	private Place inText(Place place) {
		return switch (place) {
			case TextPlace text -> text;
			case ElementPlace element -> of(element).orElseGet(() -> startOf(element));
		};
	}

	/** A finding without a place would be lost on its reader: it is shown at the beginning of its file. */
	private TextPlace startOf(ElementPlace place) {
		Resource file = place.element().eResource();
		return new TextPlace(file == null ? folder.relative(folder.files().get(0)) : name(file), 1, 1, 0, 0);
	}

	/**
	 * Turns a problem that a reader of texts reported into a finding.
	 *
	 * @param file the file
	 * @param problem the problem
	 * @return the finding
	 */
	Finding of(Resource file, ReadingProblem problem) {
		TextPlace place = new TextPlace(name(file), problem.getLine(), problem.getColumn(), problem.offset(), problem.length());
		List<Fix> fixes = problem.replacements().stream().filter(replacement -> file instanceof KneadResource)
				.map(replacement -> new Fix(replacement.said(), replacement.safe(), List.of(new ReplaceText(
						place((KneadResource) file, replacement.offset(), replacement.length()), replacement.text()))))
				.toList();
		return new Finding(problem.code(), Severity.ERROR, problem.said(), problem.advice(), place, List.of(), fixes);
	}
}
