package org.kneadwork.bundle.resolved;

import java.util.List;
import org.kneadwork.bundle.text.TextSlot;

/** What follows when a person has a condition. */
public sealed interface Consequence {

	/**
	 * The person does not do any of it.
	 *
	 * @param tell where the words stand that the person is told, at least one
	 */
	record Stop(List<TextSlot> tell) implements Consequence {
	}

	/**
	 * The person does not begin before a doctor has agreed; then adaptations and changes hold.
	 *
	 * @param tell where the words stand that the person is told, at least one
	 * @param adaptations where the words stand that say how to do all of it in another way
	 * @param changes what holds for single techniques of a routine, in the order of their first use
	 */
	record AskDoctor(List<TextSlot> tell, List<TextSlot> adaptations, List<TechniqueChange> changes) implements Consequence {
	}

	/**
	 * The person does it in another way.
	 *
	 * @param tell where the words stand that the person is told, at least one
	 * @param adaptations where the words stand that say how to do all of it in another way
	 * @param changes what holds for single techniques of a routine, in the order of their first use
	 */
	record Adapt(List<TextSlot> tell, List<TextSlot> adaptations, List<TechniqueChange> changes) implements Consequence {
	}

	/** Nothing changes. */
	record Continue() implements Consequence {
	}
}
