package org.kneadwork.safety.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW311. A library without techniques holds cautions for other libraries; what those match is not known here. */
record IdleCaution(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		if (checked.content().own(Technique.class).isEmpty()) {
			return;
		}
		Set<Caution> concerning = new HashSet<>();
		for (Technique technique : checked.content().all(Technique.class)) {
			concerning.addAll(checked.matrix().combinations().concerning(technique));
			if (technique.getContraindications() != null) {
				concerning.addAll(Known.in(technique.getContraindications().getCautions()));
			}
		}
		List<Routine> routines = checked.content().all(Routine.class);
		for (Caution caution : checked.content().own(Caution.class)) {
			if (hasLooseEnds(caution)) {
				continue;
			}
			boolean empty = caution.getClauses().isEmpty() && caution.getCombinations().isEmpty();
			if (empty || !concerning.contains(caution) && !checked.matrix().matchesAny(caution, routines)) {
				findings.accept(finding(caution, empty));
			}
		}
	}

	/** What is selected by something that does not exist is another finding (KW002). */
	private static boolean hasLooseEnds(Caution caution) {
		for (TreeIterator<EObject> parts = caution.eAllContents(); parts.hasNext();) {
			EObject part = parts.next();
			for (EReference reference : part.eClass().getEAllReferences()) {
				if (!reference.isContainment() && !reference.isMany() && part.eIsSet(reference)
						&& !Known.is(part.eGet(reference))) {
					return true;
				}
			}
		}
		return false;
	}

	private Finding finding(Caution caution, boolean empty) {
		return empty
				? info.finding(Places.name(caution), Sayings.say("KW311.empty", Words.name(caution)), Sayings.say("KW311.what"))
				: info.finding(Places.name(caution),
						Sayings.say("KW311.idle", Words.name(caution)), Sayings.say("KW311.advice"));
	}
}
