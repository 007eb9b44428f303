package org.kneadwork.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.ClaimRow;
import org.kneadwork.safety.coverage.Coverage;

/** What was claimed? */
final class ClaimsPart {

	private static final String ID = "claims";

	private ClaimsPart() {
	}

	static Part of(Coverage coverage, PageWords words) {
		List<List<ListCell>> rows = coverage.claims().stream().map(claim -> Stream.of(state(claim, words),
				ListCell.of(claim.words(), instead(claim, words)), ListCell.of(claim.about(), words),
				ListCell.of(claim.evidence().map(grade -> words.literal("evidence", grade)).orElse(words.say("evidence.open"))),
				outcome(claim, words), Places.sources(claim.sources(), words)).toList()).toList();
		return new Part(heading(coverage, words), List.of(new ListTable(words, "claim-list", "", "", words.say("claims.caption"),
				Column.of(words, "state", "claim*", "about*", "evidence", "outcome", "source*"), rows)));
	}

	private static Heading heading(Coverage coverage, PageWords words) {
		List<ClaimRow> claims = coverage.claims();
		long tooMuch = claims.stream().filter(ClaimRow::overClaims).count();
		long unsourced = claims.stream().filter(claim -> !claim.sourced()).count();
		if (claims.isEmpty()) {
			return new Heading(ID, words.say(ID), Tone.PLAIN, words.say("claims.none"), words.say("none"), "");
		}
		return new Heading(ID, words.say(ID), tooMuch > 0 ? Tone.BAD : unsourced > 0 ? Tone.WARN : Tone.OK,
				words.say("claims.answer", words.count(claims.size(), "claims.of"), none(tooMuch, "claims.too-strong", words),
						none(unsourced, "claims.unsourced", words)),
				words.say("claims.count", words.grouped(tooMuch), words.grouped(unsourced)), "");
	}

	private static String none(long count, String key, PageWords words) {
		return count == 0 ? words.say(key + ".none") : words.count(count, key);
	}

	private static String instead(ClaimRow claim, PageWords words) {
		return (claim.wording().isEmpty() ? "" : words.say("claims.instead", claim.wording()) + " ") + claim.because();
	}

	private static ListCell state(ClaimRow claim, PageWords words) {
		if (claim.overClaims()) {
			return ListCell.of(Tone.BAD, words.say("claims.state.too-much"))
					.with(Stream.concat(claim.promises().stream(), claim.strength().stream()).map(words::of).collect(Collectors.joining(" ")));
		}
		return claim.sourced() ? ListCell.of(Tone.OK, words.say("claims.state.sourced")) : ListCell.of(Tone.WARN, words.say("claims.state.unsourced"));
	}

	private static ListCell outcome(ClaimRow claim, PageWords words) {
		return ListCell.of(claim.outcome().map(outcome -> words.literal("outcome", outcome))
				.orElse(words.say(claim.about().kind().equals("claim") ? "outcome.open" : "outcome.own")));
	}
}
