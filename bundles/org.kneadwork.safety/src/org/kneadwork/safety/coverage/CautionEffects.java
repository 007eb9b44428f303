package org.kneadwork.safety.coverage;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.RoutineCell;

/**
 * What each caution does: how many verdicts would be other ones without it, and with how many techniques and routines it
 * is shown. Nothing is taken out and computed anew: a verdict is the strictest of its reasons, so that what it would be
 * without a caution can be read off the other reasons.
 */
final class CautionEffects {

	private final Subjects subjects;
	private final Map<Caution, Integer> decides = new HashMap<>();
	private final Map<Caution, Integer> shown = new HashMap<>();
	private final Map<Technique, Set<Caution>> shownWith = new HashMap<>();
	private final Map<Routine, Set<Caution>> shownWithRoutine = new HashMap<>();
	/** By condition: the cautions by which it is spoken of with each technique. */
	private final Map<Technique, Set<Condition>> spokenOf = new HashMap<>();

	CautionEffects(Subjects subjects) {
		this.subjects = subjects;
	}

	void note(Technique technique, Cell cell) {
		Set<Caution> here = cautions(cell.reasons());
		if (!here.isEmpty()) {
			spokenOf.computeIfAbsent(technique, key -> new HashSet<>()).add(cell.condition());
		}
		show(shownWith.computeIfAbsent(technique, this::always), here);
		for (Caution caution : here) {
			if (!without(cell.reasons(), caution).equals(cell.verdict())) {
				decides.merge(caution, 1, Integer::sum);
			}
		}
	}

	void note(Routine routine, RoutineCell cell, List<Technique> parts) {
		Set<Caution> here = cautions(cell.reasons());
		show(shownWithRoutine.computeIfAbsent(routine, key -> always(key, parts)), here);
		if (here.isEmpty()) {
			return;
		}
		List<List<Reason>> ofParts =
				parts.stream().map(part -> subjects.matrix().cell(part, cell.condition()).reasons()).toList();
		boolean whole = !parts.isEmpty() && RoutineFacts.isWhole(routine);
		for (Caution caution : here) {
			boolean undecided = !whole || ofParts.stream().anyMatch(reasons -> without(reasons, caution).isEmpty());
			Optional<Verdict> left = without(cell.reasons(), caution);
			Optional<Verdict> verdict = undecided && !left.equals(Optional.of(Verdict.AVOID)) ? Optional.empty() : left;
			if (!verdict.equals(cell.verdict())) {
				decides.merge(caution, 1, Integer::sum);
			}
		}
	}

	/** What a technique is shown with whatever the person has. */
	private Set<Caution> always(Technique technique) {
		Set<Caution> found = new LinkedHashSet<>(subjects.matrix().generalCautions(technique));
		found.addAll(subjects.matrix().combinations().concerning(technique));
		found.forEach(caution -> shown.merge(caution, 1, Integer::sum));
		return found;
	}

	private Set<Caution> always(Routine routine, List<Technique> parts) {
		Set<Caution> found = new LinkedHashSet<>(subjects.matrix().generalCautions(routine));
		parts.forEach(part -> found.addAll(subjects.matrix().combinations().concerning(part)));
		found.forEach(caution -> shown.merge(caution, 1, Integer::sum));
		return found;
	}

	private void show(Set<Caution> known, Set<Caution> more) {
		more.stream().filter(known::add).forEach(caution -> shown.merge(caution, 1, Integer::sum));
	}

	private static Set<Caution> cautions(List<Reason> reasons) {
		Set<Caution> found = new LinkedHashSet<>();
		for (Reason reason : reasons) {
			if (reason.origin() instanceof CautionOrigin from) {
				found.add(from.caution());
			}
		}
		return found;
	}

	private static Optional<Verdict> without(List<Reason> reasons, Caution caution) {
		return reasons.stream().filter(reason -> !reason.overruled())
				.filter(reason -> !(reason.origin() instanceof CautionOrigin from && from.caution() == caution))
				.map(Reason::verdict).max(Comparator.naturalOrder());
	}

	/** How many verdicts would be other ones without a caution. */
	int decides(Caution caution) {
		return decides.getOrDefault(caution, 0);
	}

	/** With how many techniques and routines a caution is shown. */
	int shown(Caution caution) {
		return shown.getOrDefault(caution, 0);
	}

	/** The cautions that a technique is shown with. */
	Set<Caution> shownWith(Technique technique) {
		return shownWith.computeIfAbsent(technique, this::always);
	}

	/** The conditions on which a caution says something about one of some techniques. */
	Set<Condition> spokenOf(Collection<Technique> techniques) {
		Set<Condition> found = new HashSet<>();
		techniques.forEach(technique -> found.addAll(spokenOf.getOrDefault(technique, Set.of())));
		return found;
	}

	/** The numbers of the cautions for everybody that are shown with a technique. */
	List<Integer> everybody(Technique technique) {
		return forEverybody(shownWith(technique));
	}

	/** The numbers of the cautions for everybody that are shown with a routine. */
	List<Integer> everybody(Routine routine) {
		return forEverybody(shownWithRoutine.computeIfAbsent(routine, key -> always(key, subjects.partsOf(key))));
	}

	private List<Integer> forEverybody(Set<Caution> cautions) {
		return subjects.cautions().numbers(cautions.stream().filter(caution -> caution.getConditions().isEmpty()).toList());
	}
}
