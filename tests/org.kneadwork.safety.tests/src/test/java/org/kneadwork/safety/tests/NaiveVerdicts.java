package org.kneadwork.safety.tests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.model.content.AllOf;
import org.kneadwork.model.content.AnyOf;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ConditionDecision;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Everything;
import org.kneadwork.model.content.HeatTest;
import org.kneadwork.model.content.ModalityTest;
import org.kneadwork.model.content.Negation;
import org.kneadwork.model.content.PositionTest;
import org.kneadwork.model.content.PoweredTest;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.PressureTest;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Selector;
import org.kneadwork.model.content.SelectorSubject;
import org.kneadwork.model.content.SelectorTest;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.TargetTest;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolKind;
import org.kneadwork.model.content.ToolSubstitute;
import org.kneadwork.model.content.ToolTest;
import org.kneadwork.model.content.ToolUse;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.content.Where;

/**
 * The meaning of verdicts written down a second time, one technique and one clause after the other, without indexes and
 * without a line of the product: what the product computes at once has to come out the same.
 */
final class NaiveVerdicts {

	private NaiveVerdicts() {
	}

	static Optional<Verdict> verdict(Technique technique, Condition condition, List<Caution> cautions) {
		Contraindications declared = technique.getContraindications();
		List<Verdict> counting = new ArrayList<>();
		Set<Caution> overruled = new HashSet<>();
		if (declared != null) {
			for (ConditionDecision decision : declared.getDecisions()) {
				if (decision.getConditions().contains(condition)) {
					counting.add(decision.getVerdict());
				}
			}
			if (!counting.isEmpty()) {
				declared.getOverrulings().forEach(overruling -> overruled.add(overruling.getCaution()));
			}
		}
		for (Caution caution : cautions) {
			if (!caution.getConditions().contains(condition) || overruled.contains(caution)) {
				continue;
			}
			boolean matched = false;
			for (CautionClause clause : caution.getClauses()) {
				if (isFor(clause.getSelector(), technique)) {
					matched = true;
					counting.add(clause.getVerdict());
				}
			}
			if (!matched && declared != null && declared.getCautions().contains(caution)) {
				caution.getClauses().stream().map(CautionClause::getVerdict).max(Verdict::compareTo)
						.ifPresent(counting::add);
			}
		}
		return counting.stream().max(Verdict::compareTo);
	}

	static boolean isFor(Selector selector, Technique technique) {
		return selector instanceof Everything || selector instanceof Where where
				&& where.getSubject() == SelectorSubject.TECHNIQUES && passes(where.getTest(), technique);
	}

	static boolean passes(SelectorTest test, Technique technique) {
		return switch (test) {
			case AnyOf any -> any.getTerms().stream().anyMatch(term -> passes(term, technique));
			case AllOf all -> all.getTerms().stream().allMatch(term -> passes(term, technique));
			case Negation not -> !passes(not.getTerm(), technique);
			case PressureTest pressure -> passes(pressure, technique);
			case TargetTest target -> technique.getTargets().stream().anyMatch(one -> isPartOf(one, target.getRegion()));
			case ToolTest tool -> tools(technique).stream().anyMatch(one ->
					tool.isSetKind() ? one.isSetKind() && one.getKind() == tool.getKind() : one == tool.getTool());
			case PoweredTest powered -> tools(technique).stream().anyMatch(Tool::isPowered);
			case ModalityTest modality -> technique.getModalities().contains(modality.getModality());
			case PositionTest position -> technique.getPositions().contains(position.getPosition());
			case HeatTest heat -> technique.getTemperature() != null || tools(technique).stream().anyMatch(one ->
					one.isSetKind() && (one.getKind() == ToolKind.HEAT || one.getKind() == ToolKind.WAX));
			default -> throw new IllegalArgumentException(test.toString());
		};
	}

	private static boolean passes(PressureTest test, Technique technique) {
		if (technique.getPressure() == null) {
			return switch (test.getComparison()) {
				case AT_LEAST, IS -> true;
				case AT_MOST -> false;
			};
		}
		List<PressureRange> ranges = new ArrayList<>(List.of(technique.getPressure()));
		technique.eAllContents().forEachRemaining(part -> {
			if (part instanceof Step step && step.getPressure() != null) {
				ranges.add(step.getPressure());
			}
		});
		Pressure strongest = ranges.stream().map(NaiveVerdicts::high).max(Pressure::compareTo).orElseThrow();
		return switch (test.getComparison()) {
			case AT_LEAST -> strongest.compareTo(test.getPressure()) >= 0;
			case AT_MOST -> strongest.compareTo(test.getPressure()) <= 0;
			case IS -> ranges.stream().anyMatch(range -> low(range).compareTo(test.getPressure()) <= 0
					&& test.getPressure().compareTo(high(range)) <= 0);
		};
	}

	private static Pressure low(PressureRange range) {
		return range.isSetStrongest() && range.getStrongest().compareTo(range.getLightest()) < 0
				? range.getStrongest() : range.getLightest();
	}

	private static Pressure high(PressureRange range) {
		return range.isSetStrongest() && range.getStrongest().compareTo(range.getLightest()) > 0
				? range.getStrongest() : range.getLightest();
	}

	static boolean isPartOf(Region part, Region whole) {
		Set<Region> seen = new HashSet<>();
		for (Region at = part; at != null && seen.add(at); at = at.getPartOf()) {
			if (at == whole) {
				return true;
			}
		}
		return false;
	}

	static List<Tool> tools(Technique technique) {
		List<Tool> found = new ArrayList<>();
		for (ToolUse use : technique.getToolUses()) {
			found.add(use.getTool());
			use.getSubstitutes().stream().map(ToolSubstitute::getTool).forEach(found::add);
		}
		return found;
	}
}
