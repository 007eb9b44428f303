package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Deprecation;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Overruling;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;

/** KW903. What is deprecated itself may use what is: both go together. */
record DeprecatedInUse(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			if (technique.getDeprecation() == null && technique.getContraindications() != null) {
				check(technique, technique.getContraindications(), findings);
			}
		}
		for (Routine routine : checked.content().own(Routine.class)) {
			if (routine.getDeprecation() == null) {
				check(routine, findings);
			}
		}
	}

	private void check(Technique technique, Contraindications declared, Consumer<Finding> findings) {
		all(technique, declared, ContentPackage.Literals.CONTRAINDICATIONS__CAUTIONS, declared.getCautions(), findings);
		for (Overruling overruling : declared.getOverrulings()) {
			one(technique, overruling, ContentPackage.Literals.OVERRULING__CAUTION, overruling.getCaution(), findings);
		}
	}

	private void check(Routine routine, Consumer<Finding> findings) {
		for (RoutineItem item : RoutineFacts.items(routine)) {
			switch (item) {
				case TechniqueUse use -> one(routine, use, ContentPackage.Literals.TECHNIQUE_USE__TECHNIQUE, use.getTechnique(),
						findings);
				case RoutineUse use -> one(routine, use, ContentPackage.Literals.ROUTINE_USE__ROUTINE, use.getRoutine(), findings);
				default -> { }
			}
		}
		all(routine, routine, ContentPackage.Literals.ROUTINE__MENTIONS, routine.getMentions(), findings);
	}

	private void all(Entity user, EObject element, EStructuralFeature feature, List<? extends Entity> targets,
			Consumer<Finding> findings) {
		for (int index = 0; index < targets.size(); index++) {
			check(user, targets.get(index), ElementPlace.of(element, feature, index), findings);
		}
	}

	private void one(Entity user, EObject element, EStructuralFeature feature, Entity target, Consumer<Finding> findings) {
		check(user, target, ElementPlace.of(element, feature), findings);
	}

	private void check(Entity user, Entity target, ElementPlace place, Consumer<Finding> findings) {
		Optional<Deprecation> deprecation = Known.of(target).flatMap(DeprecatedInUse::deprecation);
		if (deprecation.isEmpty()) {
			return;
		}
		Optional<Entity> replacement = Known.of(deprecation.get().getReplacement());
		Finding finding = info.finding(place,
				Sayings.say("KW903.uses", Words.name(user), Words.kindOf(target), Words.name(target),
						Optional.ofNullable(deprecation.get().getSince()).map(since -> Sayings.say("KW903.since", since)).orElse(Message.NONE),
						Known.text(deprecation.get().getBecause())
								.map(because -> Sayings.say("KW903.because", Words.withoutStop(because))).orElse(Message.NONE)),
				replacement.map(other -> Sayings.say("KW903.replace", Words.name(other))).orElseGet(() -> Sayings.say("KW903.leave")));
		boolean sameLibrary = replacement.filter(other -> inOneLibrary(other, user)).isPresent();
		findings.accept(sameLibrary
				? finding.with(new Fix(Sayings.say("KW903.fix", Words.id(replacement.get())), place, Words.id(replacement.get()))) : finding);
	}

	/** In one document an id needs no word for its library in front. */
	private static boolean inOneLibrary(Entity one, Entity other) {
		return one.eContainer() != null && one.eContainer() == other.eContainer();
	}

	private static Optional<Deprecation> deprecation(Entity entity) {
		return Optional.ofNullable(switch (entity) {
			case Technique technique -> technique.getDeprecation();
			case Routine routine -> routine.getDeprecation();
			case Caution caution -> caution.getDeprecation();
			default -> null;
		});
	}
}
