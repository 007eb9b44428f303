package org.kneadwork.bundle;

import java.util.List;
import org.kneadwork.bundle.resolved.TechniqueChange.Action;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Technique;

/** What follows from all answers of a person before the first step. */
public sealed interface ScreeningOutcome {

	/**
	 * The person has a red flag, does not begin, and is told where to seek help and nothing else.
	 *
	 * @param redFlags the red flags, the most urgent first, at least one
	 */
	record SeekHelp(List<RedFlag> redFlags) implements ScreeningOutcome {

		/** Takes a copy. */
		public SeekHelp {
			redFlags = List.copyOf(redFlags);
		}
	}

	/**
	 * There are questions to be answered before anybody can tell.
	 *
	 * @param about the red flags and conditions that they are about, in the order in which they are asked
	 */
	record Unanswered(List<Entity> about) implements ScreeningOutcome {

		/** Takes a copy. */
		public Unanswered {
			about = List.copyOf(about);
		}
	}

	/**
	 * The person does none of it.
	 *
	 * @param tell what the person is told, in the language of the library, each wording once
	 */
	record Stop(List<String> tell) implements ScreeningOutcome {

		/** Takes a copy. */
		public Stop {
			tell = List.copyOf(tell);
		}
	}

	/**
	 * The person may begin: once a doctor has agreed, or at once in another way.
	 *
	 * @param doctorFirst whether a doctor has to agree before anything is done
	 * @param tell what the person is told, in the language of the library, each wording once
	 * @param adaptations how to do all of it in another way
	 * @param changes what holds for single techniques, in the order of their first use
	 */
	record Changed(boolean doctorFirst, List<String> tell, List<String> adaptations, List<Change> changes)
			implements ScreeningOutcome {

		/** Takes copies. */
		public Changed {
			tell = List.copyOf(tell);
			adaptations = List.copyOf(adaptations);
			changes = List.copyOf(changes);
		}
	}

	/** The person may begin as it is. */
	record Begin() implements ScreeningOutcome {
	}

	/**
	 * What holds for a technique after all answers.
	 *
	 * @param technique the technique
	 * @param action the strictest action that an answer calls for, as the bundle writes it
	 * @param tell what the person is told, each wording once
	 * @param adaptations how to do it in another way, each wording once
	 */
	record Change(Technique technique, String action, List<String> tell, List<String> adaptations) {

		/** Takes copies. */
		public Change {
			tell = List.copyOf(tell);
			adaptations = List.copyOf(adaptations);
		}

		/**
		 * Tells whether the technique is not to be done at all.
		 *
		 * @return whether it is left out
		 */
		public boolean leavesOut() {
			return action.equals(Action.LEAVE_OUT.literal());
		}

		/**
		 * Tells whether the technique is not to be done before a doctor has agreed.
		 *
		 * @return whether a doctor is asked
		 */
		public boolean asksDoctor() {
			return action.equals(Action.ASK_DOCTOR.literal());
		}
	}
}
