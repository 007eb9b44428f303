package org.kneadwork.safety.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Waiver;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;

/** KW705. That a waiver silences nothing is known only after all rules: {@link Waivers} reports it. */
record WaiverAtFault(RuleInfo info) implements Rule {

	/**
	 * Why a waiver silences nothing, whatever the rules find.
	 *
	 * @param words what is wrong, as the end of a sentence that begins with the waiver
	 * @param mend how to mend it
	 * @param place what is wrong in the waiver
	 */
	record Fault(String words, String mend, EStructuralFeature place) {
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Waiver waiver : checked.content().own(Waiver.class)) {
			if (isReadable(waiver)) {
				fault(waiver, checked).ifPresent(fault -> findings.accept(finding(waiver, fault, checked)));
			}
		}
	}

	/** What could not be read has been reported, and says nothing that could be wrong. */
	static boolean isReadable(Waiver waiver) {
		return Known.text(waiver.getCode()).isPresent() && waiver.getUntil() != null && waiver.getSubject() != null
				&& Known.is(waiver.getSubject().getEntity());
	}

	static Optional<Fault> fault(Waiver waiver, Checked checked) {
		Optional<RuleInfo> rule = checked.rules().info(waiver.getCode());
		if (rule.isEmpty()) {
			return fault("is for a rule that does not exist", "Correct the code; kneadwork explain lists the rules.",
					ContentPackage.Literals.WAIVER__CODE);
		}
		if (rule.get().floor().equals(Optional.of(Severity.ERROR))) {
			return fault("is for a rule that takes no waiver", "Remove the waiver and mend what the rule finds.",
					ContentPackage.Literals.WAIVER__CODE);
		}
		if (Known.text(waiver.getBecause()).isEmpty()) {
			return fault("gives no reason", "Say why this can be lived with: because \"…\".",
					ContentPackage.Literals.WAIVER__BECAUSE);
		}
		if (Known.text(waiver.getBy()).isEmpty()) {
			return fault("does not say who decided it", "Add the name of whoever answers for it: by \"…\".",
					ContentPackage.Literals.WAIVER__BY);
		}
		if (waiver.getUntil().lastDay().isBefore(checked.today())) {
			return fault("held until " + waiver.getUntil() + " and holds no longer",
					"Mend what it was for, or decide anew until when it can be lived with.",
					ContentPackage.Literals.WAIVER__UNTIL);
		}
		return Optional.empty();
	}

	private static Optional<Fault> fault(String words, String mend, EStructuralFeature place) {
		return Optional.of(new Fault(words, mend, place));
	}

	/** The finding for a waiver that is in order and has nothing to silence. */
	Finding idle(Waiver waiver, Checked checked) {
		return finding(waiver, new Fault("silences nothing: the rule finds nothing there that a waiver could silence",
				"Remove the waiver.", ContentPackage.Literals.WAIVER__CODE), checked);
	}

	private Finding finding(Waiver waiver, Fault fault, Checked checked) {
		return info.finding(ElementPlace.of(waiver, fault.place()),
				"The waiver of " + waiver.getCode() + " on " + Words.name(waiver.getSubject().getEntity()) + " "
						+ fault.words() + ".",
				fault.mend()).with(info.severity(checked.release()));
	}
}
