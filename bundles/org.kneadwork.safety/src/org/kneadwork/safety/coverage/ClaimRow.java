package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.ClaimOutcome;
import org.kneadwork.model.content.Evidence;
import org.kneadwork.model.message.Message;

/**
 * A claim about a benefit: of the library, or recorded of others.
 *
 * @param about what it is about, or its record; its place is that of the claim
 * @param words the claim; of a record as others make it
 * @param wording how the library words a recorded claim instead; empty where it does not
 * @param evidence the grade of the evidence, where it is declared
 * @param sources who says so
 * @param strength why it claims more than its evidence gives, a sentence each; empty where it does not
 * @param promises why it claims what nobody may claim, such as a cure, a sentence each; empty where it does not
 * @param outcome what became of a recorded claim; empty for a claim of the library, and where that is open
 * @param because why; empty where nothing is said
 */
public record ClaimRow(Named about, String words, String wording, Optional<Evidence> evidence, List<Cited> sources,
		List<Message> strength, List<Message> promises, Optional<ClaimOutcome> outcome, String because) {

	/** Takes copies of the lists. */
	public ClaimRow {
		sources = List.copyOf(sources);
		strength = List.copyOf(strength);
		promises = List.copyOf(promises);
	}

	/**
	 * Why it claims more than its evidence gives, in English, as all reports have it.
	 *
	 * @return a sentence each; empty where it does not
	 */
	public List<String> tooStrong() {
		return strength.stream().map(Message::inEnglish).toList();
	}

	/**
	 * Why it claims what nobody may claim, in English, as all reports have it.
	 *
	 * @return a sentence each; empty where it does not
	 */
	public List<String> tooMuch() {
		return promises.stream().map(Message::inEnglish).toList();
	}

	/**
	 * Whether somebody says so.
	 *
	 * @return whether it has a source
	 */
	public boolean sourced() {
		return !sources.isEmpty();
	}

	/**
	 * Whether it claims more than it may.
	 *
	 * @return whether it does
	 */
	public boolean overClaims() {
		return !strength.isEmpty() || !promises.isEmpty();
	}
}
