package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Review;
import org.kneadwork.model.content.ReviewDecision;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tip;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.review.ReviewState;

/**
 * KW701. A library in which nobody has reviewed anything yet gets one finding, which says how much there is to review: a
 * hundred times the same would hide everything else. As soon as there is a review, each item that has none is named.
 */
record NotReviewed(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		List<Entity> items = checked.reviews().items();
		if (!items.isEmpty() && checked.content().own(Review.class).isEmpty()) {
			findings.accept(severe(nothingAtAll(items, checked), checked));
			return;
		}
		for (Entity item : items) {
			finding(item, checked.reviews().stateOf(item)).ifPresent(finding -> findings.accept(severe(finding, checked)));
		}
	}

	private Finding severe(Finding finding, Checked checked) {
		return finding.with(info.severity(checked.release()));
	}

	private Finding nothingAtAll(List<Entity> items, Checked checked) {
		Map<String, Integer> kinds = new LinkedHashMap<>();
		items.stream().sorted(Comparator.comparingInt(NotReviewed::order))
				.forEach(item -> kinds.merge(Words.kind(item).replace('-', ' '), 1, Integer::sum));
		List<String> counts = new ArrayList<>();
		kinds.forEach((kind, number) -> counts.add(Words.count(number, kind)));
		ElementPlace place = checked.content().library().map(Places::name).orElseGet(() ->
				ElementPlace.of(checked.content().documents().getFirst(), ContentPackage.Literals.DOCUMENT__ENTRIES, 0));
		String library = checked.content().library().map(found -> "the library " + Words.name(found)).orElse("this library");
		return info.finding(place,
				"Nobody has reviewed anything of " + library + " yet; there " + (kinds.values().iterator().next() == 1 ? "is " : "are ")
						+ Words.list(counts) + " to review.",
				"Let somebody qualified review each, and sign: kneadwork sign-off technique ID --by … --role … --until ….");
	}

	/** What people do, then what protects them, then what they read. */
	private static int order(Entity item) {
		return switch (item) {
			case Technique technique -> 0;
			case Routine routine -> 1;
			case Caution caution -> 2;
			case Condition condition -> 3;
			case RedFlag flag -> 4;
			case Baseline baseline -> 5;
			case Tip tip -> 6;
			default -> 7;
		};
	}

	private Optional<Finding> finding(Entity item, ReviewState state) {
		String name = "The " + Words.kind(item).replace('-', ' ') + " " + Words.name(item);
		return switch (state) {
			case ReviewState.Missing missing -> Optional.of(info.finding(Places.name(item), name + " has not been reviewed.",
					"Let somebody qualified review it: review of " + Words.kind(item) + " " + Words.id(item) + " { … }."));
			case ReviewState.Incomplete incomplete -> Optional.of(info.finding(Places.name(item),
					name + " has a review that does not count, since it does not say " + Words.list(incomplete.missing()) + ".",
					"Complete the review; what is there now has the fingerprint " + incomplete.now().shortForm() + ".")
					.with(new Related("the review", ElementPlace.of(incomplete.review()))));
			case ReviewState.Objected objected -> Optional.of(info.finding(Places.name(item),
					name + " was reviewed by " + objected.review().getBy() + " on " + objected.review().getOn() + ", who "
							+ (objected.review().getDecision() == ReviewDecision.REJECTED ? "rejects it" : "asks for changes")
							+ ".",
					"Change it as the reviewer asks, and let it be reviewed again.")
					.with(new Related("the review", ElementPlace.of(objected.review()))));
			case ReviewState.Changed changed -> Optional.empty();
			case ReviewState.Expired expired -> Optional.empty();
			case ReviewState.Valid valid -> Optional.empty();
		};
	}
}
