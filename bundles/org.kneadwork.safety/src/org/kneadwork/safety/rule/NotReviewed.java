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
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;
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
				.forEach(item -> kinds.merge(Words.kind(item), 1, Integer::sum));
		List<Message> counts = new ArrayList<>();
		kinds.forEach((kind, number) -> counts.add(Sayings.count(number, "KW701." + kind)));
		ElementPlace place = checked.content().library().map(Places::name).orElseGet(() ->
				ElementPlace.of(checked.content().documents().getFirst(), ContentPackage.Literals.DOCUMENT__ENTRIES, 0));
		Message library = checked.content().library().map(found -> Sayings.say("KW701.library", Words.name(found)))
				.orElseGet(() -> Sayings.say("KW701.this"));
		boolean one = kinds.values().iterator().next() == 1;
		return info.finding(place,
				Sayings.say(one ? "KW701.nothing.one" : "KW701.nothing.many", library, Sayings.list(counts)), Sayings.say("KW701.sign"));
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
		Message kind = Words.kindOf(item);
		Message name = Words.name(item);
		return switch (state) {
			case ReviewState.Missing missing -> Optional.of(info.finding(Places.name(item), Sayings.say("KW701.missing", kind, name),
					Sayings.say("KW701.review", Words.kind(item), Words.id(item))));
			case ReviewState.Incomplete incomplete -> Optional.of(info.finding(Places.name(item),
					Sayings.say("KW701.incomplete", kind, name, Sayings.list(incomplete.missing())),
					Sayings.say("KW701.complete", incomplete.now().shortForm()))
					.with(new Related(Sayings.say("KW701.theReview"), ElementPlace.of(incomplete.review()))));
			case ReviewState.Objected objected -> Optional.of(info.finding(Places.name(item),
					Sayings.say(objected.review().getDecision() == ReviewDecision.REJECTED ? "KW701.rejected" : "KW701.changes", kind, name,
							objected.review().getBy(), objected.review().getOn()),
					Sayings.say("KW701.again"))
					.with(new Related(Sayings.say("KW701.theReview"), ElementPlace.of(objected.review()))));
			case ReviewState.Changed changed -> Optional.empty();
			case ReviewState.Expired expired -> Optional.empty();
			case ReviewState.Valid valid -> Optional.empty();
		};
	}
}
