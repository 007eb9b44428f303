package org.kneadwork.safety.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.Statement;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;

/**
 * KW207. A routine is held to the limit of its strictest technique, by the time between two sessions that each
 * allows. In an open
 * disagreement, a source must not give two frequencies: it speaks of one thing there, and one of the two is followed.
 */
record FrequencyConflict(RuleInfo info) implements Rule {

	/** Rounding of days per session is no reason to complain. */
	private static final double TOLERANCE_SECONDS = 60;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			checkItself(technique, Words.name(technique), technique.getFrequency(), findings);
		}
		if (English.isLanguageOf(checked.content())) {
			checked.content().own(Disagreement.class).stream()
					.filter(disagreement -> Known.text(disagreement.getResolution()).isEmpty())
					.forEach(disagreement -> checkStatements(disagreement, findings));
		}
		Map<Technique, Optional<Rate>> rates = new HashMap<>();
		Function<Technique, Optional<Rate>> rate = technique ->
				rates.computeIfAbsent(technique, key -> Rate.of(key.getFrequency()));
		Strictest rarest = new Strictest(technique -> rate.apply(technique).isPresent(),
				Comparator.comparingDouble(technique -> rate.apply(technique).orElseThrow().secondsBetween().orElseThrow()));
		for (Routine routine : checked.content().own(Routine.class)) {
			checkItself(routine, Words.theRoutine(routine), routine.getFrequency(), findings);
			Rate.of(routine.getFrequency()).ifPresent(own -> rarest.of(routine).ifPresent(technique ->
					checkTechnique(routine, own, technique, rate.apply(technique).orElseThrow(), findings)));
		}
	}

	private void checkStatements(Disagreement disagreement, Consumer<Finding> findings) {
		Map<Source, Statement> first = new LinkedHashMap<>();
		Set<Source> reported = new HashSet<>();
		for (Statement statement : disagreement.getStatements()) {
			Optional<Source> source = Optional.ofNullable(statement.getCitation()).flatMap(citation -> Known.of(citation.getSource()));
			OptionalDouble timesADay = timesADay(statement);
			if (source.isEmpty() || timesADay.isEmpty()) {
				continue;
			}
			Statement earlier = first.putIfAbsent(source.get(), statement);
			if (earlier != null && timesADay(earlier).getAsDouble() != timesADay.getAsDouble() && reported.add(source.get())) {
				findings.accept(info.finding(ElementPlace.of(statement, ContentPackage.Literals.STATEMENT__SAYS),
						Sayings.say("KW207.source", Words.name(disagreement), Words.name(source.get()), earlier.getSays(), statement.getSays()),
						Sayings.say("KW207.resolve"))
						.with(new Related(Sayings.say("KW207.other"),
								ElementPlace.of(earlier, ContentPackage.Literals.STATEMENT__SAYS))));
			}
		}
	}

	private static OptionalDouble timesADay(Statement statement) {
		return Known.text(statement.getSays()).map(FrequencyInWords::timesADay).orElse(OptionalDouble.empty());
	}

	private void checkItself(Entity entity, Message name, Frequency frequency, Consumer<Finding> findings) {
		Rate.of(frequency).flatMap(Rate::contradiction).ifPresent(both -> findings.accept(info.finding(
				ElementPlace.of(frequency), Sayings.say("KW207.itself", name, both), Sayings.say("KW207.keepOne"))));
	}

	private void checkTechnique(Routine routine, Rate rate, Technique technique, Rate limit, Consumer<Finding> findings) {
		if (rate.secondsBetween().orElseThrow() + TOLERANCE_SECONDS < limit.secondsBetween().orElseThrow()) {
			findings.accept(info.finding(ElementPlace.of(routine, ContentPackage.Literals.ROUTINE__FREQUENCY),
					Sayings.say("KW207.above", Words.name(routine), rate.words(), Words.name(technique), limit.words()),
					Sayings.say("KW207.strictest"))
					.with(new Related(Sayings.say("limit", Words.name(technique)),
							ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__FREQUENCY))));
		}
	}
}
