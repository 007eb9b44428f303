package org.kneadwork.bundle.resolved;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kneadwork.bundle.text.TextSlot;
import org.kneadwork.model.content.Certainty;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.matrix.DecisionOrigin;

/**
 * What holds for a technique or a routine when a person has a condition.
 *
 * @param condition the condition
 * @param verdict the verdict; empty: nobody has decided, which never means allowed
 * @param reasons all reasons, the strictest first
 */
public record ResolvedVerdict(Condition condition, Optional<Verdict> verdict, List<ResolvedReason> reasons) {

	/** Takes a copy of the reasons. */
	public ResolvedVerdict {
		reasons = List.copyOf(reasons);
	}

	/**
	 * Tells whether it must not be done: somebody says so, or nobody has decided.
	 *
	 * @return whether it must not
	 */
	public boolean forbids() {
		return verdict.isEmpty() || verdict.get() == Verdict.AVOID;
	}

	/**
	 * Tells whether it may be done as it is.
	 *
	 * @return whether it may
	 */
	public boolean allows() {
		return verdict.isPresent() && verdict.get() == Verdict.ALLOWED;
	}

	/**
	 * What the person is told: what the reasons for the verdict tell. Where nobody has decided, what the reasons tell that
	 * are there; where nobody gives words, the title of the condition.
	 *
	 * @return where the words stand, each wording once; empty only where something is allowed without a word
	 */
	public List<TextSlot> tell() {
		if (allows()) {
			return Words.distinct(counting(Verdict.ALLOWED::equals)
					.filter(found -> found.reason().origin() instanceof DecisionOrigin)
					.flatMap(found -> Words.told(found.reason()).stream()));
		}
		return verdict.isPresent() ? told(verdict.get()::equals) : toldFrom(Verdict.ADAPT);
	}

	/**
	 * What the person is told by all reasons that count and are at least as strict as a verdict.
	 *
	 * @param lowest the verdict
	 * @return where the words stand, each wording once; the title of the condition where nobody gives words
	 */
	List<TextSlot> toldFrom(Verdict lowest) {
		return told(found -> found.compareTo(lowest) >= 0);
	}

	private List<TextSlot> told(Predicate<Verdict> which) {
		List<TextSlot> told = Words.distinct(counting(which).flatMap(found -> Words.told(found.reason()).stream()));
		return told.isEmpty() ? List.of(Words.title(condition)) : told;
	}

	private Stream<ResolvedReason> counting(Predicate<Verdict> which) {
		return reasons.stream().filter(ResolvedReason::counts).filter(found -> which.test(found.reason().verdict()));
	}

	/**
	 * How to do it in another way: what all reasons that count say, also those that are not the strictest, since they hold
	 * as well once a doctor has agreed.
	 *
	 * @return where the words stand, each wording once
	 */
	public List<TextSlot> adaptations() {
		return adaptations(found -> true);
	}

	/**
	 * How to do a routine as a whole in another way.
	 *
	 * @return where the words stand, each wording once
	 */
	List<TextSlot> adaptationsOfTheWhole() {
		return adaptations(ResolvedReason::ofTheWhole);
	}

	private List<TextSlot> adaptations(Predicate<ResolvedReason> which) {
		return Words.distinct(counting(found -> true).filter(which)
				.flatMap(found -> Words.adaptation(found.reason()).stream()));
	}

	/**
	 * The strictest verdict of the reasons that are about a routine as a whole.
	 *
	 * @return the verdict, if there is such a reason that counts
	 */
	Optional<Verdict> ofTheWhole() {
		return counting(found -> true).filter(ResolvedReason::ofTheWhole).map(found -> found.reason().verdict())
				.max(Verdict::compareTo);
	}

	/**
	 * How well the strictest reason is established: of several equally strict ones the best.
	 *
	 * @return the certainty, where one of them declares it
	 */
	public Optional<Certainty> certainty() {
		return verdict.flatMap(strictest -> counting(strictest::equals).flatMap(found -> found.reason().certainty().stream())
				.max(Certainty::compareTo));
	}
}
