package org.kneadwork.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.ReviewRow;
import org.kneadwork.safety.coverage.ReviewRow.State;

/** Who signed, and does it still hold? */
final class ReviewsPart {

	private ReviewsPart() {
	}

	static Part of(Coverage coverage, PageWords words) {
		List<List<ListCell>> rows = coverage.reviews().stream().map(review -> Stream.of(state(review, words),
				ListCell.of(review.item(), words), by(review, words),
				ListCell.of(words.day(review.on()), review.until().isEmpty() ? "" : words.say("until", words.day(review.until()))),
				independent(review, words), ListCell.of(review.fingerprint()), ListCell.of(review.place())).toList()).toList();
		return new Part(heading(coverage.reviews(), words), List.of(new ListTable(words, "review-list", "", "", words.say("reviews.caption"),
				Column.of(words, "state", "item*", "signed-by", "on-day", "independent", "fingerprint", "where"), rows)));
	}

	private static Heading heading(List<ReviewRow> reviews, PageWords words) {
		long holds = reviews.stream().filter(ReviewRow::holds).count();
		String states = Arrays.stream(State.values()).filter(state -> count(reviews, state) > 0)
				.map(state -> words.count(count(reviews, state), "reviews.by-state." + key(state))).collect(Collectors.joining(", "));
		String counted = words.outOf(holds, reviews.size());
		return new Heading("reviews", words.say("reviews"), holds == reviews.size() ? Tone.OK : Tone.BAD, words.say("reviews.answer", counted), counted,
				states.isEmpty() ? "" : words.say("reviews.by-state", states));
	}

	private static long count(List<ReviewRow> reviews, State state) {
		return reviews.stream().filter(review -> review.state() == state).count();
	}

	private static String key(State state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	private static ListCell state(ReviewRow review, PageWords words) {
		Tone tone = switch (review.state()) {
			case VALID -> Tone.OK;
			case EXPIRING -> Tone.WARN;
			default -> Tone.BAD;
		};
		return ListCell.of(tone, words.say("reviews.state." + key(review.state())))
				.with(review.lacking().isEmpty() ? "" : words.say("reviews.lacking", words.of(review.lacking()).collect(Collectors.joining(", "))));
	}

	private static ListCell by(ReviewRow review, PageWords words) {
		return ListCell.of(review.by().isEmpty() ? words.say("reviews.nobody") : review.by(),
				review.role().map(role -> words.literal("role", role)).orElse(""));
	}

	private static ListCell independent(ReviewRow review, PageWords words) {
		return review.independent().map(other -> other ? ListCell.of(Tone.OK, words.say("yes")) : ListCell.of(Tone.BAD, words.say("reviews.by-author")))
				.orElse(ListCell.of("–"));
	}
}
