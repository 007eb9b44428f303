package org.kneadwork.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.bundle.resolved.Consequence;
import org.kneadwork.bundle.resolved.Ids;
import org.kneadwork.bundle.resolved.ResolvedVerdict;
import org.kneadwork.bundle.resolved.RoutinePlan;
import org.kneadwork.bundle.resolved.RoutineSubject;
import org.kneadwork.bundle.resolved.Subject;
import org.kneadwork.bundle.resolved.TechniqueChange;
import org.kneadwork.bundle.resolved.TechniqueChange.Action;
import org.kneadwork.bundle.resolved.Words;
import org.kneadwork.bundle.text.TextSlot;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.matrix.Combinations;

/**
 * Screens a person for a routine: what all the answers together mean, straight from the verdict matrix. The bundle says what
 * follows from each answer; this says how an app has to put several together.
 * <ol>
 * <li>A red flag that is not denied sends the person to seek help, whatever else was answered.</li>
 * <li>As long as a red flag has not been asked about, nobody is told that they may stop here.</li>
 * <li>One answer that stops, a forbidden combination, or nothing left to do: the person does none of it.</li>
 * <li>Questions that are open have to be answered.</li>
 * <li>One answer that calls for a doctor, or nothing left but what does: a doctor is asked first.</li>
 * <li>Of several changes of a technique the strictest action holds, and everything that is told.</li>
 * </ol>
 */
public final class RoutineScreening {

	private final Subject subject;
	private final List<ResolvedVerdict> verdicts;
	private final List<Caution> forbidden;
	private final Ids ids;

	private RoutineScreening(Subject subject, List<Caution> forbidden, Ids ids) {
		this.subject = subject;
		this.ids = ids;
		this.forbidden = forbidden;
		this.verdicts = subject.conditions().stream().map(subject::verdict)
				.sorted(Comparator.comparing(ResolvedVerdict::condition, Subject.byStrictness(ids))).toList();
	}

	/**
	 * The screening of a routine.
	 *
	 * @param routine a routine of the content
	 * @param request what a bundle would be made from
	 * @return its screening
	 */
	public static RoutineScreening of(Routine routine, BundleRequest request) {
		Ids ids = new Ids(request.content(), request.libraries());
		Subject subject = new RoutineSubject(routine, RoutinePlan.of(routine, ids), request.matrix(), ids);
		List<Caution> forbidden = request.matrix().combinations().among(subject.techniques()).stream()
				.map(Combinations.Occurrence::combination).map(combination -> (Caution) combination.eContainer()).toList();
		return new RoutineScreening(subject, ids.inOrder(forbidden), ids);
	}

	/**
	 * What the person is asked about.
	 *
	 * @return the red flags, the most urgent first, then the conditions, the most strictly contraindicated first
	 */
	public List<Entity> questions() {
		return Stream.concat(subject.redFlags().stream(), verdicts.stream().map(ResolvedVerdict::condition))
				.map(Entity.class::cast).toList();
	}

	/**
	 * What follows from the answers.
	 *
	 * @param answers the answers so far, by the red flag or condition that they are about
	 * @return what follows
	 */
	public ScreeningOutcome outcome(Map<Entity, ScreeningAnswer> answers) {
		List<RedFlag> present = subject.redFlags().stream().filter(flag -> isYes(answers, flag)).toList();
		if (!present.isEmpty()) {
			return new ScreeningOutcome.SeekHelp(present);
		}
		List<Entity> open = questions().stream().filter(about -> !answers.containsKey(about)).toList();
		if (open.stream().anyMatch(RedFlag.class::isInstance)) {
			return new ScreeningOutcome.Unanswered(open);
		}
		return ofConditions(verdicts.stream().filter(verdict -> isYes(answers, verdict.condition())).toList(), open);
	}

	private static boolean isYes(Map<Entity, ScreeningAnswer> answers, Entity about) {
		return Optional.ofNullable(answers.get(about)).filter(ScreeningAnswer::countsAsYes).isPresent();
	}

	private ScreeningOutcome ofConditions(List<ResolvedVerdict> present, List<Entity> open) {
		Gathered gathered = new Gathered();
		present.forEach(gathered::add);
		List<ScreeningOutcome.Change> changes = gathered.changes();
		List<String> stop = reasonsToStop(gathered, changes);
		if (!stop.isEmpty()) {
			return new ScreeningOutcome.Stop(distinct(stop));
		}
		if (!open.isEmpty()) {
			return new ScreeningOutcome.Unanswered(open);
		}
		if (!gathered.changed) {
			return new ScreeningOutcome.Begin();
		}
		return new ScreeningOutcome.Changed(gathered.doctor || everythingAsks(changes), distinct(gathered.tell),
				distinct(gathered.adaptations), changes);
	}

	private List<String> reasonsToStop(Gathered gathered, List<ScreeningOutcome.Change> changes) {
		List<String> reasons = new ArrayList<>();
		forbidden.forEach(caution -> reasons.add(Words.told(caution).flatMap(TextSlot::original).or(() -> ids.of(caution))
				.orElse("-")));
		reasons.addAll(gathered.stop);
		boolean nothingLeft = subject.techniques().stream().allMatch(technique -> changes.stream()
				.anyMatch(change -> change.technique() == technique && change.leavesOut()));
		if (nothingLeft) {
			changes.forEach(change -> reasons.addAll(change.tell()));
		}
		return reasons;
	}

	private boolean everythingAsks(List<ScreeningOutcome.Change> changes) {
		return subject.techniques().stream().allMatch(technique -> changes.stream().anyMatch(change ->
				change.technique() == technique && (change.leavesOut() || change.asksDoctor())));
	}

	private static List<String> distinct(List<String> texts) {
		return texts.stream().distinct().toList();
	}

	/** What the answers call for, in the order of the questions. */
	private final class Gathered {

		private final List<String> stop = new ArrayList<>();
		private final List<String> tell = new ArrayList<>();
		private final List<String> adaptations = new ArrayList<>();
		private final Map<Technique, List<TechniqueChange>> changes = new LinkedHashMap<>();
		private boolean doctor;
		private boolean changed;

		void add(ResolvedVerdict verdict) {
			Condition condition = verdict.condition();
			switch (subject.consequence(verdict)) {
				case Consequence.Stop found -> stop.addAll(words(found.tell(), condition));
				case Consequence.AskDoctor found -> {
					doctor = true;
					change(condition, found.tell(), found.adaptations(), found.changes());
				}
				case Consequence.Adapt found -> change(condition, found.tell(), found.adaptations(), found.changes());
				case Consequence.Continue nothing -> {
					// As it is.
				}
			}
		}

		private void change(Condition condition, List<TextSlot> told, List<TextSlot> ways, List<TechniqueChange> found) {
			changed = true;
			tell.addAll(words(told, condition));
			adaptations.addAll(words(ways, condition));
			found.forEach(change -> changes.computeIfAbsent(change.technique(), missing -> new ArrayList<>()).add(change));
		}

		List<ScreeningOutcome.Change> changes() {
			return subject.techniques().stream().filter(changes::containsKey)
					.map(technique -> merged(technique, changes.get(technique))).toList();
		}

		private ScreeningOutcome.Change merged(Technique technique, List<TechniqueChange> found) {
			Action strictest = Arrays.stream(Action.values())
					.filter(action -> found.stream().anyMatch(change -> change.action() == action)).findFirst().orElseThrow();
			return new ScreeningOutcome.Change(technique, strictest.literal(),
					distinct(found.stream().flatMap(change ->
							words(change.verdict().tell(), change.verdict().condition()).stream()).toList()),
					distinct(found.stream().flatMap(change ->
							words(change.verdict().adaptations(), change.verdict().condition()).stream()).toList()));
		}

		/** As the bundle writes it: where a slot holds no words, the id of the condition. */
		private List<String> words(List<TextSlot> slots, Condition condition) {
			return slots.stream().map(slot -> slot.original().or(() -> ids.of(condition)).orElse("-")).toList();
		}
	}
}
