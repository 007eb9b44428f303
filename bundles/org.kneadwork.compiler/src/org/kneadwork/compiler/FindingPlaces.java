package org.kneadwork.compiler;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.kneadwork.dsl.resource.TextPlaces;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Place;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

/** Turns places in the model into places in the files of a library. */
final class FindingPlaces {

	static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> (TextPlace) finding.place())
			.thenComparing(Finding::code).thenComparing(Finding::message);

	private final LibraryFolder folder;

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
						.map(region -> new TextPlace(name(file), region.line(), region.column(), region.offset(), region.length()));
	}

	/** Where the part of a text stands that a place means, if it means a part. */
	private static Optional<TextPlaces.Region> part(ElementPlace place) {
		return place.span().flatMap(span -> place.feature().flatMap(feature ->
				TextPlaces.of(place.element(), feature, place.index(), span.start(), span.end())));
	}

	private String name(Resource file) {
		return folder.relative(Path.of(file.getURI().toFileString()));
	}

	/**
	 * Turns a finding about the model into one about a text.
	 *
	 * @param finding the finding
	 * @return the same finding, whose places are places in texts
	 */
	Finding inText(Finding finding) {
		List<Related> related = finding.related().stream().map(each -> new Related(each.message(), inText(each.place()))).toList();
		List<Fix> fixes = finding.fixes().stream().filter(each -> canBeFixed(each.place()))
				.map(each -> new Fix(each.title(), inText(each.place()), each.replacement())).toList();
		return new Finding(finding.code(), finding.severity(), finding.message(), finding.mend(), inText(finding.place()), related,
				fixes);
	}

	/** A part of a text is not to be replaced where it is not found: the text as a whole would be. */
	private static boolean canBeFixed(Place place) {
		return !(place instanceof ElementPlace element) || element.span().isEmpty() || part(element).isPresent();
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
		List<Fix> fixes = problem.replacement().map(text -> List.of(new Fix("Change it to '" + text + "'", place, text)))
				.orElse(List.of());
		return new Finding(problem.code(), Severity.ERROR, problem.getMessage(), problem.mend(), place, List.of(), fixes);
	}
}
