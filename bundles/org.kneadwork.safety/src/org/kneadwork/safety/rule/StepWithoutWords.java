package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Media;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW106. */
record StepWithoutWords(RuleInfo info) implements Rule {

	private static final String ADVICE = "KW106.advice";

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			List<Step> steps = TechniqueFacts.steps(technique);
			for (Step step : steps) {
				if (Known.text(step.getText()).isEmpty() && silent(step.getMedia())) {
					findings.accept(finding(technique, step));
				}
			}
			if (steps.isEmpty() && !technique.getMedia().isEmpty() && silent(technique.getMedia())) {
				findings.accept(info.finding(
						ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__MEDIA, 0),
						Sayings.say("KW106.technique", Words.name(technique), kind(technique.getMedia())), Sayings.say(ADVICE)));
			}
		}
	}

	private static boolean silent(List<Media> media) {
		return media.stream().noneMatch(medium -> Known.text(medium.getSays()).isPresent());
	}

	private Finding finding(Technique technique, Step step) {
		if (step.getMedia().isEmpty()) {
			return info.finding(ElementPlace.of(step), Sayings.say("KW106.silent", Words.name(technique)), Sayings.say("KW106.what"));
		}
		return info.finding(ElementPlace.of(step, ContentPackage.Literals.STEP__MEDIA, 0),
				Sayings.say("KW106.step", Words.name(technique), kind(step.getMedia())), Sayings.say(ADVICE));
	}

	private static Message kind(List<Media> media) {
		return Sayings.say("KW106." + media.getFirst().getKind().getLiteral());
	}
}
