package org.kneadwork.bundlejs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.RoutineScreening;
import org.kneadwork.bundle.ScreeningAnswer;
import org.kneadwork.bundle.ScreeningOutcome;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.timing.Timeline;
import org.kneadwork.safety.timing.Timings;

/** A routine, and what the engine says follows from answers. */
record EngineCase(Routine routine, BundleRequest request) {

	ObjectNode answer(RandomAnswers random) {
		RoutineScreening screening = RoutineScreening.of(routine, request);
		Map<Entity, ScreeningAnswer> answers = random.to(screening.questions());
		ScreeningOutcome outcome = screening.outcome(answers);
		demandSafe(screening, answers, outcome);
		ObjectNode found = InstalledPackage.JSON.createObjectNode();
		found.put("routine", routine.getName());
		ObjectNode given = found.putObject("answers");
		answers.forEach((about, answer) -> given.put(key(about), answer.name().toLowerCase(Locale.ROOT)));
		found.set("expected", expected(outcome));
		boolean doctorAgreed = outcome instanceof ScreeningOutcome.Changed changed && (changed.doctorFirst() || random.either());
		boolean withOptional = random.either();
		found.put("doctorAgreed", doctorAgreed).put("withOptional", withOptional);
		timeline(found, outcome, doctorAgreed, withOptional);
		return found;
	}

	/** Straight from the matrix: nobody does what must be avoided, or what nobody has decided, or begins with open questions. */
	private void demandSafe(RoutineScreening screening, Map<Entity, ScreeningAnswer> answers, ScreeningOutcome outcome) {
		List<ScreeningOutcome.Change> changes = switch (outcome) {
			case ScreeningOutcome.Begin begin -> List.of();
			case ScreeningOutcome.Changed changed -> changed.changes();
			default -> null;
		};
		if (changes == null) {
			return;
		}
		boolean doctorFirst = outcome instanceof ScreeningOutcome.Changed changed && changed.doctorFirst();
		assertEquals(new HashSet<>(screening.questions()), answers.keySet());
		answers.forEach((about, answer) -> {
			if (!answer.countsAsYes()) {
				return;
			}
			assertTrue(about instanceof Condition, () -> "somebody with " + about.getName() + " begins");
			for (Technique technique : request.matrix().techniques(routine)) {
				Optional<ScreeningOutcome.Change> change =
						changes.stream().filter(one -> one.technique() == technique).findFirst();
				if (change.filter(ScreeningOutcome.Change::leavesOut).isEmpty()) {
					Verdict verdict = request.matrix().cell(technique, (Condition) about).verdict().orElseThrow();
					assertNotEquals(Verdict.AVOID, verdict);
					assertTrue(verdict != Verdict.ASK_DOCTOR || doctorFirst || change.orElseThrow().asksDoctor());
					assertTrue(verdict == Verdict.ALLOWED || change.isPresent());
				}
			}
		});
	}

	private ObjectNode expected(ScreeningOutcome outcome) {
		ObjectNode node = InstalledPackage.JSON.createObjectNode();
		switch (outcome) {
			case ScreeningOutcome.SeekHelp help -> {
				node.put("outcome", "seek-help");
				ArrayNode all = node.putArray("help");
				help.redFlags().forEach(flag -> all.addObject().put("redFlag", id(flag))
						.put("urgency", flag.getUrgency().getLiteral()).put("destination", flag.getDestination()));
			}
			case ScreeningOutcome.Unanswered open -> {
				node.put("outcome", "unanswered");
				texts(node, "questions", open.about().stream().map(this::key).toList());
			}
			case ScreeningOutcome.Stop stop -> {
				node.put("outcome", "stop");
				texts(node, "tell", stop.tell());
			}
			case ScreeningOutcome.Begin begin -> node.put("outcome", "begin");
			case ScreeningOutcome.Changed changed -> {
				node.put("outcome", changed.doctorFirst() ? "ask-doctor" : "adapt");
				texts(node, "tell", changed.tell());
				texts(node, "adaptations", changed.adaptations());
				ArrayNode changes = node.putArray("changes");
				changed.changes().forEach(change -> {
					ObjectNode one = changes.addObject().put("technique", id(change.technique())).put("action", change.action());
					texts(one, "tell", change.tell());
					texts(one, "adaptations", change.adaptations());
				});
			}
		}
		return node;
	}

	/** What is done, when, and for how long, by the engine's timeline. */
	private void timeline(ObjectNode found, ScreeningOutcome outcome, boolean doctorAgreed, boolean withOptional) {
		if (!(outcome instanceof ScreeningOutcome.Begin || outcome instanceof ScreeningOutcome.Changed)) {
			return;
		}
		Set<Technique> omitted = new HashSet<>();
		if (outcome instanceof ScreeningOutcome.Changed changed) {
			changed.changes().stream().filter(change -> change.leavesOut() || !doctorAgreed && change.asksDoctor())
					.forEach(change -> omitted.add(change.technique()));
		}
		List<Timeline.Entry> entries = Timings.timeline(routine).map(Timeline::entries).orElse(List.of());
		ArrayNode done = found.putArray("done");
		for (Timeline.Entry entry : entries) {
			if (entry.technique().filter(technique -> !omitted.contains(technique)).isPresent()
					&& (withOptional || !entry.optional())) {
				done.add(id(entry.technique().get()) + entry.side().map(side -> " " + side.getLiteral()).orElse("") + " "
						+ entry.length().minSeconds() + "-" + entry.length().maxSeconds());
			}
		}
		if (omitted.isEmpty() && withOptional) {
			Duration total = Timings.ofBlocks(routine).filter(known -> !entries.isEmpty()).orElse(Duration.ZERO);
			found.putObject("total").put("min", total.minSeconds()).put("max", total.maxSeconds());
			found.put("rests", entries.stream().filter(entry -> entry.kind() == Timeline.Kind.REST).count());
		}
	}

	private static void texts(ObjectNode node, String name, List<String> texts) {
		ArrayNode array = node.putArray(name);
		texts.forEach(array::add);
	}

	private String key(Entity about) {
		return (about instanceof RedFlag ? "red-flag:" : "condition:") + id(about);
	}

	private String id(Entity entity) {
		Document document = (Document) entity.eContainer();
		return request.content().documents().contains(document) ? entity.getName()
				: request.libraries().libraryOf(document).map(Library::getName).orElseThrow() + ":" + entity.getName();
	}
}
