package org.kneadwork.safety.diff;

import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Question;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.Statement;
import org.kneadwork.model.content.Tip;
import org.kneadwork.model.content.Tool;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RegionLimits;

/** The facts about what techniques are made of, and about what is known: body, tools, sources and claims. */
final class VocabularyFacts {

	private final Facts facts;
	private final RegionLimits limits = new RegionLimits();

	private VocabularyFacts(Facts facts) {
		this.facts = facts;
	}

	static void add(Content content, Facts facts) {
		VocabularyFacts reader = new VocabularyFacts(facts);
		for (Entity entity : content.all(Entity.class)) {
			facts.naming().subject(entity).ifPresent(subject -> reader.entity(entity, subject));
		}
	}

	private void entity(Entity entity, Subject subject) {
		switch (entity) {
			case Library library -> library(library, subject);
			case Source source -> source(source, subject);
			case Region region -> region(region, subject);
			case Tool tool -> tool(tool, subject);
			case Modality modality -> modality(modality, subject);
			case Disagreement disagreement -> disagreement(disagreement, subject);
			case ClaimRecord claim -> claim(claim, subject);
			case Tip tip -> note(tip, subject, "text", tip.getText(), tip.getCitations());
			case Question question -> note(question, subject, "answer", question.getAnswer(), question.getCitations());
			default -> { }
		}
	}

	private void library(Library library, Subject subject) {
		facts.entity(library);
		facts.text(subject, Aspect.SAFETY_TEXT, "disclaimer", library.getDisclaimer());
		if (library.isSetAudience()) {
			facts.text(subject, Aspect.AUDIENCE, "", library.getAudience().getLiteral());
		}
		facts.traits(subject, "scope", facts.naming().ids(library.getScope()));
		facts.traits(subject, "author", Known.texts(library.getAuthors()));
		facts.traits(subject, "language", Known.text(library.getLanguage()).stream().toList());
		facts.traits(subject, "translated-to", Known.texts(library.getTranslatedTo()));
		facts.traits(subject, "uses", library.getUses().stream().filter(use -> Known.is(use.getLibrary()))
				.map(use -> use.getLibrary().getName() + " " + use.getVersion()).toList());
	}

	private void source(Source source, Subject subject) {
		facts.entity(source);
		facts.traits(subject, "by", Known.texts(source.getAuthors()));
		if (source.getPublished() != null) {
			facts.traits(subject, "published", List.of(source.getPublished().toString()));
		}
		if (source.isSetKind()) {
			facts.traits(subject, "kind", List.of(source.getKind().getLiteral()));
		}
		if (source.isSetReadExtent()) {
			facts.traits(subject, "read", List.of(source.getReadExtent().getLiteral()));
		}
		if (source.isSetCertainty()) {
			facts.traits(subject, "certainty", List.of(source.getCertainty().getLiteral()));
		}
		facts.text(subject, Aspect.TEXT, "url", source.getUrl());
		facts.text(subject, Aspect.TEXT, "note", source.getNote());
	}

	private void region(Region region, Subject subject) {
		facts.entity(region);
		facts.naming().id(region.getPartOf()).ifPresent(whole -> facts.there(subject, Aspect.PART_OF, whole));
		facts.flag(subject, "paired", region.isPaired());
		facts.codes(subject, region.getCodes());
		facts.ceiling(subject, region.getCeiling());
		if (region.isNeverPressed()) {
			facts.there(subject, Aspect.NEVER_PRESSED, "");
			facts.text(subject, Aspect.SAFETY_TEXT, "never-press because", region.getNeverPressedBecause());
		}
		RegionLimits.Limit limit = limits.of(region);
		Stream.of(limit.neverPressed().map(never -> Pressure.NONE), limit.ceiling()).flatMap(each -> each.stream())
				.findFirst().ifPresent(strongest ->
						facts.level(subject, Aspect.LIMIT, "", strongest.ordinal(), strongest.getLiteral()));
	}

	private void tool(Tool tool, Subject subject) {
		facts.entity(tool);
		if (tool.isSetKind()) {
			facts.traits(subject, "kind", List.of(tool.getKind().getLiteral()));
		}
		facts.flag(subject, "powered", tool.isPowered());
		facts.temperature(subject, tool.getTemperature());
		facts.timing(subject, Aspect.TIME_LIMIT, "", tool.getTimeLimit());
		facts.text(subject, Aspect.SAFETY_TEXT, "skin-check", tool.getSkinCheck());
		tool.getAllergens().forEach(allergen -> facts.there(subject, Aspect.ALLERGEN, allergen.getLiteral()));
		facts.text(subject, Aspect.TEXT, "note", tool.getNote());
		facts.sources(subject, tool.getCitations());
	}

	private void modality(Modality modality, Subject subject) {
		facts.entity(modality);
		facts.text(subject, Aspect.TEXT, "summary", modality.getSummary());
		facts.traits(subject, "practised-by", modality.getPractisedBy().stream().map(who -> who.getLiteral()).toList());
		facts.claims(subject, modality.getClaims());
		facts.sources(subject, modality.getCitations());
	}

	private void disagreement(Disagreement disagreement, Subject subject) {
		facts.entity(disagreement);
		facts.sources(subject, Known.in(disagreement.getStatements().stream().map(Statement::getCitation).toList()));
		facts.traits(subject, "says", disagreement.getStatements().stream().flatMap(said ->
				Known.text(said.getSays()).stream()).toList());
		facts.text(subject, Aspect.TEXT, "resolved", disagreement.getResolution());
		facts.text(subject, Aspect.TEXT, "because", disagreement.getBecause());
	}

	private void claim(ClaimRecord claim, Subject subject) {
		facts.entity(claim);
		if (claim.isSetEvidence()) {
			facts.traits(subject, "evidence", List.of(claim.getEvidence().getLiteral()));
		}
		if (claim.isSetOutcome()) {
			facts.traits(subject, "outcome", List.of(claim.getOutcome().getLiteral()));
		}
		facts.text(subject, Aspect.TEXT, "reworded", claim.getWording());
		facts.text(subject, Aspect.TEXT, "because", claim.getBecause());
		facts.sources(subject, claim.getCitations());
	}

	private void note(Entity entity, Subject subject, String word, String text, List<Citation> citations) {
		facts.entity(entity);
		facts.text(subject, Aspect.TEXT, word, text);
		facts.sources(subject, citations);
	}
}
