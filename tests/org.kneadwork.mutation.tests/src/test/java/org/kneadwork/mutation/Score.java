package org.kneadwork.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many mutants were caught, and by what, as a table. */
final class Score {

	private final List<Observation> observations;

	Score(List<Observation> observations) {
		this.observations = observations;
	}

	/** The kinds of statements of which there were mutants. */
	Set<Statement> statements() {
		return observations.stream().map(observation -> observation.mutant().statement()).collect(Collectors.toSet());
	}

	/** Those that nothing caught. */
	List<Observation> survivors() {
		return observations.stream().filter(observation -> !observation.caught()).toList();
	}

	/** The survivors of the kinds of which none may survive. */
	List<Observation> essentialSurvivors() {
		return survivors().stream().filter(observation -> observation.mutant().statement().essential()).toList();
	}

	/** The table, a line for each kind of statement and one for all. */
	String table() {
		List<String> lines = new ArrayList<>();
		lines.add(String.format(Locale.ROOT, "%-22s %7s %7s %8s %11s %9s %7s   %s", "", "mutants", "by an", "else by", "else by com-",
				"survivors", "score", "the comparison alone"));
		lines.add(String.format(Locale.ROOT, "%-22s %7s %7s %8s %11s", "", "", "error", "warning", "parison"));
		for (Statement statement : Statement.values()) {
			lines.add(line(statement.words() + (statement.essential() ? " *" : ""),
					observations.stream().filter(each -> each.mutant().statement() == statement).toList()));
		}
		lines.add(line("in all", observations));
		lines.add("* none may survive");
		lines.add("rules that caught some: " + codes());
		return String.join("\n", lines);
	}

	private static String line(String title, List<Observation> of) {
		long errors = count(of, Observation::byError);
		long warnings = count(of, each -> !each.byError() && each.byWarning());
		long comparisons = count(of, each -> !each.byError() && !each.byWarning() && each.byComparison());
		long survivors = count(of, each -> !each.caught());
		return String.format(Locale.ROOT, "%-22s %7d %7d %8d %12d %9d %6s%%   %5s%%", title, of.size(), errors, warnings, comparisons,
				survivors, share(of.size() - survivors, of.size()), share(count(of, Observation::byComparison), of.size()));
	}

	private static long count(List<Observation> of, Predicate<Observation> what) {
		return of.stream().filter(what).count();
	}

	/** Rounded down, so that 100 means all. */
	private static String share(long part, long whole) {
		return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f", Math.floor(part * 1000.0 / whole) / 10);
	}

	private String codes() {
		SortedSet<String> codes = new TreeSet<>();
		observations.forEach(observation -> observation.findings().forEach(seen -> codes.add(seen.code())));
		return codes.stream().map(code -> code + " " + count(observations, observation ->
				observation.findings().stream().anyMatch(seen -> seen.code().equals(code)))).collect(Collectors.joining(", "));
	}
}
