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
	private final PageWords words;

	private ContradictionsPart(Coverage coverage, PageWords words) {
		this.coverage = coverage;
		this.words = words;
	}

	static Part of(Coverage coverage, PageWords words) {
		ContradictionsPart part = new ContradictionsPart(coverage, words);
		return new Part(part.heading(), List.of(part.disagreements(), part.departures(), part.conflicts()));
	}

	private Heading heading() {
		long open = coverage.disagreements().stream().filter(row -> !row.resolved()).count();
		int all = coverage.disagreements().size();
		String sources = all == 0 ? words.say("contradictions.none") : open == 0 ? words.count(all, "contradictions.resolved")
				: words.say("contradictions.open", words.count(all, "contradictions.places"), words.count(open, "contradictions.still"));
		String departures = coverage.departures().isEmpty() ? words.say("contradictions.not-overruled")
				: words.count(coverage.departures().size(), "contradictions.overruled");
		Tone tone = open > 0 ? Tone.BAD : coverage.departures().isEmpty() ? Tone.OK : Tone.WARN;
		return new Heading("contradictions", words.say("contradictions"), tone, sources + " " + departures,
				words.say("contradictions.count", words.grouped(open), words.grouped(coverage.departures().size())), "");
	}

	private ListTable disagreements() {
		List<List<ListCell>> rows = coverage.disagreements().stream().map(row -> Stream.of(
				row.resolved() ? ListCell.of(Tone.OK, words.say("disagreements.resolved")) : ListCell.of(Tone.BAD, words.say("disagreements.open")),
				ListCell.of(row.disagreement(), words), ListCell.of(statements(row)),
				ListCell.of(row.resolved() ? row.resolution() : words.say("disagreements.nothing-yet"), row.because())).toList()).toList();
		return new ListTable(words, "disagreements", words.say("disagreements"), rows.isEmpty() ? words.say("disagreements.none") : "",
				words.say("disagreements.caption"), Column.of(words, "state", "about*", "they-say*", "holds-to*"), rows);
	}

	private String statements(DisagreementRow row) {
		return row.statements().stream()
				.map(said -> said.source().map(source -> Places.source(source, words) + ": ").orElse("") + said.says()).collect(Collectors.joining(" – "));
	}

	private ListTable departures() {
		List<List<ListCell>> rows = coverage.departures().stream().map(row -> Stream.of(ListCell.of(row.technique(), words),
				ListCell.of(coverage.cautions().get(row.caution()).caution(), words), ListCell.of(row.because()), softened(row)).toList()).toList();
		return new ListTable(words, "departures", words.say("departures"), words.say(rows.isEmpty() ? "departures.none" : "departures.note"),
				words.say("departures.caption"), Column.of(words, "technique*", "caution*", "why*", "more-lenient*"), rows);
	}

	private ListCell softened(Departure departure) {
		String changes = departure.softened().stream()
				.map(each -> words.say("departures.softened", title(each.condition()), words.signs().of(each.caution()).word(),
						words.signs().of(each.technique()).word()))
				.collect(Collectors.joining("; "));
		return changes.isEmpty() ? ListCell.of(Tone.OK, words.say("nothing")) : ListCell.of(Tone.WARN, changes);
	}

	private ListTable conflicts() {
		List<List<ListCell>> rows = coverage.conflicts().stream().map(row -> Stream.of(ListCell.of(title(row.condition())),
				says(row.strict(), words.signs().of(row.holds())), says(row.lenient(), words.signs().of(row.says())), techniques(row)).toList()).toList();
		return new ListTable(words, "conflicts", words.say("conflicts"), words.say(rows.isEmpty() ? "conflicts.none" : "conflicts.note"),
				words.say("conflicts.caption"), Column.of(words, "condition*", "what-holds*", "other-says*", "techniques*"), rows);
	}

	private ListCell says(int caution, Sign sign) {
		return new ListCell(sign.word(), coverage.cautions().get(caution).caution().title(), coverage.cautions().get(caution).caution().place(),
				sign.sign(), "v-" + sign.key(), false);
	}

	private ListCell techniques(CautionConflict conflict) {
		String names = conflict.techniques().stream().limit(NAMES).map(number -> coverage.techniques().get(number).technique().title())
				.collect(Collectors.joining(", "));
		int more = conflict.techniques().size() - NAMES;
		return ListCell.of(words.count(conflict.techniques().size(), "techniques"),
				more > 0 ? words.say("names.and-more", names, String.valueOf(more)) : names);
	}

	private String title(int condition) {
		return coverage.conditions().get(condition).condition().title();
	}
}
