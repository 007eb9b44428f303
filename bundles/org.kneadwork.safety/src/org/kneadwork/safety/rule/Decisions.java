package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.SelectorTest;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Where;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Reason;

/**
 * Finds out whether something decides about the people whom a topic is about: by the words of the conditions in a
 * library in English. In another language, a caution on any condition counts that singles out what the technique has, such
 * as its warmth.
 */
final class Decisions {

	private final Checked checked;
	private final boolean english;
	private final List<Condition> conditions;
	private final Predicate<SelectorTest> singledOut;

	/**
	 * @param topic whom the decision has to be about
	 * @param singledOut the tests that single out what the decision has to be about
	 */
	Decisions(Checked checked, Topic topic, Predicate<SelectorTest> singledOut) {
		this.checked = checked;
		this.english = English.isLanguageOf(checked.content());
		this.conditions = checked.matrix().conditions().stream().filter(condition -> !english || topic.isOf(condition)).toList();
		this.singledOut = singledOut;
	}

	/** Whether something is decided about a technique. */
	boolean areMadeFor(Technique technique) {
		return conditions.stream().map(condition -> checked.matrix().cell(technique, condition)).anyMatch(this::counts);
	}

	private boolean counts(Cell cell) {
		return cell.verdict().isPresent() && (english || cell.reasons().stream().anyMatch(this::isAboutIt));
	}

	private boolean isAboutIt(Reason reason) {
		return switch (reason.origin()) {
			case CautionOrigin from -> from.clause().filter(clause -> has(clause, singledOut)).isPresent();
			default -> true;
		};
	}

	/** Whether one of the tests of a clause is of some kind. */
	static boolean has(CautionClause clause, Predicate<SelectorTest> kind) {
		if (!(clause.getSelector() instanceof Where where) || where.getTest() == null) {
			return false;
		}
		if (kind.test(where.getTest())) {
			return true;
		}
		for (TreeIterator<EObject> tests = where.getTest().eAllContents(); tests.hasNext();) {
			if (tests.next() instanceof SelectorTest test && kind.test(test)) {
				return true;
			}
		}
		return false;
	}
}
