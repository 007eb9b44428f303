package org.kneadwork.safety.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Question;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Review;
import org.kneadwork.model.content.ReviewDecision;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tip;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.fingerprint.Fingerprint;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.matrix.VerdictMatrix;

/**
 * The reviews of a library on a day. A review counts when it says who reviewed, when, until when it holds, with what
 * result, and the fingerprint of what was reviewed. Of several reviews by one person the newest counts; an objection
 * stands until what it is about has been changed, whoever else approves.
 *
 * <p>Does not change once it is made; it may be read by several threads.
 */
public final class Reviews {

	/** How many days before its end a review is reported as one that runs out. */
	public static final int DAYS_BEFORE_END = 30;

	/**
	 * Whose advice reaches people: these are signed off one by one. Regions, tools and modalities are signed off with the
	 * techniques that use them, since the fingerprint of a technique holds them.
	 */
	private static final Set<Class<?>> SIGNED_OFF = Set.of(Technique.class, Routine.class, Caution.class, Condition.class,
			RedFlag.class, Baseline.class, Tip.class, Question.class);

	private static final ReviewState MISSING = new ReviewState.Missing();

	private final LocalDate today;
	private final Set<String> authors = new HashSet<>();
	private final List<Entity> items;
	private final Map<Entity, ReviewState> states = new LinkedHashMap<>();

	private Reviews(Content content, VerdictMatrix matrix, LocalDate today) {
		this.today = today;
		content.own(Library.class).forEach(library -> Known.texts(library.getAuthors()).stream().map(Reviews::person)
				.forEach(authors::add));
		items = content.own(Entry.class).stream()
				.filter(Reviews::isSignedOff).map(Entity.class::cast).toList();
		Map<Entity, List<Review>> bySubject = new LinkedHashMap<>();
		for (Review review : content.own(Review.class)) {
			subject(review).ifPresent(entity -> bySubject.computeIfAbsent(entity, key -> new ArrayList<>()).add(review));
		}
		Fingerprints fingerprints = new Fingerprints(content, matrix);
		bySubject.forEach((entity, reviews) -> states.put(entity, state(reviews, fingerprints.of(entity))));
	}

	/**
	 * Looks at the reviews of a library.
	 *
	 * @param content the library and those that it uses
	 * @param matrix the verdicts of the content
	 * @param today the day on which reviews have to hold
	 * @return the reviews
	 */
	public static Reviews of(Content content, VerdictMatrix matrix, LocalDate today) {
		return new Reviews(content, matrix, today);
	}

	/**
	 * Whether something is signed off on its own.
	 *
	 * @param entry the entry
	 * @return whether it is a technique, routine, caution, condition, red flag, baseline, tip or question
	 */
	public static boolean isSignedOff(Entry entry) {
		return SIGNED_OFF.contains(entry.eClass().getInstanceClass());
	}

	/**
	 * What has to be signed off before a release: techniques, routines, cautions, conditions, red flags, baselines, tips
	 * and questions of the library itself.
	 *
	 * @return the items, in the order of the documents
	 */
	public List<Entity> items() {
		return items;
	}

	/**
	 * What has been reviewed at all, items or not.
	 *
	 * @return the entities that a review names, each once, in the order of their first reviews
	 */
	public List<Entity> reviewed() {
		return List.copyOf(states.keySet());
	}

	/**
	 * Whether an entity has been reviewed, and whether that still holds.
	 *
	 * @param entity the entity
	 * @return its state
	 */
	public ReviewState stateOf(Entity entity) {
		return states.getOrDefault(entity, MISSING);
	}

	private static Optional<Entity> subject(Review review) {
		return Optional.ofNullable(review.getSubject()).flatMap(subject -> Known.of(subject.getEntity()));
	}

	private ReviewState state(List<Review> reviews, Fingerprint now) {
		List<Review> complete = reviews.stream().filter(review -> missing(review).isEmpty()).toList();
		List<Review> ofWhatIsThere =
				newestByPerson(complete.stream().filter(review -> now.matches(review.getFingerprint())).toList());
		Optional<Review> objection = ofWhatIsThere.stream().filter(review -> !isApproval(review)).findFirst();
		if (objection.isPresent()) {
			return new ReviewState.Objected(objection.get());
		}
		Optional<Review> longest = ofWhatIsThere.stream().max(Comparator.comparing(Reviews::until));
		if (longest.isPresent()) {
			return holds(longest.get()) ? new ReviewState.Valid(longest.get(), until(longest.get()), isIndependent(ofWhatIsThere))
					: new ReviewState.Expired(longest.get());
		}
		Optional<Review> changedSince = complete.stream().filter(Reviews::isApproval).max(Comparator.comparing(Reviews::on));
		if (changedSince.isPresent()) {
			return new ReviewState.Changed(changedSince.get(), now);
		}
		return reviews.stream().filter(review -> !missing(review).isEmpty()).findFirst()
				.<ReviewState>map(review -> new ReviewState.Incomplete(review, missing(review), now)).orElse(MISSING);
	}

	private List<Message> missing(Review review) {
		List<Message> missing = new ArrayList<>();
		if (Known.text(review.getBy()).isEmpty()) {
			missing.add(Sayings.say("review.by"));
		}
		if (review.getOn() == null) {
			missing.add(Sayings.say("review.on"));
		} else if (on(review).isAfter(today)) {
			missing.add(Sayings.say("review.future"));
		}
		if (review.getUntil() == null) {
			missing.add(Sayings.say("review.until"));
		}
		if (!review.isSetDecision()) {
			missing.add(Sayings.say("review.decision"));
		}
		if (Known.text(review.getFingerprint()).isEmpty()) {
			missing.add(Sayings.say("review.fingerprint"));
		}
		return missing;
	}

	/** Later statements count as newer where the days are the same. */
	private static List<Review> newestByPerson(List<Review> reviews) {
		Map<String, Review> newest = new LinkedHashMap<>();
		for (Review review : reviews) {
			newest.merge(person(review.getBy()), review, (one, other) -> on(other).isBefore(on(one)) ? one : other);
		}
		return List.copyOf(newest.values());
	}

	private boolean isIndependent(List<Review> approvals) {
		return authors.isEmpty() || approvals.stream().filter(this::holds)
				.anyMatch(review -> !authors.contains(person(review.getBy())));
	}

	private boolean holds(Review review) {
		return !until(review).isBefore(today);
	}

	private static boolean isApproval(Review review) {
		return review.getDecision() == ReviewDecision.APPROVED;
	}

	private static LocalDate on(Review review) {
		return review.getOn().firstDay();
	}

	private static LocalDate until(Review review) {
		return review.getUntil().lastDay();
	}

	/**
	 * Who is meant by a name: the same for two ways to write it that differ in layout and case only.
	 *
	 * @param name the name
	 * @return what is compared
	 */
	public static String person(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}
}
