package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.coverage.Declarations.Sides;
import org.kneadwork.safety.coverage.Measure.Count;
import org.kneadwork.safety.coverage.RedFlagRow.Screening;

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
	private void all(String id, String name, String explanation, long numerator, long denominator, Count... counts) {
		measures.add(new Measure(id, name, explanation, numerator, denominator, List.of(counts), ALL, numerator == denominator));
	}

	private void shown(String id, String name, String explanation, long numerator, long denominator, Count... counts) {
		measures.add(new Measure(id, name, explanation, numerator, denominator, List.of(counts), "", true));
	}

	void matrix(List<UndecidedCondition> undecided) {
		long asked = subjects.techniques().all().stream().mapToLong(technique -> subjects.conditions().all().stream()
				.filter(condition -> subjects.isAsked(technique, condition)).count()).sum();
		long open = undecided.stream().mapToLong(each -> each.techniques().size()).sum();
		long dangerous = undecided.stream().filter(UndecidedCondition::dangerous).mapToLong(each -> each.techniques().size()).sum();
		long waived = undecided.stream().filter(each -> !each.dangerous()).mapToLong(each -> each.waived().size()).sum();
		measures.add(new Measure("matrix", "Matrix",
				"Decided cells of all cells: each technique with each condition that a baseline asks it about.",
				asked - open, asked, List.of(new Count("undecided with a condition that rules massage out", dangerous),
						new Count("undecided and waived", waived)),
				ALL + " where the condition rules massage out altogether or over the area; every other undecided cell waived",
				dangerous == 0 && open == waived));
	}

	void declarations() {
		List<Technique> techniques = subjects.techniques().all();
		all("minimum-declaration", "Minimum declaration",
				"Techniques that say how long, with which conditions not, what to do, and when to stop, of all techniques.",
				count(techniques, Declarations::areComplete), techniques.size(),
				new Count("with a valid duration", count(techniques, Declarations::hasDuration)),
				new Count("with contraindications", count(techniques, Declarations::hasContraindications)),
				new Count("with steps in words", count(techniques, Declarations::hasSteps)),
				new Count("with a stop rule", count(techniques, Declarations::hasStopRule)));
	}

	void inheritance(List<RoutineRow> routines) {
		long inherited = routines.stream().mapToLong(routine -> routine.inherited().size()).sum();
		long lost = routines.stream().mapToLong(routine -> routine.lost().size()).sum();
		all("inheritance", "Inheritance",
				"Cautions that a bundle shows with routines, of those that hold for one of the routine's techniques.",
				inherited - lost, inherited);
	}

	void fidelity(Fidelity fidelity) {
		all("severity-fidelity", "Severity fidelity",
				"Verdicts in a bundle that are at least as strict as everything they come from, of all its verdicts on techniques and"
						+ " routines.",
				fidelity.faithful(), fidelity.exported());
	}

	void redFlags(List<RedFlagRow> redFlags) {
		List<Screening> pairs = redFlags.stream().flatMap(row -> row.routines().stream()).toList();
		long asked = pairs.stream().filter(Screening.ASKED::equals).count();
		long missing = pairs.stream().filter(Screening.MISSING::equals).count();
		all("red-flag-screen", "Red-flag screen",
				"Red flags that a routine asks about before its first step, of those that baselines demand of it, over all routines.",
				asked, asked + missing);
	}

	void conditions(List<GroupCoverage> groups, long withCaution) {
		all("condition-coverage", "Condition coverage", "Baseline conditions on which a caution says something, of all of them.",
				withCaution, subjects.baselineConditions());
		grouped("modality", groups);
		grouped("tool", groups);
		grouped("region", groups);
	}

	private void grouped(String kind, List<GroupCoverage> groups) {
		List<GroupCoverage> of = groups.stream().filter(group -> group.group().kind().equals(kind)).toList();
		long asked = of.stream().mapToLong(group -> group.conditions().size()).sum();
		long missing = of.stream().mapToLong(group -> group.missing().size()).sum();
		long whole = of.stream().filter(group -> group.missing().isEmpty()).count();
		all("condition-coverage-" + kind, "Condition coverage by " + kind,
				"The same for the techniques of each " + kind + ": baseline conditions on which a caution says something about one of"
						+ " them, of all that these techniques are asked about.",
				asked - missing, asked, new Count("covered as a whole", whole), new Count("in all", of.size()));
	}

	void reviews(List<ReviewRow> reviews) {
		long signed = reviews.stream().filter(ReviewRow::holds).count();
		all("sign-off", "Sign-off",
				"Items whose review holds today and is of what is there now, of all items that reach people.", signed, reviews.size(),
				new Count("changed since their review", count(reviews, ReviewRow.State.CHANGED)),
				new Count("expired", count(reviews, ReviewRow.State.EXPIRED)),
				new Count("about to expire", count(reviews, ReviewRow.State.EXPIRING)));
		all("independence", "Independence", "Items that somebody else than an author has approved, of those that are signed off.",
				reviews.stream().filter(row -> row.independent().filter(found -> found).isPresent()).count(), signed);
	}

	private static long count(List<ReviewRow> reviews, ReviewRow.State state) {
		return reviews.stream().filter(row -> row.state() == state).count();
	}

	void claims(List<ClaimRow> claims) {
		long tooMuch = claims.stream().filter(claim -> !claim.tooMuch().isEmpty()).count();
		long tooStrong = claims.stream().filter(claim -> !claim.tooStrong().isEmpty()).count();
		measures.add(new Measure("claims", "Claims", "Claims about a benefit that name a source, of all claims.",
				claims.stream().filter(ClaimRow::sourced).count(), claims.size(),
				List.of(new Count("over-claims", tooMuch), new Count("above their evidence", tooStrong)),
				"no over-claim, and none above its evidence", tooMuch == 0 && tooStrong == 0));
	}

	void disagreements(List<DisagreementRow> disagreements) {
		all("disagreements", "Disagreements", "Contradictions between sources that the library has resolved, of those it has found.",
				disagreements.stream().filter(DisagreementRow::resolved).count(), disagreements.size());
	}

	void laterality() {
		List<Technique> paired = subjects.techniques().all().stream().filter(Declarations::isOnPairedRegion).toList();
		shown("laterality", "Laterality",
				"Techniques on a part of the body that there is left and right and whose steps treat both sides, of all on such parts.",
				count(paired, technique -> Declarations.sides(technique) == Sides.BOTH), paired.size(),
				new Count("on one side only", count(paired, technique -> Declarations.sides(technique) == Sides.ONE)),
				new Count("without a word about sides", count(paired, technique -> Declarations.sides(technique) == Sides.UNSAID)));
	}

	void mutation(List<CautionRow> own) {
		shown("mutation-score", "Mutation score",
				"Cautions of the library without which a verdict, or what a bundle shows with a technique or a routine, would be another"
						+ " one, of all its cautions.",
				own.stream().filter(CautionRow::matters).count(), own.size(),
				new Count("that decide a verdict alone", own.stream().filter(row -> row.decides() > 0).count()));
	}

	void translation(List<LanguageRow> languages) {
		all("translation", "Translation",
				"Texts on which safety depends that are translated from the text of today, of all such texts in each language.",
				languages.stream().mapToLong(LanguageRow::current).sum(),
				languages.stream().mapToLong(LanguageRow::safetyTexts).sum(), new Count("languages", languages.size()));
	}
}
