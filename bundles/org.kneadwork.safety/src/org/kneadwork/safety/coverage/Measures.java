package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.coverage.Declarations.Sides;
import org.kneadwork.safety.coverage.Measure.Count;
import org.kneadwork.safety.coverage.RedFlagRow.Screening;
import org.kneadwork.safety.finding.Sayings;

/** Works the measures out of what the report shows, so that its numbers and its tables cannot differ. */
final class Measures {

	private static final String ALL = "100 %";

	private final Subjects subjects;
	private final List<Measure> measures = new ArrayList<>();

	Measures(Subjects subjects) {
		this.subjects = subjects;
	}

	List<Measure> all() {
		return measures;
	}

	private static long count(List<Technique> techniques, Predicate<Technique> which) {
		return techniques.stream().filter(which).count();
	}

	/** A measure of which a release asks all. */
	private void all(String id, long numerator, long denominator, Count... counts) {
		measures.add(new Measure(id, numerator, denominator, List.of(counts), ALL, numerator == denominator));
	}

	private void shown(String id, long numerator, long denominator, Count... counts) {
		measures.add(new Measure(id, numerator, denominator, List.of(counts), "", true));
	}

	private static Count counted(String what, long number) {
		return new Count(Sayings.say("count." + what), number);
	}

	void matrix(List<UndecidedCondition> undecided) {
		long asked = subjects.techniques().all().stream().mapToLong(technique -> subjects.conditions().all().stream()
				.filter(condition -> subjects.isAsked(technique, condition)).count()).sum();
		long open = undecided.stream().mapToLong(each -> each.techniques().size()).sum();
		long dangerous = undecided.stream().filter(UndecidedCondition::dangerous).mapToLong(each -> each.techniques().size()).sum();
		long waived = undecided.stream().filter(each -> !each.dangerous()).mapToLong(each -> each.waived().size()).sum();
		measures.add(new Measure("matrix", asked - open, asked, List.of(counted("dangerous", dangerous), counted("waived", waived)),
				ALL + " where the condition rules massage out altogether or over the area; every other undecided cell waived",
				dangerous == 0 && open == waived));
	}

	void declarations() {
		List<Technique> techniques = subjects.techniques().all();
		all("minimum-declaration", count(techniques, Declarations::areComplete), techniques.size(),
				counted("duration", count(techniques, Declarations::hasDuration)),
				counted("contraindications", count(techniques, Declarations::hasContraindications)),
				counted("steps", count(techniques, Declarations::hasSteps)),
				counted("stop-rule", count(techniques, Declarations::hasStopRule)));
	}

	void inheritance(List<RoutineRow> routines) {
		long inherited = routines.stream().mapToLong(routine -> routine.inherited().size()).sum();
		long lost = routines.stream().mapToLong(routine -> routine.lost().size()).sum();
		all("inheritance", inherited - lost, inherited);
	}

	void fidelity(Fidelity fidelity) {
		all("severity-fidelity", fidelity.faithful(), fidelity.exported());
	}

	void redFlags(List<RedFlagRow> redFlags) {
		List<Screening> pairs = redFlags.stream().flatMap(row -> row.routines().stream()).toList();
		long asked = pairs.stream().filter(Screening.ASKED::equals).count();
		long missing = pairs.stream().filter(Screening.MISSING::equals).count();
		all("red-flag-screen", asked, asked + missing);
	}

	void conditions(List<GroupCoverage> groups, long withCaution) {
		all("condition-coverage", withCaution, subjects.baselineConditions());
		grouped("modality", groups);
		grouped("tool", groups);
		grouped("region", groups);
	}

	private void grouped(String kind, List<GroupCoverage> groups) {
		List<GroupCoverage> of = groups.stream().filter(group -> group.group().kind().equals(kind)).toList();
		long asked = of.stream().mapToLong(group -> group.conditions().size()).sum();
		long missing = of.stream().mapToLong(group -> group.missing().size()).sum();
		long whole = of.stream().filter(group -> group.missing().isEmpty()).count();
		all("condition-coverage-" + kind, asked - missing, asked, counted("whole", whole), counted("all", of.size()));
	}

	void reviews(List<ReviewRow> reviews) {
		long signed = reviews.stream().filter(ReviewRow::holds).count();
		all("sign-off", signed, reviews.size(),
				counted("changed", count(reviews, ReviewRow.State.CHANGED)),
				counted("expired", count(reviews, ReviewRow.State.EXPIRED)),
				counted("expiring", count(reviews, ReviewRow.State.EXPIRING)));
		all("independence", reviews.stream().filter(row -> row.independent().filter(found -> found).isPresent()).count(), signed);
	}

	private static long count(List<ReviewRow> reviews, ReviewRow.State state) {
		return reviews.stream().filter(row -> row.state() == state).count();
	}

	void claims(List<ClaimRow> claims) {
		long tooMuch = claims.stream().filter(claim -> !claim.tooMuch().isEmpty()).count();
		long tooStrong = claims.stream().filter(claim -> !claim.tooStrong().isEmpty()).count();
		measures.add(new Measure("claims",
				claims.stream().filter(ClaimRow::sourced).count(), claims.size(),
				List.of(counted("over-claims", tooMuch), counted("too-strong", tooStrong)),
				"no over-claim, and none above its evidence", tooMuch == 0 && tooStrong == 0));
	}

	void disagreements(List<DisagreementRow> disagreements) {
		all("disagreements", disagreements.stream().filter(DisagreementRow::resolved).count(), disagreements.size());
	}

	void laterality() {
		List<Technique> paired = subjects.techniques().all().stream().filter(Declarations::isOnPairedRegion).toList();
		shown("laterality", count(paired, technique -> Declarations.sides(technique) == Sides.BOTH), paired.size(),
				counted("one-side", count(paired, technique -> Declarations.sides(technique) == Sides.ONE)),
				counted("unsaid", count(paired, technique -> Declarations.sides(technique) == Sides.UNSAID)));
	}

	void mutation(List<CautionRow> own) {
		shown("mutation-score", own.stream().filter(CautionRow::matters).count(), own.size(),
				counted("alone", own.stream().filter(row -> row.decides() > 0).count()));
	}

	void translation(List<LanguageRow> languages) {
		all("translation", languages.stream().mapToLong(LanguageRow::current).sum(),
				languages.stream().mapToLong(LanguageRow::safetyTexts).sum(), counted("languages", languages.size()));
	}
}
