package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleFindings;

/**
 * What to work the coverage of a library out from.
 *
 * @param checked the content with its matrix and its reviews, checked as for a release
 * @param byRules what the rules have found in it and what is waived
 * @param findings everything that was found and is not waived, what stands in the way of reading included, in the order of
 *     files and lines; the places are places in texts
 * @param places where a part of the content stands; empty where it was not read from a file
 * @param entities the entity in whose text a place lies; empty where it lies in none
 * @param libraries which library a document of the content belongs to; empty where that one has no header
 * @param exported what a bundle of the library shows; empty where none can be made of it
 * @param changes what has changed since a release, where there is one to compare with
 */
public record CoverageRequest(Checked checked, RuleFindings byRules, List<Finding> findings,
		Function<ElementPlace, Optional<TextPlace>> places, Function<TextPlace, Optional<Entity>> entities,
		Function<Document, Optional<Library>> libraries, Optional<Exported> exported, Optional<SinceRelease> changes) {

	/**
	 * Takes a copy of the findings.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public CoverageRequest {
		Objects.requireNonNull(checked);
		Objects.requireNonNull(byRules);
		findings = List.copyOf(findings);
		Objects.requireNonNull(places);
		Objects.requireNonNull(entities);
		Objects.requireNonNull(libraries);
		Objects.requireNonNull(exported);
		Objects.requireNonNull(changes);
	}
}
