package org.kneadwork.bundle.writing;

import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.model.content.Question;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.Statement;
import org.kneadwork.model.content.Tip;
import org.kneadwork.safety.content.Known;

/** Writes tips, questions, claims, disagreements and sources. */
final class KnowledgeWriter {

	private final BundleOutput out;
	private final AttributionWriter attribution;
	private final Inventory inventory;

	KnowledgeWriter(Parts parts) {
		this.out = parts.out();
		this.attribution = parts.attribution();
		this.inventory = parts.inventory();
	}

	void write() {
		out.elements("tips", inventory.all(Tip.class), this::tip);
		out.elements("questions", inventory.all(Question.class), this::question);
		out.elements("claims", inventory.all(ClaimRecord.class), this::claim);
		out.elements("disagreements", inventory.all(Disagreement.class), this::disagreement);
		out.elements("sources", inventory.all(Source.class), this::source);
	}

	private void tip(Tip tip) {
		out.idAndTitle(tip);
		out.text("text", tip, Literals.TIP__TEXT, Literals.ENTITY__TITLE);
		attribution.sources(tip.getCitations());
		attribution.review(tip);
	}

	private void question(Question question) {
		out.idAndTitle(question);
		out.text("answer", question, Literals.QUESTION__ANSWER, Literals.ENTITY__TITLE);
		attribution.sources(question.getCitations());
		attribution.review(question);
	}

	private void claim(ClaimRecord claim) {
		out.idAndTitle(claim);
		attribution.evidence(claim.isSetEvidence(), claim.getEvidence());
		attribution.sources(claim.getCitations());
		out.word("outcome", claim.isSetOutcome(), claim.getOutcome());
		out.text("wording", claim, Literals.CLAIM_RECORD__WORDING);
		out.text("because", claim, Literals.CLAIM_RECORD__BECAUSE);
		attribution.review(claim);
	}

	private void disagreement(Disagreement disagreement) {
		out.idAndTitle(disagreement);
		out.elements("statements", disagreement.getStatements().stream().filter(this::isWhole).toList(), statement -> {
			out.smallObject("source", () -> attribution.citation(statement.getCitation()));
			out.text("says", statement, Literals.STATEMENT__SAYS);
		});
		out.text("resolution", disagreement, Literals.DISAGREEMENT__RESOLUTION);
		out.text("because", disagreement, Literals.DISAGREEMENT__BECAUSE);
		attribution.review(disagreement);
	}

	private boolean isWhole(Statement statement) {
		return statement.getCitation() != null && out.names(statement.getCitation().getSource())
				&& Known.text(statement.getSays()).isPresent();
	}

	private void source(Source source) {
		out.id("id", source);
		out.publishedTitle("title", source);
		out.names("authors", source.getAuthors());
		if (source.getPublished() != null) {
			out.word("published", source.getPublished().toString());
		}
		out.word("kind", source.isSetKind(), source.getKind());
		out.verbatim("url", source.getUrl());
		out.word("read", source.isSetReadExtent(), source.getReadExtent());
		attribution.certainty(source.isSetCertainty(), source.getCertainty());
		out.text("note", source, Literals.SOURCE__NOTE);
		attribution.review(source);
	}
}
