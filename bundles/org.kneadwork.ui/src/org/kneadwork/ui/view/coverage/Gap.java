package org.kneadwork.ui.view.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.safety.coverage.Obstacle;
import org.kneadwork.safety.coverage.ReviewRow;
import org.kneadwork.safety.coverage.UndecidedCondition;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.Words;

/**
 * Something that is missing before a release.
 *
 * @param kind what kind of thing is missing, in a word or two
 * @param words what is missing, in one sentence
 * @param about what it is missing on; empty where that is nothing in particular
 * @param place where it has to be mended; empty where that is nowhere in particular
 */
record Gap(String kind, String words, Optional<Named> about, Optional<TextPlace> place) {

	/** All that is missing in a library: first what stands against a release, then what is undecided, then what nobody has signed. */
	static List<Gap> of(Coverage coverage) {
		List<Gap> gaps = new ArrayList<>();
		coverage.release().obstacles().forEach(obstacle -> gaps.add(of(obstacle)));
		coverage.undecided().forEach(undecided -> addUndecided(coverage, undecided, gaps));
		coverage.reviews().stream().filter(review -> !review.holds()).forEach(review -> gaps.add(of(review)));
		return gaps;
	}

	private static Gap of(Obstacle obstacle) {
		String words = (obstacle.said().in(Words.language()) + " " + obstacle.advice().in(Words.language())).strip();
		return new Gap(Words.text("coverageView.against"), words, obstacle.about(), obstacle.place());
	}

	private static void addUndecided(Coverage coverage, UndecidedCondition undecided, List<Gap> gaps) {
		Named condition = coverage.conditions().get(undecided.condition()).condition();
		String kind = undecided.dangerous() ? Words.text("coverageView.dangerous") : Words.text("coverageView.undecided");
		for (int number : undecided.techniques()) {
			Named technique = coverage.techniques().get(number).technique();
			String waived = undecided.waived().contains(number) ? " " + Words.text("coverageView.waived") : "";
			gaps.add(new Gap(kind, Words.text("coverageView.nobody", technique.title(), condition.title()) + waived, Optional.of(technique),
					technique.place()));
		}
	}

	private static Gap of(ReviewRow review) {
		return new Gap(Words.text("coverageView.unsigned"), review.item().title() + ": " + words(review.state()), Optional.of(review.item()),
				review.place().or(review.item()::place));
	}

	private static String words(ReviewRow.State state) {
		return switch (state) {
			case OBJECTED -> Words.text("review.objected");
			case CHANGED -> Words.text("review.changed");
			case EXPIRED -> Words.text("review.expired");
			case INCOMPLETE -> Words.text("review.incomplete");
			case MISSING -> Words.text("review.missing");
			case EXPIRING -> Words.text("review.expiring");
			case VALID -> Words.text("review.valid");
		};
	}
}
