package org.kneadwork.compiler.drafting;

import java.util.List;
import java.util.Optional;

/**
 * A new technique. About conditions on which nothing is decided nothing is written: they stay undecided.
 *
 * @param id its id
 * @param title its title
 * @param summary what one does, in a sentence; may be blank
 * @param modalities the ids of its manners of massage
 * @param targets the ids of the regions
 * @param tools the ids of the tools
 * @param positions the words for the positions, such as {@code sitting}
 * @param pressure the word for the pressure or the range of it, such as {@code light to moderate}; empty where it is not said
 * @param duration how long it lasts, such as {@code 2 to 4 min}; empty where it is not said
 * @param frequency how often at the most; empty where it is not said
 * @param figuresBecause why the figures are as they are, where no source gives them; blank where the sources do
 * @param steps what to do, a step each
 * @param cautions the ids of cautions that decide something about it, for readers
 * @param decisions what its author has decided
 * @param stopRules signs at which to stop
 * @param sources the ids of its sources
 */
public record TechniqueDraft(String id, String title, String summary, List<String> modalities, List<String> targets, List<String> tools,
		List<String> positions, Optional<String> pressure, Optional<String> duration, Optional<Frequency> frequency,
		String figuresBecause, List<String> steps, List<String> cautions, List<Decision> decisions, List<String> stopRules,
		List<String> sources) implements Draft {

	/** Keeps the lists as they are now. */
	public TechniqueDraft {
		modalities = List.copyOf(modalities);
		targets = List.copyOf(targets);
		tools = List.copyOf(tools);
		positions = List.copyOf(positions);
		steps = List.copyOf(steps);
		cautions = List.copyOf(cautions);
		decisions = List.copyOf(decisions);
		stopRules = List.copyOf(stopRules);
		sources = List.copyOf(sources);
	}

	/**
	 * The same technique with other cautions to see and other decisions.
	 *
	 * @param see the ids of the cautions
	 * @param decided what its author has decided
	 * @return the technique
	 */
	public TechniqueDraft deciding(List<String> see, List<Decision> decided) {
		return new TechniqueDraft(id, title, summary, modalities, targets, tools, positions, pressure, duration, frequency,
				figuresBecause, steps, see, decided, stopRules, sources);
	}

	@Override
	public String text() {
		EntryText text = new EntryText("technique", id, title).words("summary", summary).ids("modality", modalities)
				.ids("targets", targets).ids("uses", tools).ids("position", positions).figure("pressure", pressure, figuresBecause)
				.figure("duration", duration, figuresBecause);
		List<String> done = steps.stream().filter(step -> !step.isBlank()).toList();
		if (!done.isEmpty()) {
			text.line("steps {");
			done.forEach(step -> text.line("  step " + EntryText.quoted(step)));
			text.line("}");
		}
		if (!cautions.isEmpty() || !decisions.isEmpty()) {
			text.line("contraindications {").ids("  see", cautions);
			decisions.forEach(decision -> text.line("  " + decision.text()));
			text.line("}");
		}
		return text.texts("stop-when", stopRules).figure("frequency", frequency.map(Frequency::text), figuresBecause)
				.ids("from", sources).end();
	}
}
