package org.kneadwork.safety.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Review;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.values.IsoDate;
import org.kneadwork.safety.coverage.ReviewRow.State;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.review.ReviewState;
import org.kneadwork.safety.review.Reviews;
import org.kneadwork.safety.rule.Checked;

/** Who has signed what, and whether it still holds. */
final class ReviewRows {

	private final Checked checked;
	private final Names names;
	private final Fingerprints fingerprints;

	ReviewRows(Checked checked, Names names) {
		this.checked = checked;
		this.names = names;
		this.fingerprints = new Fingerprints(checked.content(), checked.matrix());
	}

	List<ReviewRow> rows() {
		return checked.reviews().items().stream().map(this::row)
				.sorted(Comparator.comparing(ReviewRow::state).thenComparing(row -> row.item().kind())
						.thenComparing(row -> row.item().id())).toList();
	}

	private ReviewRow row(Entity item) {
		return switch (checked.reviews().stateOf(item)) {
			case ReviewState.Missing missing -> row(item, State.MISSING, Optional.empty(), Optional.empty(), List.of());
			case ReviewState.Incomplete found ->
				row(item, State.INCOMPLETE, Optional.of(found.review()), Optional.empty(), found.missing());
			case ReviewState.Objected found -> row(item, State.OBJECTED, Optional.of(found.review()), Optional.empty(), List.of());
			case ReviewState.Changed found -> row(item, State.CHANGED, Optional.of(found.review()), Optional.empty(), List.of());
			case ReviewState.Expired found -> row(item, State.EXPIRED, Optional.of(found.review()), Optional.empty(), List.of());
			case ReviewState.Valid found -> row(item, state(found.until()), Optional.of(found.review()),
					Optional.of(found.independent()), List.of());
		};
	}

	private State state(LocalDate until) {
		return until.isAfter(checked.today().plusDays(Reviews.DAYS_BEFORE_END)) ? State.VALID : State.EXPIRING;
	}

	private ReviewRow row(Entity item, State state, Optional<Review> review, Optional<Boolean> independent,
			List<Message> missing) {
		return new ReviewRow(names.named(item), state, review.map(Review::getBy).map(Names::text).orElse(""),
				review.filter(Review::isSetRole).map(Review::getRole), date(review.map(Review::getOn)),
				date(review.map(Review::getUntil)), independent, missing, fingerprints.of(item).shortForm(),
				review.map(ElementPlace::of).flatMap(names::place));
	}

	private static String date(Optional<IsoDate> date) {
		return date.map(IsoDate::toString).orElse("");
	}
}
