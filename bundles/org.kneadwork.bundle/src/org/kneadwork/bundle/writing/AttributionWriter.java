package org.kneadwork.bundle.writing;

import java.util.List;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.Claim;
import org.kneadwork.model.content.Coding;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Deprecation;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Evidence;
import org.kneadwork.model.content.Media;
import org.kneadwork.model.content.Review;
import org.kneadwork.safety.content.Known;

/** Writes where content comes from, how well it is established, and who has looked at it. */
final class AttributionWriter {

	private static final String UNDECLARED = "undeclared";

	private final BundleOutput out;
	private final Reviews reviews;

	AttributionWriter(BundleOutput out, Reviews reviews) {
		this.out = out;
		this.reviews = reviews;
	}

	/** The property {@code sources}. */
	void sources(List<Citation> citations) {
		out.smallObjects("sources", citations.stream().filter(citation -> out.names(citation.getSource())).toList(),
				this::citation);
	}

	void citation(Citation citation) {
		out.id("source", citation.getSource());
		out.number("firstLine", citation.isSetFirstLine(), citation.getFirstLine());
		out.number("lastLine", citation.isSetLastLine(), citation.getLastLine());
	}

	/** The property {@code certainty}. */
	void certainty(boolean declared, org.eclipse.emf.common.util.Enumerator certainty) {
		out.word("certainty", declared ? certainty.getLiteral() : UNDECLARED);
	}

	/** The property {@code evidence}. */
	void evidence(boolean declared, Evidence evidence) {
		out.word("evidence", declared ? evidence.getLiteral() : UNDECLARED);
	}

	/** The property {@code claims}. */
	void claims(List<Claim> claims) {
		out.elements("claims", claims.stream().filter(claim -> Known.text(claim.getText()).isPresent()).toList(), claim -> {
			out.text("text", claim, Literals.CLAIM__TEXT);
			evidence(claim.isSetEvidence(), claim.getEvidence());
			sources(claim.getCitations());
		});
	}

	/** The property {@code codes}. */
	void codes(List<Coding> codes) {
		out.smallObjects("codes", codes.stream().filter(code -> Known.text(code.getCode()).isPresent()).toList(), code -> {
			out.word("system", code.getSystem());
			out.word("code", code.getCode());
		});
	}

	/** The property {@code media}. */
	void media(List<Media> media) {
		out.elements("media", media, medium -> {
			out.word("kind", medium.getKind());
			out.verbatim("url", medium.getUrl());
			out.text("says", medium, Literals.MEDIA__SAYS);
		});
	}

	/** The property {@code deprecated}, left out where there is nothing to say. */
	void deprecated(Deprecation deprecation) {
		if (deprecation != null) {
			out.object("deprecated", deprecation, () -> {
				if (deprecation.getSince() != null) {
					out.word("since", deprecation.getSince().toString());
				}
				out.id("use", deprecation.getReplacement());
				out.text("because", deprecation, Literals.DEPRECATION__BECAUSE);
			});
		}
	}

	/** The property {@code review}. */
	void review(Entity entity) {
		List<Review> found = reviews.of(entity);
		if (found.isEmpty()) {
			out.smallObject("review", () -> out.word("state", "missing"));
		} else {
			out.object("review", () -> {
				out.word("state", "recorded");
				out.elements("reviews", found, this::entry);
			});
		}
	}

	private void entry(Review review) {
		out.verbatim("by", review.getBy());
		out.word("role", review.isSetRole(), review.getRole());
		if (review.getOn() != null) {
			out.word("on", review.getOn().toString());
		}
		if (review.getUntil() != null) {
			out.word("until", review.getUntil().toString());
		}
		out.word("decision", review.isSetDecision(), review.getDecision());
		out.verbatim("fingerprint", review.getFingerprint());
	}
}
