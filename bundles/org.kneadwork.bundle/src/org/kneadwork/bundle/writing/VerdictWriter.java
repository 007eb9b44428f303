package org.kneadwork.bundle.writing;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.bundle.resolved.ResolvedReason;
import org.kneadwork.bundle.resolved.ResolvedVerdict;
import org.kneadwork.bundle.resolved.Words;
import org.kneadwork.bundle.text.TextSlot;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Overruling;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.DecisionOrigin;
import org.kneadwork.safety.matrix.Origin;
import org.kneadwork.safety.matrix.Reason;

/** Writes what holds with each condition, and why. */
final class VerdictWriter {

	private static final String UNDECIDED = "undecided";
	private static final String UNDECLARED = "undeclared";

	private final BundleOutput out;
	private final AttributionWriter attribution;

	VerdictWriter(Parts parts) {
		this.out = parts.out();
		this.attribution = parts.attribution();
	}

	/** The property {@code verdicts}. */
	void write(List<ResolvedVerdict> verdicts) {
		out.objects("verdicts", verdicts, this::resolved);
	}

	/** The property {@code verdict}: what nobody has decided is never written as anything else. */
	static void verdict(BundleOutput out, ResolvedVerdict resolved) {
		out.word("verdict", resolved.verdict().map(found -> found.getLiteral()).orElse(UNDECIDED));
	}

	private void resolved(ResolvedVerdict resolved) {
		Condition condition = resolved.condition();
		resolved.reasons().stream().filter(ResolvedReason::counts).findFirst()
				.ifPresent(strictest -> out.mark(ElementPlace.of(statement(strictest.reason().origin()))));
		out.id("condition", condition);
		verdict(out, resolved);
		out.texts("tell", resolved.tell(), condition);
		out.texts("adaptations", resolved.adaptations(), condition);
		out.word("certainty", resolved.certainty().map(found -> found.getLiteral()).orElse(UNDECLARED));
		out.objects("reasons", resolved.reasons(), reason -> reason(reason, condition));
	}

	/** The statement that a reason comes from. */
	private static EObject statement(Origin origin) {
		return switch (origin) {
			case CautionOrigin from -> from.clause().<EObject>map(clause -> clause).orElse(from.caution());
			case DecisionOrigin from -> from.decision();
		};
	}

	private void reason(ResolvedReason resolved, Condition condition) {
		out.mark(ElementPlace.of(statement(resolved.reason().origin())));
		switch (resolved.reason().origin()) {
			case CautionOrigin from -> caution(resolved, from.caution(), condition);
			case DecisionOrigin from -> technique(resolved.reason(), from.technique(), condition);
		}
	}

	private void caution(ResolvedReason resolved, Caution caution, Condition condition) {
		Reason reason = resolved.reason();
		out.word("from", "caution");
		out.id("caution", caution);
		out.word("verdict", reason.verdict());
		out.flag("counts", resolved.counts());
		words(reason, condition);
		attribution.certainty(caution.isSetCertainty(), caution.getCertainty());
		attribution.sources(reason.citations());
		out.ids("techniques", resolved.techniques());
		out.objects("departures", resolved.departing(), technique -> departure(technique, caution));
	}

	private void departure(Technique technique, Caution caution) {
		Optional<Overruling> overruling = technique.getContraindications().getOverrulings().stream()
				.filter(found -> found.getCaution() == caution).findFirst();
		overruling.ifPresent(found -> out.mark(ElementPlace.of(found)));
		out.id("technique", technique);
		overruling.ifPresent(found -> out.text("because", found, Literals.OVERRULING__BECAUSE));
	}

	private void technique(Reason reason, Technique technique, Condition condition) {
		out.word("from", "technique");
		out.id("technique", technique);
		out.word("verdict", reason.verdict());
		words(reason, condition);
		out.word("certainty", UNDECLARED);
		attribution.sources(reason.citations());
	}

	private void words(Reason reason, Condition condition) {
		TextSlot told = Words.told(reason).orElse(TextSlot.of(condition, Literals.ENTITY__TITLE));
		out.text("tell", told, condition);
		Words.because(reason).ifPresent(slot -> out.text("because", slot));
		Words.adaptation(reason).ifPresent(slot -> out.text("adaptation", slot));
	}
}
