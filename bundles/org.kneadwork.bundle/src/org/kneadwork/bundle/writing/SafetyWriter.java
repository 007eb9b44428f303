package org.kneadwork.bundle.writing;

import java.util.List;
import org.kneadwork.bundle.resolved.ResolvedVerdict;
import org.kneadwork.bundle.resolved.Subject;

/** Writes everything that has to be shown with a technique or a routine so that it is safe. */
final class SafetyWriter {

	private final BundleOutput out;
	private final ScreeningWriter screening;
	private final VerdictWriter verdicts;
	private final CombinationWriter combinations;
	private final PrecautionWriter precautions;

	SafetyWriter(Parts parts) {
		this.out = parts.out();
		this.screening = new ScreeningWriter(parts);
		this.verdicts = new VerdictWriter(parts);
		this.combinations = new CombinationWriter(parts);
		this.precautions = new PrecautionWriter(parts);
	}

	/** The property {@code safety}. */
	void write(Subject subject) {
		List<ResolvedVerdict> resolved = subject.conditions().stream().map(subject::verdict).toList();
		out.object("safety", () -> {
			screening.write(subject, resolved);
			verdicts.write(resolved);
			precautions.cautions(subject);
			combinations.neverCombine(subject);
			precautions.limits(subject);
			precautions.stopRules(subject);
		});
	}
}
