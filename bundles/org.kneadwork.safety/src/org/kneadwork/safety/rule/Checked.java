package org.kneadwork.safety.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.diff.LibraryVersion;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.review.Reviews;
import org.kneadwork.safety.translation.TranslatableTexts;

/**
 * What rules look at.
 *
 * @param content the content
 * @param matrix the matrix of the same content
 * @param reviews the reviews of the same content
 * @param texts finds the texts of an entity that can be translated
 * @param today the day on which reviews and waivers have to hold
 * @param release whether the content is to be released, so that what only a release needs is an error
 * @param baseline the version that was released last, with which the content is compared; empty where nobody says
 * @param rules which rules there are
 * @param shared what several rules need of all this
 */
public record Checked(Content content, VerdictMatrix matrix, Reviews reviews, TranslatableTexts texts, LocalDate today,
		boolean release, Optional<LibraryVersion> baseline, RuleSet rules, Shared shared) {

	/**
	 * Computes what rules need.
	 *
	 * @param content the content
	 * @param matrix the matrix of the same content
	 * @param today the day on which reviews and waivers have to hold
	 * @param release whether the content is to be released
	 * @return the content with what was computed of it
	 */
	public static Checked of(Content content, VerdictMatrix matrix, LocalDate today, boolean release) {
		return new Checked(content, matrix, Reviews.of(content, matrix, today), new TranslatableTexts(), today, release,
				Optional.empty(), RuleSet.CATALOGUE, new Shared());
	}

	/**
	 * The same, to be compared with a version that was released.
	 *
	 * @param released the version; empty: compared with none
	 * @return the content with that version
	 */
	public Checked comparedWith(Optional<LibraryVersion> released) {
		return new Checked(content, matrix, reviews, texts, today, release, released, rules, new Shared());
	}

	/**
	 * The same, to be checked against more rules than those of the catalogue.
	 *
	 * @param all the catalogue with what plug-ins add
	 * @return the content with those rules
	 */
	public Checked goingBy(RuleSet all) {
		return new Checked(content, matrix, reviews, texts, today, release, baseline, all, new Shared());
	}

	/**
	 * The same, with another view of the same content.
	 *
	 * @param view the content, of which perhaps only a part is looked at
	 * @return what rules look at
	 */
	public Checked with(Content view) {
		return new Checked(view, matrix, reviews, texts, today, release, baseline, rules, new Shared());
	}

	/**
	 * Computes what rules need that do not look at reviews.
	 *
	 * @param content the content
	 * @param matrix the matrix of the same content
	 * @param today the day on which waivers have to hold
	 * @param release whether the content is to be released
	 * @return the content with what was computed of it; as if nothing had been reviewed
	 */
	public static Checked withoutReviews(Content content, VerdictMatrix matrix, LocalDate today, boolean release) {
		return new Checked(content, matrix, Reviews.of(Content.of(List.of(), List.of()), matrix, today), new TranslatableTexts(),
				today, release, Optional.empty(), RuleSet.CATALOGUE, new Shared());
	}

	/**
	 * Computes what rules need, for a check that is not for a release.
	 *
	 * @param content the content
	 * @param today the day on which reviews and waivers have to hold
	 * @return the content with what was computed of it
	 */
	public static Checked of(Content content, LocalDate today) {
		return of(content, VerdictMatrix.of(content), today, false);
	}

	/**
	 * Computes what rules need, for a check today, by the clock of this machine, that is not for a release.
	 *
	 * @param content the content
	 * @return the content with what was computed of it
	 */
	public static Checked of(Content content) {
		return of(content, LocalDate.now(Clock.systemDefaultZone()));
	}
}
