package org.kneadwork.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r5.model.BooleanType;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.Enumerations.CodeSystemContentMode;
import org.hl7.fhir.r5.model.Group;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.EntityList;
import org.kneadwork.bundle.content.Words;

/** The terms of a library as code systems: the same in all languages, with the titles of all of them. */
final class Terms {

	static final String CONDITION = "condition";
	static final String RED_FLAG = "red-flag";
	static final String REGION = "region";
	/** What a ClinicalUseDefinition is about: a verdict, or what holds for everybody. */
	static final String SAFETY = "safety";
	static final List<String> SAFETY_CODES = List.of("avoid", "ask-doctor", "undecided", "adapt", "allowed", RED_FLAG, "caution",
			"never-combine", "limit", "stop-rule");

	private final BundleContent content;
	private final ResourceNames names;
	private final Standing standing;

	Terms(BundleContent content) {
		this.content = content;
		this.names = new ResourceNames(content);
		this.standing = new Standing(content);
	}

	/**
	 * The code systems that the resources use.
	 *
	 * @param translations the content in the other languages
	 */
	List<CodeSystem> codeSystems(List<BundleContent> translations) {
		return Stream.of(own(SAFETY, SAFETY_CODES, "verdict"), own(Standing.STATUS, List.of("draft", "checked", "released", Standing.UNREVIEWED_TRANSLATION), "status"),
				ofLibrary(CONDITION, EntityList.CONDITIONS, translations), ofLibrary(RED_FLAG, EntityList.RED_FLAGS, translations),
				ofLibrary(REGION, EntityList.REGIONS, translations))
				.filter(CodeSystem::hasConcept).toList();
	}

	private CodeSystem own(String kind, List<String> codes, String words) {
		CodeSystem system = system(ResourceNames.codeSystem(kind), "Kneadwork" + ResourceNames.computable(kind, ""), "Kneadwork: " + kind);
		Words english = Words.goingWith("en");
		codes.forEach(code -> system.addConcept().setCode(code)
				.setDisplay(english.knows(words + "." + code) ? english.literal(words, code) : code));
		return system;
	}

	private CodeSystem ofLibrary(String kind, EntityList list, List<BundleContent> translations) {
		CodeSystem system = system(names.codeSystemOfLibrary(kind),
				ResourceNames.computable(kind, content.library().text("id")), content.library().text("id") + ": " + kind);
		for (BundlePart entity : content.all(list)) {
			ConceptDefinitionComponent concept = system.addConcept().setCode(entity.text("id"))
					.setDisplay(Texts.string(entity.text("title")));
			entity.textIfAny("summary").ifPresent(summary -> concept.setDefinition(Texts.string(summary)));
			translations.forEach(other -> concept.addDesignation().setLanguage(other.language())
					.setValue(Texts.string(other.title(list, entity.text("id")))));
		}
		return system;
	}

	private CodeSystem system(String url, String name, String title) {
		CodeSystem system = new CodeSystem();
		standing.describe(system, url, name, title);
		return system.setContent(CodeSystemContentMode.COMPLETE).setCaseSensitive(true);
	}

	static Coding safety(String code) {
		return new Coding().setSystem(ResourceNames.codeSystem(SAFETY)).setCode(code);
	}

	/** An entity of the library by its code there and those of public code systems, and its title in the language of the text. */
	CodeableConcept concept(String kind, EntityList list, String id) {
		BundlePart entity = content.entity(list, id);
		CodeableConcept concept = new CodeableConcept().setText(Texts.string(entity.text("title")));
		concept.addCoding().setSystem(names.codeSystemOfLibrary(kind)).setCode(id);
		entity.parts("codes").forEach(code -> concept.addCoding().setSystem(publicSystem(code.text("system"))).setCode(code.text("code")));
		return concept;
	}

	private static String publicSystem(String system) {
		return switch (system) {
			case "icd11" -> "http://id.who.int/icd/release/11/mms";
			case "uberon" -> "http://purl.obolibrary.org/obo/uberon.owl";
			default -> throw new IllegalArgumentException("The code system '" + system + "' is not known.");
		};
	}

	/** The people for whom a verdict is made. */
	Group peopleWith(BundlePart condition) {
		String id = condition.text("id");
		Group group = new Group();
		standing.mark(group);
		standing.markLanguage(group);
		group.setId(ResourceNames.id(names.url(CONDITION, id)));
		group.setText(Texts.narrative(standing.language(), List.of(condition.text("title"))));
		group.setType(Group.GroupType.PERSON).setMembership(Group.GroupMembershipBasis.DEFINITIONAL)
				.setName(Texts.string(condition.text("title")));
		group.addCharacteristic().setCode(concept(CONDITION, EntityList.CONDITIONS, id))
				.setValue(new BooleanType(true)).setExclude(false);
		return group;
	}
}
