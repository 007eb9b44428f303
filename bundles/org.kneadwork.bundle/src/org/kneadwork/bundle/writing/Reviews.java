package org.kneadwork.bundle.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Review;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;

/** The reviews of the entities of a library. */
public final class Reviews {

	private static final Comparator<Review> OLDEST_FIRST = Comparator
			.comparing((Review review) -> review.getOn() == null ? "" : review.getOn().toString())
			.thenComparing(review -> Known.text(review.getBy()).orElse(""))
			.thenComparing(review -> Known.text(review.getFingerprint()).orElse(""));

	private final Map<Entity, List<Review>> reviews = new IdentityHashMap<>();

	/**
	 * @param content the content with its reviews, and those of the libraries in use
	 */
	public Reviews(Content content) {
		for (Review review : content.all(Review.class)) {
			if (review.getSubject() != null && Known.is(review.getSubject().getEntity())) {
				reviews.computeIfAbsent(review.getSubject().getEntity(), missing -> new ArrayList<>()).add(review);
			}
		}
		reviews.values().forEach(found -> found.sort(OLDEST_FIRST));
	}

	/** The reviews of an entity, the oldest first. */
	List<Review> of(Entity entity) {
		return reviews.getOrDefault(entity, List.of());
	}
}
