package org.kneadwork.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.model.content.ReviewerRole;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.ReviewRow;
import org.kneadwork.safety.coverage.ReviewRow.State;

/** Who signed, and does it still hold? */
final class ReviewsPart {

	private ReviewsPart() {
	}

	static Part of(Coverage coverage) {
		List<List<ListCell>> rows = coverage.reviews().stream().map(review -> Stream.of(state(review), ListCell.of(review.item()), by(review),
				ListCell.of(Numbers.day(review.on()), Numbers.day(review.until()).isEmpty() ? "" : "until " + Numbers.day(review.until())),
				independent(review), ListCell.of(review.fingerprint()), ListCell.of(review.place())).toList()).toList();
		return new Part(heading(coverage.reviews()), List.of(new ListTable("review-list", "", "", "Items to sign off, the most urgent state first",
				Column.of("State", "Item*", "Signed by", "On", "Independent", "Fingerprint today", "Where"), rows)));
	}

	private static Heading heading(List<ReviewRow> reviews) {
		long holds = reviews.stream().filter(ReviewRow::holds).count();
		String states = Arrays.stream(State.values()).filter(state -> count(reviews, state) > 0)
				.map(state -> Numbers.grouped(count(reviews, state)) + " " + words(state)).collect(Collectors.joining(", "));
		String counted = Numbers.outOf(holds, reviews.size());
		return new Heading("reviews", "Who signed, and does it still hold?", holds == reviews.size() ? Tone.OK : Tone.BAD,
				counted + " items are signed off today.", counted, states.isEmpty() ? "" : "By state: " + states + ".");
	}

	private static long count(List<ReviewRow> reviews, State state) {
		return reviews.stream().filter(review -> review.state() == state).count();
	}

	private static String words(State state) {
		return switch (state) {
			case OBJECTED -> "with an objection";
			case CHANGED -> "changed since their review";
			case EXPIRED -> "expired";
			case INCOMPLETE -> "incomplete";
			case MISSING -> "not reviewed";
			case EXPIRING -> "valid, but expiring within 30 days";
			case VALID -> "valid";
		};
	}

	private static ListCell state(ReviewRow review) {
		Tone tone = switch (review.state()) {
			case VALID -> Tone.OK;
			case EXPIRING -> Tone.WARN;
			default -> Tone.BAD;
		};
		String word = switch (review.state()) {
			case CHANGED -> "changed since";
			case OBJECTED -> "objection";
			case EXPIRING -> "expiring";
			default -> words(review.state());
		};
		return ListCell.of(tone, word).with(review.missing().isEmpty() ? "" : "missing: " + String.join(", ", review.missing()));
	}

	private static ListCell by(ReviewRow review) {
		return ListCell.of(review.by().isEmpty() ? "nobody" : review.by(), review.role().map(ReviewerRole::getLiteral).orElse(""));
	}

	private static ListCell independent(ReviewRow review) {
		return review.independent().map(other -> other ? ListCell.of(Tone.OK, "yes") : ListCell.of(Tone.BAD, "no, an author signed"))
				.orElse(ListCell.of("–"));
	}
}
