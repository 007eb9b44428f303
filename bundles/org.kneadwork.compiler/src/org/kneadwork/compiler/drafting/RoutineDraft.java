package org.kneadwork.compiler.drafting;

import java.util.List;
import java.util.Optional;

/**
 * A new routine.
 *
 * @param id its id
 * @param title its title
 * @param goal what it is for; may be blank
 * @param level {@code beginner}, {@code intermediate} or {@code advanced}; empty where it is not said
 * @param screening the ids of the baselines whose questions are asked before the first step
 * @param duration how long it lasts; empty where it is not known
 * @param durationBecause why it lasts so long; blank where a source says so
 * @param frequency how often at the most; empty where it is not said
 * @param frequencyBecause why; blank where a source says so
 * @param parts what is done, in order
 * @param stopRules signs at which to stop
 * @param sources the ids of its sources
 */
public record RoutineDraft(String id, String title, String goal, Optional<String> level, List<String> screening,
		Optional<String> duration, String durationBecause, Optional<Frequency> frequency, String frequencyBecause, List<Part> parts,
		List<String> stopRules, List<String> sources) implements Draft {

	/** The parts of a routine, in their order in the text. */
	private static final List<String> PHASES = List.of("warm-up", "main", "cool-down");

	/**
	 * One technique in the routine.
	 *
	 * @param phase {@code warm-up}, {@code main} or {@code cool-down}
	 * @param technique the id of the technique
	 * @param time how long; empty for as long as the technique says
	 */
	public record Part(String phase, String technique, Optional<String> time) {

		String text() {
			return "do " + technique + time.filter(each -> !each.isBlank()).map(each -> " for " + each.strip()).orElse("");
		}
	}

	/** Keeps the lists as they are now. */
	public RoutineDraft {
		screening = List.copyOf(screening);
		parts = List.copyOf(parts);
		stopRules = List.copyOf(stopRules);
		sources = List.copyOf(sources);
	}

	/**
	 * The same routine with a duration.
	 *
	 * @param lasting how long it lasts
	 * @param because why
	 * @return the routine
	 */
	public RoutineDraft lasting(String lasting, String because) {
		return new RoutineDraft(id, title, goal, level, screening, Optional.of(lasting), because, frequency, frequencyBecause, parts,
				stopRules, sources);
	}

	@Override
	public String text() {
		EntryText text = new EntryText("routine", id, title).words("goal", goal);
		level.ifPresent(word -> text.line("level " + word));
		text.figure("duration", duration, durationBecause).figure("frequency", frequency.map(Frequency::text), frequencyBecause)
				.ids("screen", screening);
		for (String phase : PHASES) {
			List<Part> inPhase = parts.stream().filter(part -> part.phase().equals(phase)).toList();
			if (!inPhase.isEmpty()) {
				text.line(phase + " {");
				inPhase.forEach(part -> text.line("  " + part.text()));
				text.line("}");
			}
		}
		return text.texts("stop-when", stopRules).ids("from", sources).end();
	}
}
