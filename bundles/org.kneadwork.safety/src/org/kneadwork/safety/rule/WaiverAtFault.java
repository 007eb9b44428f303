package org.kneadwork.safety.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Waiver;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
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
	record Fault(Message words, Message mend, EStructuralFeature place) {
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
			return fault(Sayings.say("KW705.noRule"), "KW705.correct",
					ContentPackage.Literals.WAIVER__CODE);
		}
		if (rule.get().floor().equals(Optional.of(Severity.ERROR))) {
			return fault(Sayings.say("KW705.noWaiver"), "KW705.mend",
					ContentPackage.Literals.WAIVER__CODE);
		}
		if (Known.text(waiver.getBecause()).isEmpty()) {
			return fault(Sayings.say("KW705.noReason"), "KW705.reason",
					ContentPackage.Literals.WAIVER__BECAUSE);
		}
		if (Known.text(waiver.getBy()).isEmpty()) {
			return fault(Sayings.say("KW705.noBy"), "KW705.by",
					ContentPackage.Literals.WAIVER__BY);
		}
		if (waiver.getUntil().lastDay().isBefore(checked.today())) {
			return fault(Sayings.say("KW705.expired", waiver.getUntil()), "KW705.anew",
					ContentPackage.Literals.WAIVER__UNTIL);
		}
		return Optional.empty();
	}

	private static Optional<Fault> fault(Message words, String mend, EStructuralFeature place) {
		return Optional.of(new Fault(words, Sayings.say(mend), place));
	}

	/** The finding for a waiver that is in order and has nothing to silence. */
	Finding idle(Waiver waiver, Checked checked) {
		return finding(waiver, new Fault(Sayings.say("KW705.idle"), Sayings.say("KW705.remove"), ContentPackage.Literals.WAIVER__CODE), checked);
	}

	private Finding finding(Waiver waiver, Fault fault, Checked checked) {
		return info.finding(ElementPlace.of(waiver, fault.place()),
				Sayings.say("KW705.waiver", waiver.getCode(), Words.name(waiver.getSubject().getEntity()), fault.words()),
				fault.mend()).with(info.severity(checked.release()));
	}
}
