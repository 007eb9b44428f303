package org.kneadwork.safety.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.diff.Change.Kind;
import org.kneadwork.safety.finding.Sayings;

/**
 * Compares two versions of content in safety terms. Where it cannot tell whether a change weakens anything, it takes it
 * for weaker: a reviewer who looks at too much loses minutes. So a stop rule in entirely other words counts as one that is
 * gone, and a contraindication that is no longer declared counts as gone although a caution still says the same.
 */
public final class SafetyDiff {

	private static final Comparator<Change> ORDER = Comparator.comparing(Change::bump).thenComparing(Change::subject)
			.thenComparing(Change::aspect).thenComparing(Change::message);

	private static final String REWORDED = "change.reworded";

	private final Map<Item, Value> before;
	private final Map<Item, Value> after;
	private final List<Change> changes = new ArrayList<>();

	private SafetyDiff(SafetyProfile before, SafetyProfile after) {
		this.before = before.facts();
		RewordedTexts reworded = RewordedTexts.between(before.facts(), after.facts());
		this.after = reworded.inOldWords();
		reworded.pairs().forEach((item, words) -> add(item, Kind.REWORDED, Sayings.say(REWORDED, Sayings.say("quoted", words))));
	}

	/**
	 * Compares two versions.
	 *
	 * @param before the older one
	 * @param after the newer one
	 * @return the differences, the gravest first, then by what they are about; empty where safety is the same
	 */
	public static List<Change> between(SafetyProfile before, SafetyProfile after) {
		SafetyDiff diff = new SafetyDiff(before, after);
		diff.compare();
		return diff.changes.stream().sorted(ORDER).toList();
	}

	/**
	 * Tells which number of the version is due.
	 *
	 * @param changes the differences between two versions
	 * @return the gravest call among them; empty where there are none
	 */
	public static Optional<Bump> due(List<Change> changes) {
		return changes.stream().map(Change::bump).min(Comparator.naturalOrder());
	}

	private void compare() {
		before.forEach((item, value) -> {
			Value now = after.get(item);
			if (now != null) {
				compare(item, value, now);
			} else if (!cameOrWentWithItsWhole(item, before, after) && !stillHolds(item, value)) {
				gone(item, value);
			}
		});
		after.forEach((item, value) -> {
			if (!before.containsKey(item) && !cameOrWentWithItsWhole(item, after, before)) {
				changes.add(new Change(Kind.ADDED, item.aspect(), item.derivation() ? Bump.MINOR : item.aspect().added(),
						item.subject(), sentence(item, is("new", item, value))));
			}
		});
	}

	private static boolean cameOrWentWithItsWhole(Item item, Map<Item, Value> here, Map<Item, Value> there) {
		return Stream.of(item.whole(), new Item(item.subject(), Aspect.ENTITY, "", false))
				.anyMatch(whole -> !whole.equals(item) && here.containsKey(whole) && !there.containsKey(whole));
	}

	/** Whether a clause that is gone is a special case of another one that is at least as strict. */
	private boolean stillHolds(Item item, Value value) {
		return value instanceof Value.Ruling old && after.entrySet().stream()
				.anyMatch(other -> other.getKey().subject().equals(item.subject())
						&& other.getKey().aspect() == item.aspect() && other.getValue() instanceof Value.Ruling now
						&& now.verdict().min() >= old.verdict().min()
						&& SelectorAlternatives.implies(old.tests(), now.tests()));
	}

	private void gone(Item item, Value value) {
		boolean heldNobodyBack = item.aspect().sense() == Aspect.Sense.MORE_IS_STRICTER && isLowest(value);
		Bump bump = item.derivation() ? Bump.MAJOR : heldNobodyBack ? Bump.MINOR : item.aspect().gone();
		changes.add(new Change(Kind.GONE, item.aspect(), bump, item.subject(),
				sentence(item, is("gone", item, value))));
	}

	private static boolean isLowest(Value value) {
		return value instanceof Value.Measure measure && measure.max() == Verdict.ALLOWED.ordinal()
				|| value instanceof Value.Ruling ruling && ruling.verdict().max() == Verdict.ALLOWED.ordinal();
	}

	private void compare(Item item, Value old, Value now) {
		if (old.equals(now) || old instanceof Value.Sequence one && now instanceof Value.Sequence other && one.goesLike(other)) {
			return;
		}
		switch (kind(item, old, now)) {
			case REWORDED -> add(item, Kind.REWORDED, Sayings.say(REWORDED, now.said()));
			case CHANGED -> add(item, Kind.CHANGED, old.toString().isEmpty() ? Sayings.say("change.other") : was(old, now));
			case Kind other -> add(item, other, was(old, now));
		}
	}

	private static Message was(Value old, Value now) {
		return Sayings.say("change.was", old.said(), now.said());
	}

	private static Kind kind(Item item, Value old, Value now) {
		if (old instanceof Value.Measure one && now instanceof Value.Measure other) {
			return kind(item.aspect().sense(), one, other);
		}
		if (old instanceof Value.Names one && now instanceof Value.Names other) {
			return kind(item.aspect(), one, other);
		}
		if (old instanceof Value.Wording) {
			boolean onlyWords = item.derivation() || item.aspect().sense() == Aspect.Sense.NEITHER && isProse(item.aspect());
			return onlyWords ? Kind.REWORDED : Kind.CHANGED;
		}
		return switch (now) {
			case Value.Undecided open -> Kind.WEAKENED;
			case Value.Measure verdict when old instanceof Value.Undecided ->
				verdict.min() == Verdict.AVOID.ordinal() ? Kind.TIGHTENED : Kind.WEAKENED;
			case Value.There unknown -> Kind.WEAKENED;
			case Value.Measure known -> Kind.TIGHTENED;
			default -> Kind.CHANGED;
		};
	}

	private static boolean isProse(Aspect aspect) {
		return switch (aspect) {
			case SAFETY_TEXT, TEXT, TRANSLATION, CLAUSE_ADAPTATION, DECISION_ADAPTATION -> true;
			default -> false;
		};
	}

	private static Kind kind(Aspect.Sense sense, Value.Measure old, Value.Measure now) {
		boolean more = now.min() > old.min() || now.max() > old.max();
		boolean less = now.min() < old.min() || now.max() < old.max();
		return switch (sense) {
			case LESS_IS_STRICTER -> more ? Kind.WEAKENED : Kind.TIGHTENED;
			case MORE_IS_STRICTER -> less ? Kind.WEAKENED : Kind.TIGHTENED;
			case NEITHER -> Kind.CHANGED;
		};
	}

	/** Fewer sources are less support; as many others are other passages. */
	private static Kind kind(Aspect aspect, Value.Names old, Value.Names now) {
		if (aspect == Aspect.TRAIT) {
			return Kind.CHANGED;
		}
		if (now.names().size() < old.names().size()) {
			return Kind.WEAKENED;
		}
		return now.names().size() > old.names().size() ? Kind.TIGHTENED : Kind.REWORDED;
	}

	private void add(Item item, Kind kind, Message what) {
		Bump bump = switch (kind) {
			case WEAKENED, GONE -> Bump.MAJOR;
			case CHANGED -> item.aspect() == Aspect.AUDIENCE ? Bump.MAJOR : Bump.MINOR;
			case TIGHTENED, ADDED -> Bump.MINOR;
			case REWORDED -> Bump.PATCH;
		};
		changes.add(new Change(kind, item.aspect(), bump, item.subject(), sentence(item, what)));
	}

	private static Message sentence(Item item, Message what) {
		return item.aspect() == Aspect.ENTITY ? Sayings.say("change.entity", item.subject().called(), what)
				: Sayings.say("change.fact", item.subject().called(), item.called(), what);
	}

	/** That something is new, or gone, with its value where it has one. */
	private static Message is(String what, Item item, Value value) {
		String key = "change." + what;
		return item.aspect() == Aspect.ENTITY || value.toString().isEmpty() ? Sayings.say(key) : Sayings.say(key + ".value", value.said());
	}
}
