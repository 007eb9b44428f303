package org.kneadwork.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r5.model.ClinicalUseDefinition;
import org.hl7.fhir.r5.model.ClinicalUseDefinition.ClinicalUseDefinitionType;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.CodeableReference;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.EntityList;
import org.kneadwork.bundle.content.SafetySentences;

/**
 * The ClinicalUseDefinitions of a technique or routine. Whoever must not begin, or not before a doctor has agreed, or of whom
 * nobody has decided, has a contraindication; what else is told is a warning. Only where a condition is allowed and nothing is
 * told is there none.
 */
final class SafetyResources {

	private final BundleContent content;
	private final ResourceNames names;
	private final Standing standing;
	private final Terms terms;
	private final SafetySentences sentences;

	SafetyResources(BundleContent content, SafetySentences sentences) {
		this.content = content;
		this.names = new ResourceNames(content);
		this.standing = new Standing(content);
		this.terms = new Terms(content);
		this.sentences = sentences;
	}

	List<ClinicalUseDefinition> of(BundlePart item, String kind) {
		BundlePart safety = item.part("safety");
		Subject subject = new Subject(item, kind);
		List<ClinicalUseDefinition> resources = new ArrayList<>();
		safety.parts("screening").stream().filter(question -> question.text("kind").equals(Terms.RED_FLAG))
				.forEach(question -> resources.add(redFlag(question, subject)));
		safety.parts("verdicts").stream()
				.filter(verdict -> !verdict.text("verdict").equals("allowed") || !verdict.texts("tell").isEmpty())
				.forEach(verdict -> resources.add(verdict(verdict, subject)));
		addWarnings(safety.parts("cautions").stream().map(each -> each.text("tell")).toList(), "caution", subject, resources);
		addWarnings(safety.parts("neverCombine").stream().map(sentences::neverCombine).toList(), "never-combine", subject, resources);
		addWarnings(safety.parts("limits").stream().map(sentences::limit).toList(), "limit", subject, resources);
		addWarnings(safety.parts("stopRules").stream().map(sentences::stopRule).toList(), "stop-rule", subject, resources);
		return resources;
	}

	private record Subject(BundlePart item, String kind) {

		String part(String suffix) {
			return item.text("id") + ":" + suffix;
		}
	}

	private void addWarnings(List<String> told, String code, Subject subject, List<ClinicalUseDefinition> resources) {
		for (int index = 0; index < told.size(); index++) {
			List<String> sentence = List.of(told.get(index));
			ClinicalUseDefinition resource = resource(subject, code + ":" + (index + 1), code, sentence);
			resources.add(warning(resource, sentence));
		}
	}

	private ClinicalUseDefinition redFlag(BundlePart question, Subject subject) {
		String id = question.text("redFlag");
		ClinicalUseDefinition resource = resource(subject, "red-flag:" + id, Terms.RED_FLAG, sentences.ifYes(question));
		return contraindication(resource, terms.concept(Terms.RED_FLAG, EntityList.RED_FLAGS, id));
	}

	private ClinicalUseDefinition verdict(BundlePart verdict, Subject subject) {
		String id = verdict.text("condition");
		List<String> told = sentences.verdict(verdict);
		CodeableConcept condition = terms.concept(Terms.CONDITION, EntityList.CONDITIONS, id);
		ClinicalUseDefinition resource = resource(subject, "condition:" + id, verdict.text("verdict"), told);
		resource.addPopulation(names.reference(Terms.CONDITION, id));
		return switch (verdict.text("verdict")) {
			case "adapt", "allowed" -> {
				warning(resource, told).getWarning().setCode(condition);
				yield resource;
			}
			default -> contraindication(resource, condition);
		};
	}

	private static ClinicalUseDefinition contraindication(ClinicalUseDefinition resource, CodeableConcept condition) {
		resource.setType(ClinicalUseDefinitionType.CONTRAINDICATION).getContraindication()
				.setDiseaseSymptomProcedure(new CodeableReference(condition));
		return resource;
	}

	private static ClinicalUseDefinition warning(ClinicalUseDefinition resource, List<String> told) {
		resource.setType(ClinicalUseDefinitionType.WARNING).getWarning().setDescription(Texts.markdown(String.join(" ", told)));
		return resource;
	}

	/** The sentences stand in the category too: a contraindication has no text of its own but the narrative. */
	private ClinicalUseDefinition resource(Subject subject, String part, String code, List<String> told) {
		String url = names.url(subject.kind(), subject.part(part));
		ClinicalUseDefinition resource = new ClinicalUseDefinition();
		standing.mark(resource);
		standing.markLanguage(resource);
		resource.setId(ResourceNames.id(url));
		resource.setText(Texts.narrative(standing.language(), told));
		resource.addIdentifier().setSystem("urn:ietf:rfc:3986").setValue(url);
		resource.addCategory(new CodeableConcept(Terms.safety(code)).setText(Texts.string(told)));
		resource.setStatus(standing.concept(subject.item()));
		resource.addSubject(names.reference(subject.kind(), subject.item().text("id"))
				.setDisplay(Texts.string(subject.item().text("title"))));
		return resource;
	}
}
