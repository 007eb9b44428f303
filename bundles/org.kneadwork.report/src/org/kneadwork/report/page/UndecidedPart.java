package org.kneadwork.report.page;

import java.util.List;
import org.kneadwork.model.content.Contraindication;
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
	 * @param every whether these are all techniques that are asked about the condition, and more than a few
	 */
	record Row(String condition, int number, String tone, String mark, String gravity, String count, String waived,
			List<String> names, String more, boolean every) {
	}

	/** Whether anything is undecided. */
	boolean filled() {
		return !rows.isEmpty();
	}

	static UndecidedPart of(Coverage coverage) {
		return new UndecidedPart(heading(coverage), coverage.undecided().stream().map(one -> row(one, coverage)).toList());
	}

	private static Heading heading(Coverage coverage) {
		long gaps = coverage.undecided().stream().mapToLong(one -> one.techniques().size()).sum();
		long dangerous = coverage.undecided().stream().filter(UndecidedCondition::dangerous).mapToLong(one -> one.techniques().size()).sum();
		Measure matrix = coverage.measure("matrix");
		String counted = Numbers.outOf(gaps, matrix.denominator());
		if (gaps == 0) {
			return new Heading("undecided", "What is undecided?", Tone.OK,
					matrix.denominator() == 0 ? "There is nothing to decide: no baseline asks about any condition."
							: "Nothing. All " + Numbers.grouped(matrix.denominator())
									+ " combinations of a technique with a condition that a baseline asks about have a verdict.",
					"nothing", "");
		}
		String danger = dangerous == 0 ? "None of them is with a condition that rules massage out."
				: Numbers.grouped(dangerous) + " of them " + (dangerous == 1 ? "is" : "are") + " dangerous: the condition rules massage out.";
		return new Heading("undecided", "What is undecided?", dangerous > 0 ? Tone.BAD : Tone.WARN,
				counted + " combinations of a technique and a condition have no verdict. " + danger, counted,
				"Undecided never means allowed. An app leaves such a technique out when somebody has the condition.");
	}

	private static Row row(UndecidedCondition undecided, Coverage coverage) {
		ConditionColumn column = coverage.conditions().get(undecided.condition());
		List<String> names = undecided.techniques().stream().map(number -> coverage.techniques().get(number).technique().title()).toList();
		Tone tone = undecided.dangerous() ? Tone.BAD : Tone.WARN;
		return new Row(column.condition().title(), undecided.condition(), tone.key(), tone.mark(), gravity(column.contraindication()),
				Numbers.grouped(names.size()), undecided.waived().isEmpty() ? "" : Numbers.grouped(undecided.waived().size()),
				names.stream().limit(NAMES).toList(), names.size() > NAMES ? Numbers.grouped(names.size() - NAMES) : "",
				names.size() > NAMES && names.size() == asked(undecided.condition(), coverage));
	}

	private static long asked(int condition, Coverage coverage) {
		return coverage.techniques().stream().filter(technique -> coverage.cells().get(technique.cells().get(condition)).asked()).count();
	}

	private static String gravity(Contraindication contraindication) {
		return switch (contraindication) {
			case ABSOLUTE -> "dangerous: no massage at all";
			case LOCAL -> "dangerous: none over the area";
			case RELATIVE -> "relative";
		};
	}
}
