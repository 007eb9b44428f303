package org.kneadwork.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.safety.coverage.Obstacle;

/**
 * May this be released?
 *
 * @param intro the answer
 * @param foremost what stands against it, the gravest
 * @param othersTitle what the list of all is called
 * @param others all of it in full; empty where the foremost are all
 */
record ReleasePart(Heading intro, List<Against> foremost, String othersTitle, ListTable others) {

	private static final int FOREMOST = 3;
	private static final int SHORT = 240;

	/**
	 * Something that stands against a release.
	 *
	 * @param message what is wrong
	 * @param mend how to mend it
	 * @param kind how it was found
	 * @param code the code of the rule, or the id of the measure
	 * @param about what it is about
	 * @param place where that stands
	 * @param address where a link to it leads, from the folder of the library
	 */
	record Against(String message, String mend, String kind, String code, String about, String place, String address) {
	}

	static ReleasePart of(Coverage coverage) {
		List<Obstacle> obstacles = coverage.release().obstacles();
		boolean all = obstacles.size() <= FOREMOST && obstacles.stream().allMatch(one -> one.message().length() <= SHORT && one.mend().length() <= SHORT);
		return new ReleasePart(heading(obstacles.size()), obstacles.stream().limit(FOREMOST).map(one -> against(one)).toList(),
				"Show all " + Numbers.grouped(obstacles.size()) + " in full", list(all ? List.of() : obstacles));
	}

	/** Keeps the second answer of the page near its top, however much there is to say on the first; the list says it all. */
	private static String shortened(String text) {
		return text.length() <= SHORT ? text : text.substring(0, SHORT).stripTrailing() + "…";
	}

	private static Heading heading(int obstacles) {
		return obstacles == 0
				? new Heading("release", "May this be released?", Tone.OK, "Yes. Nothing stands against a release.", "Yes", "")
				: new Heading("release", "May this be released?", Tone.BAD,
						"No. " + Numbers.of(obstacles, "thing stands", "things stand") + " against it.",
						"No: " + Numbers.of(obstacles, "obstacle", "obstacles"), "");
	}

	private static Against against(Obstacle obstacle) {
		return new Against(shortened(obstacle.message()), shortened(obstacle.mend()), kind(obstacle), obstacle.code(),
				obstacle.about().map(Named::title).orElse(""), Places.words(obstacle.place()),
				obstacle.place().map(Places::address).orElse(""));
	}

	private static String kind(Obstacle obstacle) {
		return switch (obstacle.kind()) {
			case FINDING -> "rule";
			case GATE -> "measure";
		};
	}

	private static ListTable list(List<Obstacle> rest) {
		return new ListTable("obstacles", "", "", "What stands against a release",
				Column.of("What, and how to mend it*", "In", "Found by", "Where"),
				rest.stream().map(one -> Stream.of(ListCell.of(one.message(), one.mend()), ListCell.of(one.about().map(Named::title).orElse("")),
						ListCell.of(kind(one) + " " + one.code()), ListCell.of(one.place())).toList()).toList());
	}
}
