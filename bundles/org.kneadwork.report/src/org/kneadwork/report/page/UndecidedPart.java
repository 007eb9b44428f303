package org.kneadwork.report.page;

import java.util.List;
import java.util.Optional;
import org.kneadwork.safety.coverage.ConditionColumn;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Measure;
import org.kneadwork.safety.coverage.UndecidedCondition;

/**
 * What is undecided?
 *
 * @param intro the answer
 * @param rows a row a condition, the dangerous ones first
 */
record UndecidedPart(Heading intro, List<Row> rows) {

	private static final int NAMES = 6;

	/**
	 * A condition with undecided techniques.
	 *
	 * @param condition its title
	 * @param number its number in the matrix
	 * @param tone the tone of its gravity
	 * @param mark the sign of that
	 * @param gravity how grave the gap is
	 * @param count how many techniques are undecided
	 * @param waived how many of these a waiver lets be; empty for none
	 * @param names the first of these techniques
	 * @param more how many more there are; empty for none
	 * @param every said instead, where these are all techniques that are asked about the condition, and more than a few
	 */
	record Row(String condition, int number, String tone, String mark, String gravity, String count, String waived,
			List<String> names, String more, Optional<String> every) {
	}

	/** Whether anything is undecided. */
	boolean filled() {
		return !rows.isEmpty();
	}

	static UndecidedPart of(Coverage coverage, PageWords words) {
		return new UndecidedPart(heading(coverage, words), coverage.undecided().stream().map(one -> row(one, coverage, words)).toList());
	}

	private static Heading heading(Coverage coverage, PageWords words) {
		long gaps = coverage.undecided().stream().mapToLong(one -> one.techniques().size()).sum();
		long dangerous = coverage.undecided().stream().filter(UndecidedCondition::dangerous).mapToLong(one -> one.techniques().size()).sum();
		Measure matrix = coverage.measure("matrix");
		String counted = words.outOf(gaps, matrix.denominator());
		if (gaps == 0) {
			return new Heading("undecided", words.say("undecided"), Tone.OK,
					matrix.denominator() == 0 ? words.say("undecided.nothing-asked") : words.say("undecided.none", words.grouped(matrix.denominator())),
					words.say("nothing"), "");
		}
		String danger = dangerous == 0 ? words.say("undecided.harmless") : words.count(dangerous, "undecided.dangerous");
		return new Heading("undecided", words.say("undecided"), dangerous > 0 ? Tone.BAD : Tone.WARN,
				words.say("undecided.answer", counted) + " " + danger, counted, words.say("undecided.note"));
	}

	private static Row row(UndecidedCondition undecided, Coverage coverage, PageWords words) {
		ConditionColumn column = coverage.conditions().get(undecided.condition());
		List<String> names = undecided.techniques().stream().map(number -> coverage.techniques().get(number).technique().title()).toList();
		Tone tone = undecided.dangerous() ? Tone.BAD : Tone.WARN;
		boolean every = names.size() > NAMES && names.size() == asked(undecided.condition(), coverage);
		return new Row(column.condition().title(), undecided.condition(), tone.key(), tone.mark(), words.literal("gravity", column.contraindication()),
				words.grouped(names.size()), undecided.waived().isEmpty() ? "" : words.say("undecided.waived", words.grouped(undecided.waived().size())),
				names.stream().limit(NAMES).toList(), names.size() > NAMES ? words.say("names.more", words.grouped(names.size() - NAMES)) : "",
				every ? Optional.of(words.say("undecided.every", words.grouped(names.size()))) : Optional.empty());
	}

	private static long asked(int condition, Coverage coverage) {
		return coverage.techniques().stream().filter(technique -> coverage.cells().get(technique.cells().get(condition)).asked()).count();
	}
}
