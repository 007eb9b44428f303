package org.kneadwork.safety.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.coverage.Exported.Shown;
import org.kneadwork.safety.matrix.Reason;

/**
 * Compares what a bundle shows with what the library says: each verdict in the bundle has to be at least as strict as
 * everything that it comes from. A verdict that the bundle ought to show and does not counts as one that is not.
 */
final class Fidelity {

	private final Subjects subjects;
	private final Names names;
	private final Map<String, Condition> conditions = new HashMap<>();
	private long exported;
	private long faithful;

	Fidelity(Subjects subjects, Names names, Optional<Exported> shown) {
		this.subjects = subjects;
		this.names = names;
		subjects.conditions().all().forEach(condition -> conditions.put(names.id(condition), condition));
		for (Technique technique : subjects.techniques().all()) {
			compare(List.of(technique), shown.map(Exported::techniques).map(all -> all.get(names.id(technique))), List.of());
		}
		for (Routine routine : subjects.routines().all()) {
			compare(subjects.partsOf(routine), shown.map(Exported::routines).map(all -> all.get(names.id(routine))),
					List.of(routine));
		}
	}

	private void compare(List<Technique> parts, Optional<Shown> shown, List<Routine> routine) {
		Map<String, Optional<Verdict>> verdicts = shown.map(Shown::verdicts).orElse(Map.of());
		for (Condition condition : subjects.conditions().all()) {
			List<List<Reason>> sources =
					parts.stream().map(part -> subjects.matrix().cell(part, condition).reasons()).toList();
			List<Reason> ofWhole = routine.stream()
					.flatMap(each -> subjects.matrix().cell(each, condition).reasons().stream()).toList();
			Optional<Verdict> written = verdicts.getOrDefault(names.id(condition), Optional.empty());
			boolean isWritten = verdicts.containsKey(names.id(condition));
			boolean hasToBe = parts.stream().anyMatch(part -> subjects.isAsked(part, condition))
					|| Stream.concat(sources.stream(), Stream.of(ofWhole)).anyMatch(reasons -> !reasons.isEmpty());
			if (isWritten || hasToBe) {
				exported++;
				faithful += isWritten && (written.isEmpty() || isStrictEnough(written.get(), sources, ofWhole)) ? 1 : 0;
			}
		}
		// What the bundle says about conditions that nothing in the library speaks of is nothing that it could know.
		exported += verdicts.keySet().stream().filter(id -> !conditions.containsKey(id)).count();
		faithful += verdicts.entrySet().stream()
				.filter(each -> !conditions.containsKey(each.getKey()) && each.getValue().isEmpty()).count();
	}

	/** Where one of the techniques is undecided, nothing but avoid is strict enough. */
	private static boolean isStrictEnough(Verdict written, List<List<Reason>> sources, List<Reason> ofWhole) {
		boolean open = sources.isEmpty()
				|| sources.stream().anyMatch(reasons -> reasons.stream().allMatch(Reason::overruled));
		if (open && written != Verdict.AVOID) {
			return false;
		}
		return Stream.concat(sources.stream(), Stream.of(ofWhole)).flatMap(List::stream).filter(reason -> !reason.overruled())
				.allMatch(reason -> written.compareTo(reason.verdict()) >= 0);
	}

	/** How many verdicts the bundle shows, or ought to show. */
	long exported() {
		return exported;
	}

	/** How many of them are at least as strict as what they come from. */
	long faithful() {
		return faithful;
	}
}
