package org.kneadwork.safety.matrix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.model.content.Certainty;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.content.Known;

/**
 * One reason for a verdict.
 *
 * @param verdict the verdict that it calls for
 * @param origin where it comes from
 * @param overruled whether the technique departs from it with {@code although}, so that it does not count
 */
public record Reason(Verdict verdict, Origin origin, boolean overruled) {

	/**
	 * Why, for authors and reviewers.
	 *
	 * @return the reason in words; empty where none is given
	 */
	public String because() {
		return Known.text(switch (origin) {
			case CautionOrigin from -> from.caution().getBecause();
			case DecisionOrigin from -> from.decision().getBecause();
		}).orElse("");
	}

	/**
	 * What a user is told: what the caution tells, else why it is there; of a technique's own decision how to adapt,
	 * else why.
	 *
	 * @return the words; empty where none are given
	 */
	public String tell() {
		Optional<String> told = switch (origin) {
			case CautionOrigin from -> Known.text(from.caution().getTell());
			case DecisionOrigin from -> adaptation();
		};
		return told.orElseGet(this::because);
	}

	/**
	 * How to adapt.
	 *
	 * @return the adaptation, where one is stated
	 */
	public Optional<String> adaptation() {
		return switch (origin) {
			case CautionOrigin from -> from.clause().flatMap(clause -> Known.text(clause.getAdaptation()));
			case DecisionOrigin from -> Known.text(from.decision().getAdaptation());
		};
	}

	/**
	 * Where it is from: what the caution cites; for a technique's own decision what the technique cites.
	 *
	 * @return the citations, in the order of the text
	 */
	public List<Citation> citations() {
		return List.copyOf(switch (origin) {
			case CautionOrigin from -> from.caution().getCitations();
			case DecisionOrigin from -> from.technique().getCitations();
		});
	}

	/**
	 * How well the caution's reason is established.
	 *
	 * @return the certainty, where a caution declares one
	 */
	public Optional<Certainty> certainty() {
		return Stream.of(origin).filter(CautionOrigin.class::isInstance).map(from -> ((CautionOrigin) from).caution())
				.filter(caution -> caution.isSetCertainty()).map(caution -> caution.getCertainty()).findFirst();
	}
}
