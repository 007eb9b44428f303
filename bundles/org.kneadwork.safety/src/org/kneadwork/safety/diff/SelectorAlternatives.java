package org.kneadwork.safety.diff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kneadwork.model.content.AllOf;
import org.kneadwork.model.content.AnyOf;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.HeatTest;
import org.kneadwork.model.content.ModalityTest;
import org.kneadwork.model.content.Negation;
import org.kneadwork.model.content.PositionTest;
import org.kneadwork.model.content.PoweredTest;
import org.kneadwork.model.content.PressureComparison;
import org.kneadwork.model.content.PressureTest;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Selector;
import org.kneadwork.model.content.SelectorTest;
import org.kneadwork.model.content.TargetTest;
import org.kneadwork.model.content.ToolTest;
import org.kneadwork.model.content.Where;

/**
 * Breaks a selector into alternatives (disjunctive normal form): whoever passes all tests of one of them passes the
 * selector. So an author can add an alternative, drop a test or sort them in another way, and it shows which of this
 * makes a clause hold for more and which for fewer.
 */
final class SelectorAlternatives {

	/** Where there would be more, a part of the selector is taken as a whole: nobody could read them all. */
	private static final int MOST = 64;
	private static final String UNKNOWN = "?";

	private final Naming naming;

	SelectorAlternatives(Naming naming) {
		this.naming = naming;
	}

	/** The alternatives, each with its tests in words; one without tests for everything. */
	List<Set<String>> of(Selector selector) {
		if (!(selector instanceof Where where)) {
			return List.of(Set.of());
		}
		String subject = where.getSubject().getLiteral();
		return where.getTest() == null ? List.of()
				: alternatives(where.getTest(), true).stream().map(tests -> with(tests, Set.of(subject))).toList();
	}

	/** An alternative in words. */
	static String words(Set<String> tests) {
		List<String> sorted = tests.stream().sorted().toList();
		String subject = sorted.contains("routines") ? "routines" : "techniques";
		return tests.isEmpty() ? "everything" : subject + " where "
				+ String.join(" and ", sorted.stream().filter(test -> !test.equals(subject)).toList());
	}

	/**
	 * Whether whoever passes all of some tests passes all of others as well, as far as the words can tell.
	 *
	 * @param passed the tests that are passed
	 * @param asked the others
	 */
	static boolean implies(Set<String> passed, Set<String> asked) {
		return asked.stream().allMatch(test -> passed.stream().anyMatch(known -> implies(known, test)));
	}

	private static boolean implies(String known, String test) {
		return known.equals(test) || excess(known, test, PressureComparison.AT_LEAST).filter(by -> by >= 0).isPresent()
				|| excess(known, test, PressureComparison.AT_MOST).filter(by -> by <= 0).isPresent();
	}

	/** By how much the pressure in one test exceeds that in another, where both compare in this way. */
	private static Optional<Integer> excess(String known, String test, PressureComparison comparison) {
		String beginning = "pressure " + comparison.getLiteral() + " ";
		return known.startsWith(beginning) && test.startsWith(beginning)
				? Optional.of(level(known.substring(beginning.length())) - level(test.substring(beginning.length())))
				: Optional.empty();
	}

	private static int level(String pressure) {
		return Pressure.get(pressure).ordinal();
	}

	private List<Set<String>> alternatives(SelectorTest test, boolean wanted) {
		return switch (test) {
			case Negation not when not.getTerm() != null -> alternatives(not.getTerm(), !wanted);
			case AnyOf any -> wanted ? any(any.getTerms(), true) : all(any.getTerms(), false);
			case AllOf all -> wanted ? all(all.getTerms(), true) : any(all.getTerms(), false);
			case null, default -> List.of(Set.of((wanted ? "" : "not ") + word(test)));
		};
	}

	private List<Set<String>> any(List<SelectorTest> terms, boolean wanted) {
		return terms.stream().flatMap(term -> alternatives(term, wanted).stream()).distinct().toList();
	}

	private List<Set<String>> all(List<SelectorTest> terms, boolean wanted) {
		List<Set<String>> found = List.of(Set.of());
		for (SelectorTest term : terms) {
			List<Set<String>> more = alternatives(term, wanted);
			if (found.size() * more.size() > MOST) {
				more = List.of(Set.of((wanted ? "" : "not ") + "(" + words(term) + ")"));
			}
			List<Set<String>> other = more;
			found = found.stream().flatMap(one -> other.stream().map(tests -> with(one, tests))).distinct().toList();
		}
		return found;
	}

	private static Set<String> with(Set<String> one, Set<String> other) {
		Set<String> both = new TreeSet<>(one);
		both.addAll(other);
		return both;
	}

	private String words(SelectorTest test) {
		return switch (test) {
			case Negation not -> "not " + words(not.getTerm());
			case AnyOf any -> any.getTerms().stream().map(this::words).collect(Collectors.joining(" or ", "(", ")"));
			case AllOf all -> all.getTerms().stream().map(this::words).collect(Collectors.joining(" and ", "(", ")"));
			case null, default -> word(test);
		};
	}

	private String word(SelectorTest test) {
		return switch (test) {
			case PressureTest pressure ->
				"pressure " + pressure.getComparison().getLiteral() + " " + pressure.getPressure().getLiteral();
			case TargetTest target -> "targets " + id(target.getRegion());
			case ToolTest tool when tool.isSetKind() -> "uses kind " + tool.getKind().getLiteral();
			case ToolTest tool -> "uses " + id(tool.getTool());
			case PoweredTest powered -> "powered";
			case ModalityTest modality -> "modality " + id(modality.getModality());
			case PositionTest position -> "position " + position.getPosition().getLiteral();
			case HeatTest heat -> "heat";
			case null, default -> UNKNOWN;
		};
	}

	private String id(Entity entity) {
		return naming.id(entity).orElse(UNKNOWN);
	}
}
