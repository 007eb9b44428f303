package org.kneadwork.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Measure;
import org.kneadwork.safety.coverage.RedFlagRow;
import org.kneadwork.safety.coverage.RedFlagRow.Screening;

/**
 * Are people asked about red flags?
 *
 * @param intro the answer
 * @param lists the red flags
 * @param table red flags and routines; empty where there are too many routines for that
 */
record RedFlagPart(Heading intro, List<ListTable> lists, Optional<Grid> table) {

	private static final int ROUTINES = 60;

	/**
	 * Red flags and routines.
	 *
	 * @param flags the titles of the red flags
	 * @param routines the routines
	 */
	record Grid(List<String> flags, List<Row> routines) {
	}

	/**
	 * A routine.
	 *
	 * @param title its title
	 * @param cells whether it asks about each red flag
	 */
	record Row(String title, List<Answer> cells) {
	}

	/**
	 * Whether a routine asks about a red flag.
	 *
	 * @param word the answer
	 * @param tone its tone
	 * @param mark its sign
	 */
	record Answer(String word, String tone, String mark) {

		static Answer of(Screening screening, PageWords words) {
			return switch (screening) {
				case ASKED -> of("screening.asked", Tone.OK, words);
				case ASKED_FREELY -> of("screening.freely", Tone.OK, words);
				case MISSING -> of("screening.missing", Tone.BAD, words);
				case NOT_DEMANDED -> of("screening.not-demanded", Tone.PLAIN, words);
			};
		}

		private static Answer of(String key, Tone tone, PageWords words) {
			return new Answer(words.say(key), tone.key(), tone.mark());
		}
	}

	static RedFlagPart of(Coverage coverage, PageWords words) {
		return new RedFlagPart(heading(coverage, words), List.of(flags(coverage, words)), table(coverage, words));
	}

	private static Heading heading(Coverage coverage, PageWords words) {
		Measure asked = coverage.measure("red-flag-screen");
		boolean none = asked.denominator() == 0;
		String counted = words.outOf(asked.numerator(), asked.denominator());
		return new Heading("red-flags", words.say("red-flags"), asked.passes() ? none ? Tone.PLAIN : Tone.OK : Tone.BAD,
				none ? words.say("red-flags.none") : words.say("red-flags.answer", counted), none ? words.say("none") : counted, "");
	}

	private static ListTable flags(Coverage coverage, PageWords words) {
		List<List<ListCell>> rows = coverage.redFlags().stream().map(flag -> Stream.of(ListCell.of(flag.redFlag(), words),
				ListCell.of(flag.question()), urgency(flag, words), ListCell.of(flag.destination()), asked(flag, coverage, words),
				Places.sources(flag.sources(), words)).toList()).toList();
		return new ListTable(words, "red-flag-list", "", "", words.say("red-flags.caption"),
				Column.of(words, "red-flag*", "person-asked*", "how-soon", "where-to-go*", "asked-by-routines", "source"), rows);
	}

	private static ListCell urgency(RedFlagRow flag, PageWords words) {
		return flag.urgency().map(urgency -> ListCell.of(words.literal("urgency", urgency))).orElse(ListCell.of(Tone.WARN, words.say("not-stated")));
	}

	private static ListCell asked(RedFlagRow flag, Coverage coverage, PageWords words) {
		long asked = flag.routines().stream().filter(Screening.ASKED::equals).count();
		long demanded = flag.routines().stream().filter(screening -> screening == Screening.ASKED || screening == Screening.MISSING).count();
		List<String> missing = IntStream.range(0, flag.routines().size()).filter(number -> flag.routines().get(number) == Screening.MISSING)
				.mapToObj(number -> coverage.routines().get(number).routine().title()).toList();
		String counted = words.outOf(asked, demanded);
		return missing.isEmpty() ? ListCell.of(Tone.OK, counted)
				: ListCell.of(Tone.BAD, counted).with(words.say("red-flags.not-by", missing.stream().collect(Collectors.joining(", "))));
	}

	private static Optional<Grid> table(Coverage coverage, PageWords words) {
		if (coverage.routines().isEmpty() || coverage.routines().size() > ROUTINES || coverage.redFlags().isEmpty()) {
			return Optional.empty();
		}
		List<Row> rows = IntStream.range(0, coverage.routines().size()).mapToObj(number -> new Row(
				coverage.routines().get(number).routine().title(),
				coverage.redFlags().stream().map(flag -> Answer.of(flag.routines().get(number), words)).toList())).toList();
		return Optional.of(new Grid(coverage.redFlags().stream().map(flag -> flag.redFlag().title()).toList(), rows));
	}
}
