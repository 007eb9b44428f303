package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.rule.Checked;

/**
 * What to work the coverage of a library out from.
 *
 * @param checked the content with its matrix and its reviews, checked as for a release
 * @param places where a part of the content stands; empty where it was not read from a file
 * @param libraries which library a document of the content belongs to; empty where that one has no header
 * @param findings what a check for a release has found and is not silenced, in the order of files and lines
 * @param exported what a bundle of the library shows; empty where none can be made of it
 * @param changes what has changed since a release, where there is one to compare with
 */
public record CoverageRequest(Checked checked, Function<ElementPlace, Optional<TextPlace>> places,
		Function<Document, Optional<Library>> libraries, List<Finding> findings, Optional<Exported> exported,
		Optional<SinceRelease> changes) {

	/**
	 * Takes a copy of the findings.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public CoverageRequest {
		Objects.requireNonNull(checked);
		Objects.requireNonNull(places);
		Objects.requireNonNull(libraries);
		findings = List.copyOf(findings);
		Objects.requireNonNull(exported);
		Objects.requireNonNull(changes);
	}
}
