package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Media;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;

/** KW106. */
record StepWithoutWords(RuleInfo info) implements Rule {

	private static final String ADVICE = "Say in words what it shows, such as: video \"…\" says \"…\".";

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
						Words.name(technique) + " is only a " + kind(technique.getMedia()) + ", without a word on what to do.",
						ADVICE));
			}
		}
	}

	private static boolean silent(List<Media> media) {
		return media.stream().noneMatch(medium -> Known.text(medium.getSays()).isPresent());
	}

	private Finding finding(Technique technique, Step step) {
		if (step.getMedia().isEmpty()) {
			return info.finding(ElementPlace.of(step), "A step of " + Words.name(technique) + " says nothing.",
					"Say what to do: step \"…\".");
		}
		return info.finding(ElementPlace.of(step, ContentPackage.Literals.STEP__MEDIA, 0),
				"A step of " + Words.name(technique) + " is only a " + kind(step.getMedia())
						+ ": whoever cannot see or hear it does not know what to do.",
				ADVICE);
	}

	private static String kind(List<Media> media) {
		return switch (media.getFirst().getKind()) {
			case VIDEO -> "video";
			case PICTURE -> "picture";
			case AUDIO -> "recording";
		};
	}
}
