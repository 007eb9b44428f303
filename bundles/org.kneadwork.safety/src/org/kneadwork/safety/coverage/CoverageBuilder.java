package org.kneadwork.safety.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.rule.Checked;

/** Puts the parts of a report together. */
final class CoverageBuilder {

	private final CoverageRequest request;
	private final Content content;
	private final Names names;
	private final Subjects subjects;

	CoverageBuilder(CoverageRequest request) {
		this.request = request;
		this.content = request.checked().content();
		this.names = new Names(content, request.libraries(), request.places());
		this.subjects = new Subjects(content, request.checked().matrix(), request.byRules(), names);
	}

	Coverage build() {
		Checked checked = request.checked();
		MatrixTables tables = new MatrixTables(subjects, names, request.exported());
		Sections sections = new Sections(request, subjects, names);
		Groups groups = new Groups(content, subjects, names, tables.effects());
		List<UndecidedCondition> undecided = tables.undecided();
		List<RoutineRow> routines = tables.routines();
		List<CautionRow> cautions = sections.cautions(tables.effects());
		List<RedFlagRow> redFlags = sections.redFlags();
		List<DisagreementRow> disagreements = sections.disagreements();
		List<ClaimRow> claims = new ClaimRows(checked, names).rows();
		List<ReviewRow> reviews = new ReviewRows(checked, names).rows();
		List<LanguageRow> languages = new LanguageRows(checked, names).rows();
		List<GroupCoverage> covered = groups.groups();
		List<FindingRow> findings = sections.findings();

		Measures measures = new Measures(subjects);
		measures.matrix(undecided);
		measures.declarations();
		measures.inheritance(routines);
		measures.fidelity(new Fidelity(subjects, names, request.exported()));
		measures.redFlags(redFlags);
		measures.conditions(covered, baselineConditionsWithCaution());
		measures.reviews(reviews);
		measures.claims(claims);
		measures.disagreements(disagreements);
		measures.laterality();
		measures.mutation(own(cautions));
		measures.translation(languages);

		return new Coverage(about(), Obstacles.release(findings, measures.all()), measures.all(), undecided,
				tables.conditions(), tables.reasons(), tables.cells(), tables.techniques(), routines, cautions, redFlags,
				disagreements, sections.departures(), sections.conflicts(), claims, new FigureRows(content, names).rows(), reviews,
				sections.waivers(), request.changes(), languages, groups.regions(tables), covered, findings);
	}

	/** The cautions of the library come first. */
	private List<CautionRow> own(List<CautionRow> cautions) {
		return cautions.subList(0, (int) subjects.cautions().all().stream().filter(names::isOwn).count());
	}

	/** A caution that says nothing covers nothing. */
	private long baselineConditionsWithCaution() {
		Set<Condition> spokenOf = new HashSet<>();
		for (Caution caution : subjects.cautions().all()) {
			if (!caution.getClauses().isEmpty() || !caution.getCombinations().isEmpty()) {
				spokenOf.addAll(Known.in(caution.getConditions()));
			}
		}
		return spokenOf.stream().filter(subjects::isOfBaseline).count();
	}

	private About about() {
		Optional<Library> library = content.library();
		return new About(library.map(Library::getName).map(Names::text).orElse(""),
				library.map(Library::getTitle).map(Names::text).orElse(""),
				library.flatMap(header -> Optional.ofNullable(header.getVersion())).map(Object::toString).orElse(""),
				library.map(Library::getLanguage).map(Names::text).orElse(""),
				library.map(header -> Known.texts(header.getAuthors())).orElse(List.of()),
				library.map(Library::getDisclaimer).map(Names::text).orElse(""), request.checked().today());
	}
}
