package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.matrix.Combinations.Occurrence;
import org.kneadwork.safety.matrix.Combinations.Use;
import org.kneadwork.safety.matrix.Combinations;

/** KW307. What a technique or an included routine of the library combines by itself is reported there and not again. */
record CombinationOccurs(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Combinations combinations = checked.matrix().combinations();
		if (combinations.isEmpty()) {
			return;
		}
		Content content = checked.content();
		for (Technique technique : content.own(Technique.class)) {
			for (Occurrence found : combinations.among(List.of(technique))) {
				findings.accept(finding(Words.name(technique), found, place(technique, found.second()))
						.with(related(found)));
			}
		}
		for (Routine routine : content.own(Routine.class)) {
			Map<Technique, RoutineItem> uses = RoutineFacts.firstUses(routine);
			for (Occurrence found : combinations.among(uses.keySet())) {
				RoutineItem first = uses.get(found.first().technique());
				RoutineItem second = uses.get(found.second().technique());
				boolean reportedThere = found.first().technique() == found.second().technique()
						? content.owns(found.first().technique())
						: first == second && first instanceof RoutineUse use && content.owns(use.getRoutine());
				if (!reportedThere) {
					findings.accept(finding(routine, found, uses));
				}
			}
		}
	}

	private Finding finding(Routine routine, Occurrence found, Map<Technique, RoutineItem> uses) {
		boolean inOrder = uses.keySet().stream().filter(technique ->
				technique == found.first().technique() || technique == found.second().technique()).findFirst()
				.filter(technique -> technique == found.first().technique()).isPresent();
		Use earlier = inOrder ? found.first() : found.second();
		Use later = inOrder ? found.second() : found.first();
		return finding(Words.theRoutine(routine), found, ElementPlace.of(uses.get(later.technique())))
				.with(new Related(Sayings.say("KW307.here", words(earlier)), ElementPlace.of(uses.get(earlier.technique()))))
				.with(related(found));
	}

	private Finding finding(Message who, Occurrence found, ElementPlace place) {
		return info.finding(place,
				Sayings.say("KW307.combines", who, words(found.first()), words(found.second()), Words.id(found.caution())),
				Sayings.say("KW307.advice"));
	}

	private static Related related(Occurrence found) {
		return new Related(Sayings.say("caution", Words.id(found.caution())), ElementPlace.of(found.combination()));
	}

	private static Message words(Use use) {
		return use.tool().map(Words::name).orElse(Sayings.say("KW307.warmth", Words.name(use.technique())));
	}

	private static ElementPlace place(Technique technique, Use use) {
		if (use.tool().isEmpty()) {
			return ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__TEMPERATURE);
		}
		Tool tool = use.tool().get();
		for (int index = 0; index < technique.getToolUses().size(); index++) {
			if (technique.getToolUses().get(index).getTool() == tool || technique.getToolUses().get(index)
					.getSubstitutes().stream().anyMatch(substitute -> substitute.getTool() == tool)) {
				return ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__TOOL_USES, index);
			}
		}
		return Places.name(technique);
	}
}
