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
	 * @param found by which rule or measure it was found
	 * @param about what it is about
	 * @param place where that stands
	 * @param address where a link to it leads, from the folder of the library
	 */
	record Against(String message, String mend, String found, String about, String place, String address) {
	}

	static ReleasePart of(Coverage coverage, PageWords words) {
		List<Obstacle> obstacles = coverage.release().obstacles();
		boolean all = obstacles.size() <= FOREMOST && obstacles.stream().allMatch(one -> isShort(words.of(one.said())) && isShort(words.of(one.advice())));
		return new ReleasePart(heading(obstacles.size(), words), obstacles.stream().limit(FOREMOST).map(one -> against(one, words)).toList(),
				words.say("release.all", words.grouped(obstacles.size())), list(all ? List.of() : obstacles, words));
	}

	private static boolean isShort(String text) {
		return text.length() <= SHORT;
	}

	/** Keeps the second answer of the page near its top, however much there is to say on the first; the list says it all. */
	private static String shortened(String text) {
		return isShort(text) ? text : text.substring(0, SHORT).stripTrailing() + "…";
	}

	private static Heading heading(int obstacles, PageWords words) {
		return obstacles == 0
				? new Heading("release", words.say("release"), Tone.OK, words.say("release.yes"), words.say("release.yes.count"), "")
				: new Heading("release", words.say("release"), Tone.BAD, words.count(obstacles, "release.no"), words.count(obstacles, "release.no.count"), "");
	}

	private static Against against(Obstacle obstacle, PageWords words) {
		return new Against(shortened(words.of(obstacle.said())), shortened(words.of(obstacle.advice())), found(obstacle, words),
				obstacle.about().map(Named::title).orElse(""), Places.words(obstacle.place()),
				obstacle.place().map(Places::address).orElse(""));
	}

	private static String found(Obstacle obstacle, PageWords words) {
		return switch (obstacle.kind()) {
			case FINDING -> words.say("found.rule", obstacle.code());
			case GATE -> words.say("found.measure", obstacle.code());
		};
	}

	private static ListTable list(List<Obstacle> rest, PageWords words) {
		return new ListTable(words, "obstacles", "", "", words.say("release.caption"),
				Column.of(words, "what-and-mend*", "in", "found-by", "where"),
				rest.stream().map(one -> Stream.of(ListCell.of(words.of(one.said()), words.of(one.advice())), ListCell.of(one.about().map(Named::title).orElse("")),
						ListCell.of(found(one, words)), ListCell.of(one.place())).toList()).toList());
	}
}
