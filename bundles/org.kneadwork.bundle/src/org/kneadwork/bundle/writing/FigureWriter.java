package org.kneadwork.bundle.writing;

import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Figure;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.FrequencyLimit;
import org.kneadwork.model.content.PressureCeiling;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.TemperatureLimit;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.timing.Timings;

/** Writes figures: times in whole seconds, numbers, pressures, temperatures, and why the author chose them. */
final class FigureWriter {

	private final BundleOutput out;

	FigureWriter(BundleOutput out) {
		this.out = out;
	}

	private void derived(Figure figure) {
		out.text("derivedBecause", figure, Literals.FIGURE__DERIVED_BECAUSE);
	}

	void duration(String name, Duration duration) {
		out.smallObject(name, () -> {
			out.number("min", duration.minSeconds());
			out.number("max", duration.maxSeconds());
		});
	}

	/** Left out where there is none. */
	void count(String name, Count count) {
		if (count != null) {
			out.smallObject(name, () -> {
				out.number("min", count.min());
				out.number("max", count.max());
			});
		}
	}

	/** Left out where there is none. */
	void timing(String name, Timing timing) {
		if (timing != null) {
			out.smallObject(name, () -> timing(timing));
		}
	}

	private void timing(Timing timing) {
		Timings.of(timing).ifPresentOrElse(duration -> {
			out.number("min", duration.minSeconds());
			out.number("max", duration.maxSeconds());
		}, () -> {
			out.number("min", 0);
			out.nothing("max");
		});
		out.verbatim("asWritten", timing.getAsWritten());
		out.text("until", timing, Literals.TIMING__UNTIL);
		derived(timing);
	}

	/** Null where there is none. */
	void timingOrNull(String name, Timing timing) {
		if (timing == null) {
			out.nothing(name);
		} else {
			timing(name, timing);
		}
	}

	/** Left out where there is none. */
	void pressure(String name, PressureRange range) {
		if (range != null) {
			out.smallObject(name, () -> {
				out.word("lightest", range.getLightest());
				out.word("strongest", range.isSetStrongest() ? range.getStrongest() : range.getLightest());
				derived(range);
			});
		}
	}

	/** Null where there is none. */
	void pressureOrNull(String name, PressureRange range) {
		if (range == null) {
			out.nothing(name);
		} else {
			pressure(name, range);
		}
	}

	/** Left out where there is none. */
	void ceiling(String name, PressureCeiling ceiling) {
		if (ceiling != null) {
			out.smallObject(name, () -> {
				out.word("strongest", ceiling.getLimit());
				derived(ceiling);
			});
		}
	}

	/** Left out where there is none. */
	void temperature(String name, TemperatureLimit limit) {
		if (limit != null && limit.getLimit() != null) {
			out.smallObject(name, () -> {
				out.number("celsius", limit.getLimit().celsius());
				derived(limit);
			});
		}
	}

	/** Left out where there is none. */
	void frequency(Frequency frequency) {
		if (frequency != null) {
			out.object("frequency", frequency, () -> {
				out.smallObjects("limits", frequency.getLimits(), this::frequencyLimit);
				if (frequency.getApart() != null) {
					duration("apart", frequency.getApart());
				}
				derived(frequency);
			});
		}
	}

	private void frequencyLimit(FrequencyLimit limit) {
		out.number("times", limit.getTimes());
		out.word("per", limit.getPeriod());
	}

	/** Why the author chose a number of repetitions; left out where there is no reason. */
	void derivedBecause(Figure figure) {
		derived(figure);
	}
}
