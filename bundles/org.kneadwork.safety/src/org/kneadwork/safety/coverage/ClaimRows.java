package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.ClaimOutcome;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.Evidence;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.Claims;
import org.kneadwork.safety.rule.RuleCatalogue;

/**
 * The claims with what is wrong about them. The rules are asked anew, since neither a lower severity nor a waiver makes a
 * claim any weaker.
 */
final class ClaimRows {

	/** A claim stronger than its evidence. */
	private static final String TOO_STRONG = "KW502";
	/** Promises of cure, certainty or speed; talk of toxins; comparisons with everything else. */
	private static final Set<String> TOO_MUCH = Set.of("KW503", "KW504", "KW505");

	private final Checked checked;
	private final Names names;
	private final Map<EObject, List<Message>> tooStrong = new IdentityHashMap<>();
	private final Map<EObject, List<Message>> tooMuch = new IdentityHashMap<>();

	ClaimRows(Checked checked, Names names) {
		this.checked = checked;
		this.names = names;
		RuleCatalogue.rules().forEach(rule -> {
			if (rule.code().equals(TOO_STRONG) || TOO_MUCH.contains(rule.code())) {
				Map<EObject, List<Message>> found = rule.code().equals(TOO_STRONG) ? tooStrong : tooMuch;
				rule.check(checked, finding -> {
					if (finding.place() instanceof ElementPlace place) {
						found.computeIfAbsent(place.element(), key -> new ArrayList<>()).add(finding.said());
					}
				});
			}
		});
	}

	List<ClaimRow> rows() {
		return Claims.of(checked.content()).stream().map(this::row)
				.sorted(Comparator.comparing(ClaimRow::overClaims).reversed().thenComparing(ClaimRow::sourced)
						.thenComparing(row -> row.evidence().map(Evidence::ordinal).orElse(-1))
						.thenComparing(row -> row.about().kind()).thenComparing(row -> row.about().id())
						.thenComparing(ClaimRow::words))
				.toList();
	}

	private ClaimRow row(Claims.Stated claim) {
		EObject stated = claim.place().element();
		Optional<ClaimRecord> recorded = Optional.of(claim.of()).filter(ClaimRecord.class::isInstance).map(ClaimRecord.class::cast);
		Optional<ClaimOutcome> outcome = recorded.filter(ClaimRecord::isSetOutcome).map(ClaimRecord::getOutcome);
		String words = recorded.map(ClaimRecord::getTitle).map(Names::text).orElseGet(() -> claim.asserted().orElse(""));
		String wording = recorded.map(ClaimRecord::getWording).map(Names::text).orElse("");
		return new ClaimRow(names.named(claim.of(), claim.place()), words, wording, claim.evidence(),
				names.cited(claim.citations()), tooStrong.getOrDefault(stated, List.of()), tooMuch.getOrDefault(stated, List.of()),
				outcome, recorded.map(ClaimRecord::getBecause).map(Names::text).orElse(""));
	}
}
