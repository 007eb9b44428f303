package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.Claim;
import org.kneadwork.model.content.ClaimOutcome;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Evidence;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;

/** The claims of a library: what it says itself, and what it records of others. */
public final class Claims {

	/**
	 * A claim.
	 *
	 * @param of what it is about, or its record
	 * @param asserted what the library says in its own words; empty where it says nothing of the kind
	 * @param evidence the grade of the evidence, where it is declared
	 * @param citations who says so
	 * @param place the words of the claim
	 * @param evidencePlace the grade
	 */
	public record Stated(Entity of, Optional<String> asserted, Optional<Evidence> evidence, List<Citation> citations,
			ElementPlace place, ElementPlace evidencePlace) {
	}

	private Claims() {
	}

	/**
	 * The claims of a library.
	 *
	 * @param content the library
	 * @return its claims, in the order of the documents
	 */
	public static List<Stated> of(Content content) {
		List<Stated> found = new ArrayList<>();
		for (Entry entry : content.own(Entry.class)) {
			switch (entry) {
				case Technique technique -> technique.getClaims().forEach(claim -> found.add(stated(technique, claim)));
				case Routine routine -> routine.getClaims().forEach(claim -> found.add(stated(routine, claim)));
				case Modality modality -> modality.getClaims().forEach(claim -> found.add(stated(modality, claim)));
				case ClaimRecord claim -> found.add(stated(claim));
				default -> { }
			}
		}
		return found;
	}

	private static Stated stated(Entity of, Claim claim) {
		return new Stated(of, Known.text(claim.getText()), evidence(claim.isSetEvidence(), claim.getEvidence()),
				claim.getCitations(), ElementPlace.of(claim, ContentPackage.Literals.CLAIM__TEXT),
				ElementPlace.of(claim, ContentPackage.Literals.CLAIM__EVIDENCE));
	}

	private static Stated stated(ClaimRecord claim) {
		boolean reworded = claim.isSetOutcome() && claim.getOutcome() == ClaimOutcome.REWORDED;
		boolean rejected = claim.isSetOutcome() && claim.getOutcome() == ClaimOutcome.REJECTED;
		Optional<String> asserted = reworded ? Known.text(claim.getWording())
				: rejected ? Optional.empty() : Known.text(claim.getTitle());
		return new Stated(claim, asserted, evidence(claim.isSetEvidence(), claim.getEvidence()), claim.getCitations(),
				ElementPlace.of(claim, reworded ? ContentPackage.Literals.CLAIM_RECORD__WORDING
						: ContentPackage.Literals.ENTITY__TITLE),
				ElementPlace.of(claim, ContentPackage.Literals.CLAIM_RECORD__EVIDENCE));
	}

	private static Optional<Evidence> evidence(boolean declared, Evidence evidence) {
		return declared ? Optional.of(evidence) : Optional.empty();
	}
}
