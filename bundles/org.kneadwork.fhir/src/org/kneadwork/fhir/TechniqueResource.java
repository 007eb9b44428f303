package org.kneadwork.fhir;

import org.hl7.fhir.r5.model.ActivityDefinition;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Enumerations.ActionParticipantType;
import org.hl7.fhir.r5.model.RelatedArtifact;
import org.hl7.fhir.r5.model.RelatedArtifact.RelatedArtifactType;
import org.hl7.fhir.r5.model.Timing;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.EntityList;
import org.kneadwork.bundle.content.SafetySentences;

/** A technique as an ActivityDefinition. */
final class TechniqueResource {

	static final String KIND = "technique";

	private final BundleContent content;
	private final ResourceNames names;
	private final Standing standing;
	private final Terms terms;
	private final SafetySentences sentences;
	private final ItemTexts texts;
	private final ScreeningResource screening;

	TechniqueResource(BundleContent content, SafetySentences sentences, ItemTexts texts, ScreeningResource screening) {
		this.content = content;
		this.names = new ResourceNames(content);
		this.standing = new Standing(content);
		this.terms = new Terms(content);
		this.sentences = sentences;
		this.texts = texts;
		this.screening = screening;
	}

	ActivityDefinition of(BundlePart technique) {
		String id = technique.text("id");
		ActivityDefinition resource = new ActivityDefinition();
		standing.describe(resource, names.url(KIND, id), ResourceNames.computable("Technique", id), technique.text("title"));
		standing.markLanguage(resource);
		standing.attribute(resource, technique);
		resource.setDescription(texts.description(technique, EntityList.TECHNIQUES)).setUsage(texts.usage(technique, EntityList.TECHNIQUES));
		technique.texts("modalities").forEach(modality -> resource.addTopic(
				new CodeableConcept().setText(Texts.string(content.title(EntityList.MODALITIES, modality)))));
		technique.texts("targets").forEach(region -> resource.addBodySite(terms.concept(Terms.REGION, EntityList.REGIONS, region)));
		technique.texts("practisedBy").forEach(who -> resource.addParticipant().setType(participant(who)));
		addTiming(resource, technique);
		resource.addRelatedArtifact(new RelatedArtifact().setType(RelatedArtifactType.DEPENDSON)
				.setResource(screening.canonical(technique, KIND)));
		SourceResource.cite(technique, names).forEach(resource::addRelatedArtifact);
		return resource;
	}

	private void addTiming(ActivityDefinition resource, BundlePart technique) {
		Timing timing = Times.withFrequency(technique.partIfAny("duration").map(Times::lasting).orElse(new Timing()),
				technique.partIfAny("frequency").map(sentences::frequency));
		if (!timing.isEmpty()) {
			resource.setTiming(timing);
		}
	}

	private static ActionParticipantType participant(String who) {
		return switch (who) {
			case "self" -> ActionParticipantType.PATIENT;
			case "partner" -> ActionParticipantType.RELATEDPERSON;
			default -> ActionParticipantType.PRACTITIONER;
		};
	}
}
