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
 * @param othersTitle what the rest is called
 * @param others the rest
 */
record ReleasePart(Heading intro, List<Against> foremost, String othersTitle, ListTable others) {

	private static final int FOREMOST = 4;

	/**
	 * Something that stands against a release.
	 *
	 * @param message what is wrong
	 * @param mend how to mend it
	 * @param kind how it was found
	 * @param code the code of the rule, or the id of the measure
	 * @param about what it is about
	 * @param place where that stands
	 * @param href where a link to it leads
	 */
	record Against(String message, String mend, String kind, String code, String about, String place, String href) {
	}

	static ReleasePart of(Coverage coverage, Places places) {
		List<Obstacle> obstacles = coverage.release().obstacles();
		List<Obstacle> rest = obstacles.stream().skip(FOREMOST).toList();
		return new ReleasePart(heading(obstacles.size()), obstacles.stream().limit(FOREMOST).map(one -> against(one, places)).toList(),
				"Show the other " + Numbers.grouped(rest.size()), others(rest, places));
	}

	private static Heading heading(int obstacles) {
		return obstacles == 0
				? new Heading("release", "May this be released?", Tone.OK, "Yes. Nothing stands against a release.", "Yes", "")
				: new Heading("release", "May this be released?", Tone.BAD,
						"No. " + Numbers.of(obstacles, "thing stands", "things stand") + " against it.",
						"No: " + Numbers.of(obstacles, "obstacle", "obstacles"), "");
	}

	private static Against against(Obstacle obstacle, Places places) {
		return new Against(obstacle.message(), obstacle.mend(), kind(obstacle), obstacle.code(),
				obstacle.about().map(Named::title).orElse(""), Places.words(obstacle.place()), places.href(obstacle.place()));
	}

	private static String kind(Obstacle obstacle) {
		return switch (obstacle.kind()) {
			case FINDING -> "rule";
			case GATE -> "measure";
		};
	}

	private static ListTable others(List<Obstacle> rest, Places places) {
		return new ListTable("obstacles", "", "", "What else stands against a release",
				Column.of("What*", "How to mend it*", "Found by", "Where"),
				rest.stream().map(one -> Stream.of(
						ListCell.of(Tone.BAD, one.message()).with(one.about().map(Named::title).orElse("")), ListCell.of(one.mend()),
						ListCell.of(kind(one) + " " + one.code()), places.cell(one.place())).toList()).toList());
	}
}
