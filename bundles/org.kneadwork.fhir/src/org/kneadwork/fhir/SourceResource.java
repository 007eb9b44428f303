package org.kneadwork.fhir;

import java.util.List;
import org.hl7.fhir.r5.model.Citation;
import org.hl7.fhir.r5.model.Citation.CitationCitedArtifactComponent;
import org.hl7.fhir.r5.model.RelatedArtifact;
import org.hl7.fhir.r5.model.RelatedArtifact.RelatedArtifactType;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;

/** A source as a Citation. */
final class SourceResource {

	private static final String KIND = "source";

	private final ResourceNames names;
	private final Standing standing;

	SourceResource(BundleContent content) {
		this.names = new ResourceNames(content);
		this.standing = new Standing(content);
	}

	Citation of(BundlePart source) {
		String id = source.text("id");
		Citation citation = new Citation();
		standing.describe(citation, names.url(KIND, id), ResourceNames.computable("Source", id), source.text("title"));
		standing.markLanguage(citation);
		CitationCitedArtifactComponent cited = citation.getCitedArtifact();
		cited.addTitle().setText(Texts.markdown(source.text("title")));
		if (!source.texts("authors").isEmpty()) {
			cited.getContributorship().addSummary().setValue(Texts.markdown(String.join("; ", source.texts("authors"))));
		}
		source.textIfAny("published").ifPresent(day -> cited.addPublicationForm().setPublicationDateText(day));
		source.textIfAny("url").filter(url -> url.matches("\\S+")).ifPresent(url -> cited.addWebLocation().setUrl(url));
		source.textIfAny("note").ifPresent(note -> citation.addNote().setText(Texts.markdown(note)));
		return citation;
	}

	/** What a technique or routine cites. */
	static List<RelatedArtifact> cite(BundlePart item, ResourceNames names) {
		return item.parts("sources").stream().map(citation -> citation.text("source")).distinct()
				.map(id -> new RelatedArtifact().setType(RelatedArtifactType.CITATION).setResourceReference(names.reference(KIND, id)))
				.toList();
	}
}
