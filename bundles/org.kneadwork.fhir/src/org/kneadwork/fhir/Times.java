package org.kneadwork.fhir;

import java.util.Optional;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Timing;
import org.hl7.fhir.r5.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r5.model.Timing.UnitsOfTime;
import org.kneadwork.bundle.content.BundlePart;

/** Times in seconds, as FHIR holds them. */
final class Times {

	private Times() {
	}

	/** How long something lasts; without a longest time where none is stated. */
	static Timing lasting(BundlePart range) {
		TimingRepeatComponent repeat = new TimingRepeatComponent().setDuration(range.number("min")).setDurationUnit(UnitsOfTime.S);
		if (range.has("max")) {
			repeat.setDurationMax(range.number("max"));
		}
		return new Timing().setRepeat(repeat);
	}

	/** A limit of how often is words: FHIR would read a number as how often it has to be done. */
	static Timing withFrequency(Timing timing, Optional<String> frequency) {
		frequency.ifPresent(words -> timing.setCode(new CodeableConcept().setText(Texts.string(words))));
		return timing;
	}
}
