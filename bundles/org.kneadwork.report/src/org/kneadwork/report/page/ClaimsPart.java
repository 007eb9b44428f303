package org.kneadwork.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.model.content.Evidence;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.ClaimRow;
import org.kneadwork.safety.coverage.Coverage;

/** What was claimed? */
final class ClaimsPart {

	private ClaimsPart() {
	}

	static Part of(Coverage coverage) {
		List<List<ListCell>> rows = coverage.claims().stream().map(claim -> Stream.of(state(claim), ListCell.of(claim.words(), instead(claim)),
				ListCell.of(claim.about()), ListCell.of(claim.evidence().map(Evidence::getLiteral).orElse("not graded")),
				outcome(claim), Places.sources(claim.sources())).toList()).toList();
		return new Part(heading(coverage), List.of(new ListTable("claim-list", "", "",
				"Claims: those that claim too much, then those without a source, then by evidence",
				Column.of("State", "Claim*", "About*", "Evidence", "Outcome", "Source*"), rows)));
	}

	private static Heading heading(Coverage coverage) {
		List<ClaimRow> claims = coverage.claims();
		long tooMuch = claims.stream().filter(ClaimRow::overClaims).count();
		long unsourced = claims.stream().filter(claim -> !claim.sourced()).count();
		if (claims.isEmpty()) {
			return new Heading("claims", "What was claimed?", Tone.PLAIN, "Nothing: the library claims no benefit.", "none", "");
		}
		return new Heading("claims", "What was claimed?", tooMuch > 0 ? Tone.BAD : unsourced > 0 ? Tone.WARN : Tone.OK,
				"Of " + Numbers.of(claims.size(), "claim", "claims") + ", " + none(tooMuch, "is", "are") + " stronger than the evidence or the rules allow, and "
						+ none(unsourced, "has", "have") + " no source.",
				Numbers.grouped(tooMuch) + " too strong, " + Numbers.grouped(unsourced) + " unsourced", "");
	}

	private static String none(long count, String one, String many) {
		return count == 0 ? "none " + one : Numbers.grouped(count) + " " + (count == 1 ? one : many);
	}

	private static String instead(ClaimRow claim) {
		return (claim.wording().isEmpty() ? "" : "The library says instead: " + claim.wording() + " ") + claim.because();
	}

	private static ListCell state(ClaimRow claim) {
		if (claim.overClaims()) {
			return ListCell.of(Tone.BAD, "claims too much")
					.with(Stream.concat(claim.tooMuch().stream(), claim.tooStrong().stream()).collect(Collectors.joining(" ")));
		}
		return claim.sourced() ? ListCell.of(Tone.OK, "sourced") : ListCell.of(Tone.WARN, "no source");
	}

	private static ListCell outcome(ClaimRow claim) {
		return claim.outcome().map(outcome -> switch (outcome) {
			case ADOPTED -> ListCell.of("adopted from others");
			case REWORDED -> ListCell.of("reworded");
			case REJECTED -> ListCell.of("rejected");
		}).orElse(ListCell.of(claim.about().kind().equals("claim") ? "open" : "the library's own"));
	}
}
