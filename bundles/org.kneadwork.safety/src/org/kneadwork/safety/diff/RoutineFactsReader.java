package org.kneadwork.safety.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.OptionalPart;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.matrix.RoutineCell;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.screening.Screenings;
import org.kneadwork.safety.timing.Timings;

/** The facts about routines. */
final class RoutineFactsReader {

	private final VerdictMatrix matrix;
	private final Facts facts;

	RoutineFactsReader(VerdictMatrix matrix, Facts facts) {
		this.matrix = matrix;
		this.facts = facts;
	}

	void add(Content content) {
		content.all(Routine.class).forEach(routine ->
				facts.entity(routine).ifPresent(subject -> routine(routine, subject)));
	}

	private void routine(Routine routine, Subject subject) {
		facts.text(subject, Aspect.TEXT, "summary", routine.getSummary());
		facts.text(subject, Aspect.TEXT, "goal", routine.getGoal());
		if (routine.isSetLevel()) {
			facts.traits(subject, "level", List.of(routine.getLevel().getLiteral()));
		}
		facts.timing(subject, Aspect.DURATION, "", routine.getDuration());
		TechniqueFactsReader.frequency(routine.getFrequency(), subject, facts);
		facts.there(subject, Aspect.RED_FLAG, facts.naming().ids(Screenings.redFlags(routine)));
		facts.there(subject, Aspect.CONDITION, facts.naming().ids(Screenings.conditions(routine)));
		new Items(subject).add(RoutineFacts.blocks(routine));
		facts.there(subject, Aspect.STOP_RULE, Known.texts(routine.getStopRules()));
		facts.traits(subject, "mentions", facts.naming().ids(routine.getMentions()));
		facts.claims(subject, routine.getClaims());
		facts.sources(subject, routine.getCitations());
		facts.deprecation(subject, routine.getDeprecation());
		matrix(routine, subject);
	}

	private void matrix(Routine routine, Subject subject) {
		for (Condition condition : matrix.conditions()) {
			RoutineCell cell = matrix.cell(routine, condition);
			facts.naming().id(condition).ifPresent(id ->
					facts.add(subject, Aspect.VERDICT, id, TechniqueFactsReader.verdict(cell.verdict())));
		}
		facts.there(subject, Aspect.GENERAL_CAUTION, facts.naming().ids(matrix.generalCautions(routine)));
	}

	/** What one routine does, one after the other. */
	private final class Items {

		private final Subject subject;
		private final Map<String, Integer> uses = new HashMap<>();
		private final List<String> order = new ArrayList<>();

		Items(Subject subject) {
			this.subject = subject;
		}

		void add(List<RoutineBlock> blocks) {
			for (RoutineBlock block : blocks) {
				add(block.getItems(), Count.ONCE, "in " + block.getPhase().getLiteral());
			}
			facts.add(subject, Aspect.ORDER, "", new Value.Sequence(order));
		}

		private void add(List<RoutineItem> items, Count rounds, String where) {
			for (RoutineItem item : items) {
				switch (item) {
					case TechniqueUse use -> facts.naming().id(use.getTechnique()).ifPresent(id -> use(use, id, rounds, where));
					case RoutineUse use -> facts.naming().id(use.getRoutine()).ifPresent(id -> include(id, where));
					case Rest rest -> facts.timing(subject, Aspect.REST, order.isEmpty() ? where : order.getLast(), rest.getTime());
					case RepeatedPart part -> repeat(part, rounds, where);
					case OptionalPart part -> add(part.getItems(), new Count(0, rounds.max()), where);
					default -> add(RoutineFacts.parts(item), rounds, where);
				}
			}
		}

		private void repeat(RepeatedPart part, Count rounds, String where) {
			Count times = part.getTimes() == null ? Count.ONCE : part.getTimes();
			facts.text(subject, Aspect.TEXT, "derived because of the repetition after " + (order.isEmpty() ? where : order.getLast()),
					part.getDerivedBecause());
			add(part.getItems(), new Count(rounds.min() * times.min(), rounds.max() * times.max()), where);
		}

		private String numbered(String id) {
			int number = uses.merge(id, 1, Integer::sum);
			return number == 1 ? id : id + " (" + number + ")";
		}

		private void include(String id, String where) {
			String name = numbered("routine " + id);
			order.add(name + " " + where);
			facts.there(subject, Aspect.USE, name);
			facts.traits(subject, "place of " + name, List.of(where));
		}

		private void use(TechniqueUse use, String id, Count rounds, String where) {
			String name = numbered(id);
			order.add(name + " " + where);
			facts.traits(subject, "place of " + name, List.of(where));
			Optional<Duration> once = Optional.ofNullable(use.getTime()).or(() -> Optional.ofNullable(
					use.getTechnique().getDuration())).flatMap(Timings::of);
			Count sides = use.isSetSide() && use.getSide() == Side.EACH ? Count.TWICE : Count.ONCE;
			Count repetitions = use.getRepetitions() == null ? Count.ONCE : use.getRepetitions();
			facts.add(subject, Aspect.USE, name, once.map(time -> time.times(sides).times(repetitions).times(rounds))
					.map(Facts::seconds).orElseGet(Value.There::new));
			Timing declared = use.getTime();
			if (declared != null) {
				facts.text(subject, Aspect.SAFETY_TEXT, "until of " + name, declared.getUntil());
				facts.text(subject, Aspect.TEXT, "as written of " + name, declared.getAsWritten());
				facts.derivation(subject, Aspect.USE, name, declared);
			}
			if (use.isSetSide()) {
				facts.traits(subject, "side of " + name, List.of(use.getSide().getLiteral()));
			}
		}
	}
}
