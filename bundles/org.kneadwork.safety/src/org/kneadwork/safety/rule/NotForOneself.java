package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Practitioner;
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
import org.kneadwork.safety.finding.Sayings;

/** KW110. What an included routine of the library does is reported there and not again. */
record NotForOneself(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Strictest first = new Strictest(technique -> who(technique).isPresent(), (one, other) -> 0);
		for (Routine routine : checked.content().own(Routine.class)) {
			for (RoutineItem item : RoutineFacts.items(routine)) {
				switch (item) {
					case TechniqueUse use -> Known.of(use.getTechnique()).ifPresent(technique -> check(routine, technique,
							ElementPlace.of(use, ContentPackage.Literals.TECHNIQUE_USE__TECHNIQUE), findings));
					case RoutineUse use when Known.is(use.getRoutine()) && !checked.content().owns(use.getRoutine()) ->
						first.of(use.getRoutine())
								.ifPresent(technique -> check(routine, technique, ElementPlace.of(use), findings));
					default -> { }
				}
			}
		}
	}

	private void check(Routine routine, Technique technique, ElementPlace place, Consumer<Finding> findings) {
		who(technique).ifPresent(who -> findings.accept(info.finding(place,
				Sayings.say("KW110.contains", Words.name(routine), Words.name(technique), who),
				Sayings.say("KW110.advice", Words.id(technique)))));
	}

	/** Who does a technique, as the end of a sentence with "which"; empty where people do it themselves. */
	static Optional<Message> who(Technique technique) {
		if (!technique.getPractisedBy().isEmpty()) {
			return technique.getPractisedBy().contains(Practitioner.SELF) ? Optional.empty()
					: Optional.of(Sayings.say("KW110.only", practitioners(technique.getPractisedBy())));
		}
		return Known.in(technique.getModalities()).stream().filter(NotForOneself::isForOthers).findFirst()
				.map(modality -> Sayings.say("KW110.modality", Words.name(modality), practitioners(modality.getPractisedBy())));
	}

	private static boolean isForOthers(Modality modality) {
		return !modality.getPractisedBy().isEmpty() && !modality.getPractisedBy().contains(Practitioner.SELF);
	}

	private static Message practitioners(List<Practitioner> practitioners) {
		return Sayings.choice(practitioners.stream().distinct().sorted()
				.map(practitioner -> Sayings.say("KW110." + practitioner.getLiteral())).toList());
	}
}
