package org.kneadwork.safety.matrix;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ConditionDecision;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Overruling;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.SelectorSubject;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.content.Where;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;

/**
 * What a person with a condition is told about each technique and routine, with every reason. It is computed once and
 * shared by whoever needs it; it may be read by several threads.
 *
 * <p>A technique's cell holds as reasons the clauses of all cautions on the condition whose selectors match the
 * technique, the technique's own decisions, and the strictest clause of a caution that the technique points to with
 * {@code see} although none of its clauses matches. The verdict is the strictest reason. A caution from which the
 * technique departs with {@code although} does not count where the technique itself decides the condition. Without any
 * reason the cell is undecided, which never means allowed.
 *
 * <p>Cautions and baselines are taken in an order that does not depend on the order of files: the library's own before
 * those of libraries that it uses, and by id.
 */
public final class VerdictMatrix {

	/** A clause, and the techniques for which it holds. */
	private record Match(Caution caution, CautionClause clause, BitSet techniques) {
	}

	/** What is known of one condition. */
	private static final class Column {

		private final List<Match> matches = new ArrayList<>();
		private final List<Match> routineMatches = new ArrayList<>();
		private final BitSet decided = new BitSet();
	}

	/** A baseline, and the techniques that have to answer for it. */
	private record Demand(Baseline baseline, BitSet techniques) {
	}

	private final List<Technique> techniques;
	private final Map<Technique, Integer> indices = new HashMap<>();
	private final Map<Condition, Column> columns = new LinkedHashMap<>();
	private final List<Demand> demands = new ArrayList<>();
	private final List<List<Condition>> answers = new ArrayList<>();
	private final List<Match> generalMatches = new ArrayList<>();
	private final List<Match> generalRoutineMatches = new ArrayList<>();
	/** The techniques that any clause of a caution matches. */
	private final Map<Caution, BitSet> matched = new HashMap<>();
	/** The techniques by which any clause of a caution about routines matches a routine. */
	private final Map<Caution, BitSet> routineMatched = new HashMap<>();
	private final Map<Caution, Integer> order = new HashMap<>();
	private final Combinations combinations;

	private VerdictMatrix(Content content, List<Technique> rows) {
		techniques = List.copyOf(rows);
		for (Technique technique : techniques) {
			indices.put(technique, indices.size());
		}
		SelectorBits bits = new SelectorBits(techniques, content.all(Region.class));
		List<Caution> cautions = inOrder(content, Caution.class);
		cautions.forEach(caution -> order.put(caution, order.size()));
		combinations = new Combinations(cautions);
		demand(inOrder(content, Baseline.class), bits, techniques.size());
		addRemainingColumns(cautions, techniques);
		cautions.forEach(caution -> match(caution, bits));
		decide(techniques);
		answer(techniques.size());
	}

	/**
	 * Computes the matrix of content.
	 *
	 * @param content the content; what is unfinished in it counts for nothing
	 * @return the matrix
	 */
	public static VerdictMatrix of(Content content) {
		return new VerdictMatrix(content, content.all(Technique.class));
	}

	/**
	 * Computes the rows of some techniques: their cells are those of the whole matrix, at the cost of these techniques. The
	 * cells of other techniques, and of routines that do others, are not known to it.
	 *
	 * @param content the content; what is unfinished in it counts for nothing
	 * @param rows some techniques of the content
	 * @return the matrix
	 */
	public static VerdictMatrix of(Content content, List<Technique> rows) {
		return new VerdictMatrix(content, rows);
	}

	private static <T extends Entity> List<T> inOrder(Content content, Class<T> kind) {
		Set<T> own = new LinkedHashSet<>(content.own(kind));
		Comparator<T> byId = Comparator.comparing(entity -> Known.text(entity.getName()).orElse(""));
		return Stream.concat(own.stream().sorted(byId),
				content.all(kind).stream().filter(entity -> !own.contains(entity)).sorted(byId)).toList();
	}

	private void demand(List<Baseline> baselines, SelectorBits bits, int size) {
		for (Baseline baseline : baselines) {
			BitSet who = new BitSet(size);
			if (baseline.getAppliesTo() == null) {
				who.set(0, size);
			} else {
				who.or(bits.passing(baseline.getAppliesTo()));
			}
			demands.add(new Demand(baseline, who));
			Known.in(baseline.getConditions()).forEach(condition -> columns.putIfAbsent(condition, new Column()));
		}
	}

	private void addRemainingColumns(List<Caution> cautions, List<Technique> techniques) {
		Set<Condition> named = new LinkedHashSet<>();
		cautions.forEach(caution -> named.addAll(Known.in(caution.getConditions())));
		for (Technique technique : techniques) {
			decisions(technique).forEach(decision -> named.addAll(Known.in(decision.getConditions())));
		}
		named.stream().sorted(Comparator.comparing(condition -> Known.text(condition.getName()).orElse("")))
				.forEach(condition -> columns.putIfAbsent(condition, new Column()));
	}

	private void match(Caution caution, SelectorBits bits) {
		BitSet any = new BitSet();
		for (CautionClause clause : caution.getClauses()) {
			Match match = new Match(caution, clause, bits.techniques(clause.getSelector()));
			any.or(match.techniques());
			boolean aboutRoutines =
					clause.getSelector() instanceof Where where && where.getSubject() == SelectorSubject.ROUTINES;
			Match routineMatch = new Match(caution, clause, bits.passing(clause.getSelector()));
			if (aboutRoutines) {
				routineMatched.computeIfAbsent(caution, key -> new BitSet()).or(routineMatch.techniques());
			}
			if (caution.getConditions().isEmpty()) {
				(aboutRoutines ? generalRoutineMatches : generalMatches).add(aboutRoutines ? routineMatch : match);
			}
			for (Condition condition : Set.copyOf(Known.in(caution.getConditions()))) {
				Column column = columns.get(condition);
				(aboutRoutines ? column.routineMatches : column.matches).add(aboutRoutines ? routineMatch : match);
				column.decided.or(match.techniques());
			}
		}
		matched.put(caution, any);
	}

	/** Marks what techniques decide themselves, or through a caution that they point to. */
	private void decide(List<Technique> techniques) {
		for (int index = 0; index < techniques.size(); index++) {
			for (ConditionDecision decision : decisions(techniques.get(index))) {
				decide(index, decision.getConditions());
			}
			for (Caution caution : seen(techniques.get(index))) {
				if (!caution.getClauses().isEmpty()) {
					decide(index, caution.getConditions());
				}
			}
		}
	}

	private void decide(int index, List<Condition> conditions) {
		for (Condition condition : Known.in(conditions)) {
			Column column = columns.get(condition);
			if (column != null) {
				column.decided.set(index);
			}
		}
	}

	private void answer(int size) {
		Map<BitSet, List<Condition>> shared = new HashMap<>();
		for (int index = 0; index < size; index++) {
			BitSet demanding = new BitSet(demands.size());
			for (int number = 0; number < demands.size(); number++) {
				demanding.set(number, demands.get(number).techniques().get(index));
			}
			answers.add(shared.computeIfAbsent(demanding, this::demanded));
		}
	}

	private List<Condition> demanded(BitSet demanding) {
		Set<Condition> found = new LinkedHashSet<>();
		demanding.stream().forEach(number -> found.addAll(Known.in(demands.get(number).baseline().getConditions())));
		return List.copyOf(found);
	}

	private static List<ConditionDecision> decisions(Technique technique) {
		Contraindications declared = technique.getContraindications();
		return declared == null ? List.of() : declared.getDecisions();
	}

	private static List<Caution> seen(Technique technique) {
		Contraindications declared = technique.getContraindications();
		return declared == null ? List.of() : Known.in(declared.getCautions());
	}

	/**
	 * All conditions that matter: those of the baselines in their order, then those that only a caution or a technique
	 * names, by id.
	 *
	 * @return the conditions, each once
	 */
	public List<Condition> conditions() {
		return List.copyOf(columns.keySet());
	}

	/**
	 * The conditions that a technique has to answer for: those of all baselines that apply to it.
	 *
	 * @param technique the technique
	 * @return the conditions, each once; empty for a technique that is not part of the content
	 */
	public List<Condition> baselineConditions(Technique technique) {
		Integer index = indices.get(technique);
		return index == null ? List.of() : answers.get(index);
	}

	/**
	 * The conditions that a technique has to answer for and does not, and about which no caution says anything.
	 *
	 * @param technique the technique
	 * @return those of {@link #baselineConditions(Technique)} whose cell is undecided
	 */
	public List<Condition> undecided(Technique technique) {
		Integer index = indices.get(technique);
		return baselineConditions(technique).stream()
				.filter(condition -> !columns.get(condition).decided.get(index)).toList();
	}

	/**
	 * The red flags for which a routine has to screen: those of all baselines that apply to it or to one of its
	 * techniques. A baseline that does not say what it applies to applies to every routine.
	 *
	 * @param routine the routine
	 * @return the red flags, each once, in the order of the baselines
	 */
	public List<RedFlag> demandedRedFlags(Routine routine) {
		boolean all = demands.stream().allMatch(demand -> demand.baseline().getAppliesTo() == null);
		BitSet who = all ? new BitSet(0) : bits(techniques(routine));
		Set<RedFlag> found = new LinkedHashSet<>();
		for (Demand demand : demands) {
			if (demand.baseline().getAppliesTo() == null || demand.techniques().intersects(who)) {
				found.addAll(Known.in(demand.baseline().getRedFlags()));
			}
		}
		return List.copyOf(found);
	}

	private BitSet bits(Collection<Technique> techniques) {
		BitSet found = new BitSet();
		techniques.stream().map(indices::get).filter(index -> index != null).forEach(found::set);
		return found;
	}

	/**
	 * What holds for a technique when a person has a condition.
	 *
	 * @param technique the technique
	 * @param condition the condition
	 * @return the cell; undecided for a technique that is not part of the content
	 */
	public Cell cell(Technique technique, Condition condition) {
		List<Reason> reasons = new ArrayList<>();
		addDecisions(technique, condition, reasons);
		addCautions(technique, condition, !reasons.isEmpty(), reasons);
		reasons.sort(Comparator.comparing(Reason::verdict).reversed());
		return new Cell(technique, condition, strictest(reasons), reasons);
	}

	private static void addDecisions(Technique technique, Condition condition, List<Reason> reasons) {
		for (ConditionDecision decision : decisions(technique)) {
			if (decision.getConditions().contains(condition)) {
				reasons.add(new Reason(decision.getVerdict(), new DecisionOrigin(technique, decision), false));
			}
		}
	}

	private void addCautions(Technique technique, Condition condition, boolean decided, List<Reason> reasons) {
		Integer index = indices.get(technique);
		Column column = columns.get(condition);
		if (index == null || column == null) {
			return;
		}
		Set<Caution> overruled = decided ? overruled(technique) : Set.of();
		List<Reason> found = new ArrayList<>();
		for (Match match : column.matches) {
			if (match.techniques().get(index)) {
				found.add(reason(match.caution(), match.clause(), overruled));
			}
		}
		for (Caution caution : Set.copyOf(seen(technique))) {
			if (caution.getConditions().contains(condition) && !matches(caution, index)) {
				strictest(caution).ifPresent(clause -> found.add(reason(caution, clause, overruled)));
			}
		}
		found.sort(Comparator.comparing(reason -> order.getOrDefault(cautionOf(reason), Integer.MAX_VALUE)));
		reasons.addAll(found);
	}

	private boolean matches(Caution caution, int index) {
		return matched.containsKey(caution) && matched.get(caution).get(index);
	}

	private static Caution cautionOf(Reason reason) {
		return ((CautionOrigin) reason.origin()).caution();
	}

	private static Reason reason(Caution caution, CautionClause clause, Set<Caution> overruled) {
		return new Reason(clause.getVerdict(), new CautionOrigin(caution, Optional.of(clause)),
				overruled.contains(caution));
	}

	/** An exception without a reason is none. */
	private static Set<Caution> overruled(Technique technique) {
		Set<Caution> found = new LinkedHashSet<>();
		for (Overruling overruling : technique.getContraindications().getOverrulings()) {
			if (Known.text(overruling.getBecause()).isPresent()) {
				Known.of(overruling.getCaution()).ifPresent(found::add);
			}
		}
		return found;
	}

	private static Optional<CautionClause> strictest(Caution caution) {
		return caution.getClauses().stream().reduce((one, other) ->
				other.getVerdict().compareTo(one.getVerdict()) > 0 ? other : one);
	}

	private static Optional<Verdict> strictest(List<Reason> reasons) {
		return reasons.stream().filter(reason -> !reason.overruled()).map(Reason::verdict).max(Verdict::compareTo);
	}

	/**
	 * What holds for a routine when a person has a condition.
	 *
	 * @param routine the routine
	 * @param condition the condition
	 * @return the cell
	 */
	public RoutineCell cell(Routine routine, Condition condition) {
		List<Technique> techniques = techniques(routine);
		Map<Origin, Reason> reasons = new LinkedHashMap<>();
		boolean undecided = techniques.isEmpty() || !RoutineFacts.isWhole(routine);
		for (Technique technique : techniques) {
			Cell cell = cell(technique, condition);
			undecided |= cell.verdict().isEmpty();
			cell.reasons().forEach(reason ->
					reasons.merge(reason.origin(), reason, (one, other) -> one.overruled() ? other : one));
		}
		routineReasons(techniques, condition).forEach(reason -> reasons.put(reason.origin(), reason));
		List<Reason> sorted = reasons.values().stream()
				.sorted(Comparator.comparing(Reason::verdict).reversed()).toList();
		Optional<Verdict> strictest = strictest(sorted);
		boolean open = undecided && !strictest.equals(Optional.of(Verdict.AVOID));
		return new RoutineCell(routine, condition, open ? Optional.empty() : strictest, sorted);
	}

	private List<Reason> routineReasons(List<Technique> techniques, Condition condition) {
		List<Reason> found = new ArrayList<>();
		Column column = columns.get(condition);
		if (column != null) {
			BitSet who = bits(techniques);
			column.routineMatches.stream().filter(match -> match.techniques().intersects(who))
					.forEach(match -> found.add(reason(match.caution(), match.clause(), Set.of())));
		}
		combinations.among(techniques).stream().map(Combinations.Occurrence::caution).distinct()
				.filter(caution -> caution.getConditions().contains(condition))
				.forEach(caution -> found.add(
						new Reason(Verdict.AVOID, new CautionOrigin(caution, Optional.empty()), false)));
		return found;
	}

	/**
	 * The cautions for everybody that concern a technique: those without conditions of which a clause matches it, to
	 * which it points with {@code see}, or that forbid to combine something it uses with something else.
	 *
	 * @param technique the technique
	 * @return the cautions, each once, in the order of the matrix
	 */
	public List<Caution> generalCautions(Technique technique) {
		Integer index = indices.get(technique);
		Set<Caution> found = new LinkedHashSet<>();
		if (index != null) {
			generalMatches.stream().filter(match -> match.techniques().get(index)).map(Match::caution)
					.forEach(found::add);
		}
		found.addAll(seen(technique));
		found.addAll(combinations.concerning(technique));
		return general(found);
	}

	/**
	 * The cautions for everybody that concern a routine: those of its techniques, and those about routines that match.
	 *
	 * @param routine the routine
	 * @return the cautions, each once, in the order of the matrix
	 */
	public List<Caution> generalCautions(Routine routine) {
		Set<Caution> found = new LinkedHashSet<>();
		List<Technique> techniques = techniques(routine);
		techniques.forEach(technique -> found.addAll(generalCautions(technique)));
		BitSet who = bits(techniques);
		generalRoutineMatches.stream().filter(match -> match.techniques().intersects(who)).map(Match::caution)
				.forEach(found::add);
		return general(found);
	}

	private List<Caution> general(Set<Caution> cautions) {
		return cautions.stream().filter(caution -> caution.getConditions().isEmpty())
				.sorted(Comparator.comparing(caution -> order.getOrDefault(caution, Integer.MAX_VALUE))).toList();
	}

	/**
	 * Tells whether a clause of a caution matches any technique, or any of some routines.
	 *
	 * @param caution the caution
	 * @param routines the routines
	 * @return whether one does
	 */
	public boolean matchesAny(Caution caution, Collection<Routine> routines) {
		if (matched.containsKey(caution) && !matched.get(caution).isEmpty()) {
			return true;
		}
		BitSet who = routineMatched.get(caution);
		return who != null && routines.stream().anyMatch(routine -> bits(techniques(routine)).intersects(who));
	}

	/**
	 * The contradictions between cautions on the same condition. That one caution is about everything, or about all that
	 * the other one is about and more, is none when the narrower one is the stricter: an exception to the safe side.
	 *
	 * @return the contradictions, by condition, then in the order of the cautions
	 */
	public List<Contradiction> contradictions() {
		List<Contradiction> found = new ArrayList<>();
		columns.forEach((condition, column) -> contradictions(condition, column.matches, found));
		return found;
	}

	private void contradictions(Condition condition, List<Match> matches, List<Contradiction> found) {
		for (Match lenient : matches) {
			for (Match strict : matches) {
				if (lenient.caution() != strict.caution()
						&& lenient.clause().getVerdict().compareTo(strict.clause().getVerdict()) < 0
						&& lenient.techniques().intersects(strict.techniques()) && !isException(strict, lenient)) {
					BitSet who = (BitSet) lenient.techniques().clone();
					who.and(strict.techniques());
					removeStricter(lenient, matches, who);
					removeStricter(strict, matches, who);
					if (!who.isEmpty()) {
						found.add(new Contradiction(condition, lenient.caution(), lenient.clause(), strict.caution(),
								strict.clause(), who.stream().mapToObj(techniques::get).toList()));
					}
				}
			}
		}
	}

	/** What a caution says more strictly in another of its clauses is not what it says. */
	private static void removeStricter(Match match, List<Match> matches, BitSet who) {
		for (Match other : matches) {
			if (other.caution() == match.caution()
					&& other.clause().getVerdict().compareTo(match.clause().getVerdict()) > 0) {
				who.andNot(other.techniques());
			}
		}
	}

	private static boolean isException(Match narrow, Match wide) {
		if (Narrower.isException(narrow.clause().getSelector(), wide.clause().getSelector())) {
			return true;
		}
		BitSet beyond = (BitSet) narrow.techniques().clone();
		beyond.andNot(wide.techniques());
		return beyond.isEmpty() && narrow.techniques().cardinality() < wide.techniques().cardinality();
	}

	/**
	 * The techniques of a routine and of those that it includes, directly or not.
	 *
	 * @param routine the routine; a routine that includes itself does no harm
	 * @return the techniques that are known, each once, in the order of their first use
	 */
	public List<Technique> techniques(Routine routine) {
		return List.copyOf(RoutineFacts.techniques(routine));
	}

	/**
	 * The forbidden combinations.
	 *
	 * @return the combinations that the cautions of the content forbid
	 */
	public Combinations combinations() {
		return combinations;
	}
}
