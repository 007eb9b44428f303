package org.kneadwork.mutation;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.model.content.AllOf;
import org.kneadwork.model.content.AnyOf;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Negation;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.PressureComparison;
import org.kneadwork.model.content.PressureTest;
import org.kneadwork.model.content.SelectorTest;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.content.Where;

/** The mutants of the selector of a caution's clause: each alternative and each test left out, each pressure moved. */
final class SelectorMutants {

	private final CautionClause clause;
	private final Mutants mutants;

	SelectorMutants(CautionClause clause, Mutants mutants) {
		this.clause = clause;
		this.mutants = mutants;
	}

	void add() {
		if (clause.getSelector() instanceof Where where) {
			test(where.getTest(), true);
		}
	}

	/** A test, and whether more that pass it are more for whom the clause holds. */
	private void test(SelectorTest test, boolean moreIsMore) {
		switch (test) {
			case AnyOf any -> terms(any, Literals.ANY_OF__TERMS, any.getTerms(), !moreIsMore, "alternative deleted", moreIsMore);
			case AllOf all -> terms(all, Literals.ALL_OF__TERMS, all.getTerms(), moreIsMore, "test deleted", moreIsMore);
			case Negation not -> {
				add(not, "'not' deleted", false, new Replaced(not, not.getTerm()));
				test(not.getTerm(), !moreIsMore);
			}
			case PressureTest pressure -> pressure(pressure, moreIsMore);
			default -> { }
		}
	}

	private void terms(SelectorTest whole, EStructuralFeature feature, List<SelectorTest> terms, boolean widens, String how,
			boolean moreIsMore) {
		for (int i = 0; i < terms.size(); i++) {
			// What is left of two is no longer a list, so that it could not be written as one.
			Edit edit = terms.size() > 2 ? Edit.remove(whole, feature, i) : new Replaced(whole, terms.get(1 - i));
			add(whole, how, widens, edit);
			test(terms.get(i), moreIsMore);
		}
	}

	private void pressure(PressureTest test, boolean moreIsMore) {
		if (test.getComparison() != PressureComparison.IS) {
			for (int step : List.of(1, -1)) {
				int moved = test.getPressure().ordinal() + step;
				if (moved >= 0 && moved < Pressure.values().length) {
					boolean more = test.getComparison() == PressureComparison.AT_LEAST == step < 0;
					add(test, "pressure one step " + (step > 0 ? "up" : "down"), more == moreIsMore,
							Edit.set(test, Literals.PRESSURE_TEST__PRESSURE, Pressure.values()[moved]));
				}
			}
		}
	}

	private void add(EObject element, String how, boolean widens, Edit edit) {
		Direction direction = widens || clause.getVerdict() == Verdict.ALLOWED ? Direction.OTHER : Direction.WEAKENS;
		mutants.add(Statement.SELECTOR, direction, clause, Literals.CAUTION_CLAUSE__SELECTOR, how + " in a selector", edit);
	}

	/** A test in whose place stands one of its terms. */
	private static final class Replaced implements Edit {

		private final SelectorTest whole;
		private final SelectorTest term;
		private final EObject container;
		private final EStructuralFeature feature;
		private final EStructuralFeature termFeature;
		private final Object terms;

		Replaced(SelectorTest whole, SelectorTest term) {
			this.whole = whole;
			this.term = term;
			this.container = whole.eContainer();
			this.feature = whole.eContainingFeature();
			this.termFeature = term.eContainingFeature();
			this.terms = whole.eGet(termFeature) instanceof List<?> several ? List.copyOf(several) : term;
		}

		@Override
		public void apply() {
			put(term, whole);
		}

		@Override
		public void undo() {
			put(whole, term);
			whole.eSet(termFeature, terms);
		}

		@SuppressWarnings("unchecked") // a test is the only one of its container or one of several
		private void put(SelectorTest now, SelectorTest before) {
			if (feature.isMany()) {
				List<SelectorTest> siblings = (List<SelectorTest>) container.eGet(feature);
				siblings.set(siblings.indexOf(before), now);
			} else {
				container.eSet(feature, now);
			}
		}
	}
}
