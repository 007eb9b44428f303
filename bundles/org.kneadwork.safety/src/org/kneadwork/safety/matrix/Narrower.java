package org.kneadwork.safety.matrix;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.kneadwork.model.content.AllOf;
import org.kneadwork.model.content.AnyOf;
import org.kneadwork.model.content.Everything;
import org.kneadwork.model.content.PressureComparison;
import org.kneadwork.model.content.PressureTest;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Selector;
import org.kneadwork.model.content.SelectorTest;
import org.kneadwork.model.content.TargetTest;
import org.kneadwork.model.content.Where;
import org.kneadwork.safety.content.Known;

/**
 * Tells by the words of two selectors whether one is an exception from the other, whatever techniques there happen to
 * be. What cannot be told by the words alone counts as no exception.
 */
final class Narrower {

	private Narrower() {
	}

	/** Whether whatever passes the one selector passes the other, and not the other way round. */
	static boolean isException(Selector narrow, Selector wide) {
		return implies(narrow, wide) && !implies(wide, narrow);
	}

	private static boolean implies(Selector one, Selector other) {
		if (other instanceof Everything) {
			return true;
		}
		return one instanceof Where narrow && other instanceof Where wide && narrow.getSubject() == wide.getSubject()
				&& narrow.getTest() != null && wide.getTest() != null && implies(narrow.getTest(), wide.getTest());
	}

	private static boolean implies(SelectorTest one, SelectorTest other) {
		if (one instanceof AnyOf any) {
			return any.getTerms().stream().allMatch(term -> implies(term, other));
		}
		if (other instanceof AllOf all) {
			return all.getTerms().stream().allMatch(term -> implies(one, term));
		}
		if (one instanceof AllOf all && all.getTerms().stream().anyMatch(term -> implies(term, other))) {
			return true;
		}
		if (other instanceof AnyOf any) {
			return any.getTerms().stream().anyMatch(term -> implies(one, term));
		}
		return switch (one) {
			case PressureTest narrow when other instanceof PressureTest wide -> implies(narrow, wide);
			case TargetTest narrow when other instanceof TargetTest wide -> isPartOf(narrow.getRegion(), wide.getRegion());
			default -> EcoreUtil.equals(one, other);
		};
	}

	private static boolean implies(PressureTest one, PressureTest other) {
		if (one.getComparison() != other.getComparison()) {
			return false;
		}
		int order = one.getPressure().compareTo(other.getPressure());
		return order == 0 || order > 0 && one.getComparison() == PressureComparison.AT_LEAST
				|| order < 0 && one.getComparison() == PressureComparison.AT_MOST;
	}

	private static boolean isPartOf(Region part, Region whole) {
		Set<Region> seen = new HashSet<>();
		for (Region at = part; Known.is(at) && seen.add(at); at = at.getPartOf()) {
			if (at == whole) {
				return true;
			}
		}
		return false;
	}
}
