package org.kneadwork.safety.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Urgency;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** Who is screened for what. Pure functions of the model. */
public final class Screenings {

	private Screenings() {
	}

	/**
	 * The red flags for which a routine screens: those of the baselines that it names, then those that it names itself.
	 *
	 * @param routine the routine
	 * @return the red flags that are known, each once, in the order of the text
	 */
	public static List<RedFlag> redFlags(Routine routine) {
		Set<RedFlag> found = new LinkedHashSet<>();
		for (Baseline baseline : Known.in(routine.getScreening())) {
			found.addAll(Known.in(baseline.getRedFlags()));
		}
		found.addAll(Known.in(routine.getScreenedRedFlags()));
		return List.copyOf(found);
	}

	/**
	 * The conditions for which a routine screens: those of the baselines that it names, then those that it names itself.
	 *
	 * @param routine the routine
	 * @return the conditions that are known, each once, in the order of the text
	 */
	public static List<Condition> conditions(Routine routine) {
		Set<Condition> found = new LinkedHashSet<>();
		for (Baseline baseline : Known.in(routine.getScreening())) {
			found.addAll(Known.in(baseline.getConditions()));
		}
		found.addAll(Known.in(routine.getScreenedConditions()));
		return List.copyOf(found);
	}

	/**
	 * The red flags for which a routine has to screen and does not.
	 *
	 * @param routine the routine
	 * @param matrix the matrix of the content
	 * @return those of {@link VerdictMatrix#demandedRedFlags(Routine)} that are not among {@link #redFlags(Routine)}
	 */
	public static List<RedFlag> missing(Routine routine, VerdictMatrix matrix) {
		Set<RedFlag> screened = Set.copyOf(redFlags(routine));
		return matrix.demandedRedFlags(routine).stream().filter(flag -> !screened.contains(flag)).toList();
	}

	/**
	 * The questions that are asked before a routine: first about red flags, the most urgent first, then about
	 * conditions.
	 *
	 * @param routine the routine
	 * @param matrix the matrix of the content
	 * @return the questions, equally urgent ones in the order of the text
	 */
	public static List<ScreeningQuestion> questions(Routine routine, VerdictMatrix matrix) {
		List<ScreeningQuestion> questions = new ArrayList<>();
		redFlags(routine).stream().sorted(Comparator.comparing(Screenings::orderOf)).map(Screenings::about)
				.forEach(questions::add);
		conditions(routine).stream().map(condition -> about(condition, routine, matrix)).forEach(questions::add);
		return questions;
	}

	/** What is not said to be less urgent is taken for the most urgent. */
	private static Urgency orderOf(RedFlag flag) {
		return flag.isSetUrgency() ? flag.getUrgency() : Urgency.EMERGENCY;
	}

	private static ScreeningQuestion about(RedFlag flag) {
		Optional<Urgency> urgency = flag.isSetUrgency() ? Optional.of(flag.getUrgency()) : Optional.empty();
		return new ScreeningQuestion(flag, Known.text(flag.getQuestion()).orElse(""),
				new Consequence.SeekHelp(urgency, Known.text(flag.getDestination()).orElse("")));
	}

	private static ScreeningQuestion about(Condition condition, Routine routine, VerdictMatrix matrix) {
		return new ScreeningQuestion(condition, Known.text(condition.getQuestion()).orElse(""),
				new Consequence.Follow(matrix.cell(routine, condition), matrix.techniques(routine).stream()
						.map(technique -> matrix.cell(technique, condition)).toList()));
	}
}
