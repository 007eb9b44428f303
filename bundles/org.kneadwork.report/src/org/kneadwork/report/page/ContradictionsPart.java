package org.kneadwork.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.CautionConflict;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Departure;
import org.kneadwork.safety.coverage.DisagreementRow;

/** What contradicts: sources among each other, techniques and cautions, cautions among each other. */
final class ContradictionsPart {

	private static final int NAMES = 8;

	private final Coverage coverage;

	private ContradictionsPart(Coverage coverage) {
		this.coverage = coverage;
	}

	static Part of(Coverage coverage) {
		ContradictionsPart part = new ContradictionsPart(coverage);
		return new Part(part.heading(), List.of(part.disagreements(), part.departures(), part.conflicts()));
	}

	private Heading heading() {
		long open = coverage.disagreements().stream().filter(row -> !row.resolved()).count();
		int all = coverage.disagreements().size();
		String sources = all == 0 ? "No disagreement between sources is recorded."
				: open == 0 ? "Sources contradict each other in " + Numbers.of(all, "place", "places") + "; the library says each time what it holds to."
						: "Sources contradict each other in " + Numbers.of(all, "place", "places") + "; " + Numbers.grouped(open)
								+ (open == 1 ? " is" : " are") + " still open.";
		String departures = coverage.departures().isEmpty() ? " No technique overrules a caution."
				: " " + Numbers.of(coverage.departures().size(), "time a technique overrules", "times a technique overrules") + " a caution.";
		Tone tone = open > 0 ? Tone.BAD : coverage.departures().isEmpty() ? Tone.OK : Tone.WARN;
		return new Heading("contradictions", "What contradicts?", tone, sources + departures,
				Numbers.grouped(open) + " open, " + Numbers.grouped(coverage.departures().size()) + " overruled", "");
	}

	private ListTable disagreements() {
		List<List<ListCell>> rows = coverage.disagreements().stream().map(row -> Stream.of(
				row.resolved() ? ListCell.of(Tone.OK, "resolved") : ListCell.of(Tone.BAD, "open"), ListCell.of(row.disagreement()),
				ListCell.of(statements(row)), ListCell.of(row.resolved() ? row.resolution() : "nothing yet", row.because())).toList()).toList();
		return new ListTable("disagreements", "Sources that contradict each other", rows.isEmpty() ? "None is recorded." : "",
				"Disagreements, open ones first", Column.of("State", "About*", "What they say*", "What the library holds to*"), rows);
	}

	private static String statements(DisagreementRow row) {
		return row.statements().stream()
				.map(said -> said.source().map(source -> Places.source(source) + ": ").orElse("") + said.says()).collect(Collectors.joining(" – "));
	}

	private ListTable departures() {
		List<List<ListCell>> rows = coverage.departures().stream().map(row -> Stream.of(ListCell.of(row.technique()),
				ListCell.of(coverage.cautions().get(row.caution()).caution()), ListCell.of(row.because()), softened(row)).toList()).toList();
		return new ListTable("departures", "Cautions that a technique overrules",
				rows.isEmpty() ? "No technique departs from a caution." : "Where a technique says ‘although’. Ask of each whether the reason is good enough.",
				"Cautions overruled with although", Column.of("Technique*", "Caution*", "Why*", "What becomes more lenient*"), rows);
	}

	private ListCell softened(Departure departure) {
		String changes = departure.softened().stream()
				.map(each -> title(each.condition()) + ": " + Sign.of(each.caution()).word() + " becomes " + Sign.of(each.technique()).word())
				.collect(Collectors.joining("; "));
		return changes.isEmpty() ? ListCell.of(Tone.OK, "nothing") : ListCell.of(Tone.WARN, changes);
	}

	private ListTable conflicts() {
		List<List<ListCell>> rows = coverage.conflicts().stream().map(row -> Stream.of(ListCell.of(title(row.condition())),
				says(row.strict(), Sign.of(row.holds())), says(row.lenient(), Sign.of(row.says())), techniques(row)).toList()).toList();
		return new ListTable("conflicts", "Cautions that say different things", rows.isEmpty() ? "No two cautions differ about a technique."
				: "The stricter one holds.", "Cautions that say different things about the same",
				Column.of("Condition*", "What holds*", "What the other says*", "Techniques*"), rows);
	}

	private ListCell says(int caution, Sign sign) {
		return new ListCell(sign.word(), coverage.cautions().get(caution).caution().title(), coverage.cautions().get(caution).caution().place(),
				sign.sign(), "v-" + sign.key(), false);
	}

	private ListCell techniques(CautionConflict conflict) {
		String names = conflict.techniques().stream().limit(NAMES).map(number -> coverage.techniques().get(number).technique().title())
				.collect(Collectors.joining(", "));
		int more = conflict.techniques().size() - NAMES;
		return ListCell.of(Numbers.of(conflict.techniques().size(), "technique", "techniques"), more > 0 ? names + " and " + more + " more" : names);
	}

	private String title(int condition) {
		return coverage.conditions().get(condition).condition().title();
	}
}
