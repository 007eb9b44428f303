package org.kneadwork.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.Enumerations.ActionGroupingBehavior;
import org.hl7.fhir.r5.model.Enumerations.ActionRelationshipType;
import org.hl7.fhir.r5.model.Enumerations.ActionRequiredBehavior;
import org.hl7.fhir.r5.model.PlanDefinition;
import org.hl7.fhir.r5.model.PlanDefinition.PlanDefinitionActionComponent;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.EntityList;
import org.kneadwork.bundle.content.InstructionSentences;
import org.kneadwork.bundle.content.SafetySentences;
import org.kneadwork.bundle.content.Words;

/** A routine as a PlanDefinition, whose first action is the screening, after which all others come. */
final class RoutineResource {

	static final String KIND = "routine";

	private static final String SCREENING = "screening";
	private static final String TYPE = "http://terminology.hl7.org/CodeSystem/plan-definition-type";

	private final BundleContent content;
	private final ResourceNames names;
	private final Standing standing;
	private final Words words;
	private final SafetySentences sentences;
	private final InstructionSentences instructions;
	private final ItemTexts texts;
	private final ScreeningResource screening;

	RoutineResource(BundleContent content, Words words, SafetySentences sentences, ItemTexts texts, ScreeningResource screening) {
		this.content = content;
		this.names = new ResourceNames(content);
		this.standing = new Standing(content);
		this.words = words;
		this.sentences = sentences;
		this.instructions = new InstructionSentences(words);
		this.texts = texts;
		this.screening = screening;
	}

	PlanDefinition of(BundlePart routine) {
		String id = routine.text("id");
		PlanDefinition resource = new PlanDefinition();
		standing.describe(resource, names.url(KIND, id), ResourceNames.computable("Routine", id), routine.text("title"));
		standing.markLanguage(resource);
		standing.attribute(resource, routine);
		resource.setType(new CodeableConcept(new Coding().setSystem(TYPE).setCode("workflow-definition")))
				.setDescription(texts.description(routine, EntityList.ROUTINES)).setUsage(usage(routine));
		routine.textIfAny("goal").ifPresent(goal -> resource.setPurpose(Texts.markdown(goal)));
		SourceResource.cite(routine, names).forEach(resource::addRelatedArtifact);
		resource.addAction(screening(routine));
		phases(routine).forEach(resource::addAction);
		return resource;
	}

	private String usage(BundlePart routine) {
		String frequency = routine.partIfAny("frequency").map(sentences::frequency).map(each -> "\n\n" + Texts.markdown(each)).orElse("");
		return texts.usage(routine, EntityList.ROUTINES) + frequency;
	}

	private PlanDefinitionActionComponent screening(BundlePart routine) {
		return action(SCREENING).setTitle(words.say("before"))
				.setDescription(Texts.markdown(words.say("before.answer"))).setRequiredBehavior(ActionRequiredBehavior.MUST)
				.setDefinition(new CanonicalType(screening.canonical(routine, KIND)));
	}

	private List<PlanDefinitionActionComponent> phases(BundlePart routine) {
		List<PlanDefinitionActionComponent> phases = new ArrayList<>();
		List<BundlePart> timeline = routine.parts("timeline");
		Optional<String> before = Optional.of(SCREENING);
		for (BundlePart block : routine.parts("blocks")) {
			String phase = block.text("phase");
			PlanDefinitionActionComponent group = after(before, action("phase-" + phase).setTitle(words.literal("phase", phase)).setGroupingBehavior(ActionGroupingBehavior.LOGICALGROUP));
			before = Optional.of(group.getLinkId());
			if (timeline.isEmpty()) {
				addAsWritten(group, block);
			} else {
				addTimed(group, timeline.stream().filter(entry -> entry.text("phase").equals(phase)).toList());
			}
			phases.add(group);
		}
		return phases;
	}

	/** Other actions refer to it by its id, and responses by its link id. */
	private static PlanDefinitionActionComponent action(String id) {
		PlanDefinitionActionComponent action = new PlanDefinitionActionComponent();
		action.setId(id);
		return action.setLinkId(id);
	}

	private static PlanDefinitionActionComponent after(Optional<String> before, PlanDefinitionActionComponent action) {
		before.ifPresent(id -> action.addRelatedAction().setTargetId(id).setRelationship(ActionRelationshipType.AFTEREND));
		return action;
	}

	private void addTimed(PlanDefinitionActionComponent group, List<BundlePart> entries) {
		Optional<String> before = Optional.empty();
		for (BundlePart entry : entries) {
			PlanDefinitionActionComponent action = entry(entry);
			// What may be done in any order comes after nothing in particular.
			group.addAction(entry.flag("anyOrder") ? action : after(before, action));
			before = Optional.of(action.getLinkId());
		}
	}

	private PlanDefinitionActionComponent entry(BundlePart entry) {
		PlanDefinitionActionComponent action = action("entry-" + entry.text("number")).setTiming(Times.lasting(entry.part("length")))
				.setRequiredBehavior(entry.flag("optional") ? ActionRequiredBehavior.COULD : ActionRequiredBehavior.MUST);
		if (entry.text("kind").equals("rest")) {
			return action.setTitle(words.say("rest", words.time(entry.part("length"))));
		}
		List<String> how = new ArrayList<>();
		entry.textIfAny("side").ifPresent(side -> how.add(words.literal("side", side)));
		if (entry.flag("anyOrder")) {
			how.add(words.say("any-order"));
		}
		return technique(action, entry.text("technique"), how);
	}

	private PlanDefinitionActionComponent technique(PlanDefinitionActionComponent action, String id, List<String> how) {
		action.setTitle(Texts.string(content.title(EntityList.TECHNIQUES, id)))
				.setDefinition(new CanonicalType(names.versioned(names.url(TechniqueResource.KIND, id))));
		if (!how.isEmpty()) {
			action.setDescription(Texts.markdown(String.join(", ", how)));
		}
		return action;
	}

	/** A routine whose length is unknown has no timeline: its techniques follow as its authors wrote them, in words. */
	private void addAsWritten(PlanDefinitionActionComponent group, BundlePart block) {
		group.setDescription(Texts.markdownList(block.parts("items").stream().flatMap(item -> instructions.asWritten(item, content).stream())
				.toList()));
	}
}
