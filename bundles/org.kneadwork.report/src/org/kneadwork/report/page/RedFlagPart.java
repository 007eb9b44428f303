package org.kneadwork.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kneadwork.model.content.Urgency;
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

		static Answer of(Screening screening) {
			return switch (screening) {
				case ASKED -> new Answer("asked", Tone.OK.key(), Tone.OK.mark());
				case ASKED_FREELY -> new Answer("asked, not demanded", Tone.OK.key(), Tone.OK.mark());
				case MISSING -> new Answer("not asked", Tone.BAD.key(), Tone.BAD.mark());
				case NOT_DEMANDED -> new Answer("not demanded", Tone.PLAIN.key(), Tone.PLAIN.mark());
			};
		}
	}

	static RedFlagPart of(Coverage coverage) {
		return new RedFlagPart(heading(coverage), List.of(flags(coverage)), table(coverage));
	}

	private static Heading heading(Coverage coverage) {
		Measure asked = coverage.measure("red-flag-screen");
		boolean none = asked.denominator() == 0;
		return new Heading("red-flags", "Are people asked about red flags?", asked.passes() ? none ? Tone.PLAIN : Tone.OK : Tone.BAD,
				none ? "No baseline demands a red flag of any routine."
						: Numbers.outOf(asked.numerator(), asked.denominator()) + " times a routine asks about a red flag before its first step.",
				none ? "none" : Numbers.outOf(asked.numerator(), asked.denominator()), "");
	}

	private static ListTable flags(Coverage coverage) {
		List<List<ListCell>> rows = coverage.redFlags().stream().map(flag -> Stream.of(ListCell.of(flag.redFlag()), ListCell.of(flag.question()),
				urgency(flag), ListCell.of(flag.destination()), asked(flag, coverage), Places.sources(flag.sources())).toList()).toList();
		return new ListTable("red-flag-list", "", "", "Red flags, the most urgent first",
				Column.of("Red flag*", "A person is asked*", "How soon", "Where to go*", "Asked by routines", "Source"), rows);
	}

	private static ListCell urgency(RedFlagRow flag) {
		return flag.urgency().map(urgency -> ListCell.of(words(urgency))).orElse(ListCell.of(Tone.WARN, "not stated"));
	}

	private static String words(Urgency urgency) {
		return switch (urgency) {
			case EMERGENCY -> "emergency";
			case SAME_DAY -> "the same day";
			case SOON -> "soon";
		};
	}

	private static ListCell asked(RedFlagRow flag, Coverage coverage) {
		long asked = flag.routines().stream().filter(Screening.ASKED::equals).count();
		long demanded = flag.routines().stream().filter(screening -> screening == Screening.ASKED || screening == Screening.MISSING).count();
		List<String> missing = IntStream.range(0, flag.routines().size()).filter(number -> flag.routines().get(number) == Screening.MISSING)
				.mapToObj(number -> coverage.routines().get(number).routine().title()).toList();
		String counted = Numbers.outOf(asked, demanded);
		return missing.isEmpty() ? ListCell.of(Tone.OK, counted)
				: ListCell.of(Tone.BAD, counted).with("not by " + missing.stream().collect(Collectors.joining(", ")));
	}

	private static Optional<Grid> table(Coverage coverage) {
		if (coverage.routines().isEmpty() || coverage.routines().size() > ROUTINES || coverage.redFlags().isEmpty()) {
			return Optional.empty();
		}
		List<Row> rows = IntStream.range(0, coverage.routines().size()).mapToObj(number -> new Row(
				coverage.routines().get(number).routine().title(),
				coverage.redFlags().stream().map(flag -> Answer.of(flag.routines().get(number))).toList())).toList();
		return Optional.of(new Grid(coverage.redFlags().stream().map(flag -> flag.redFlag().title()).toList(), rows));
	}
}
