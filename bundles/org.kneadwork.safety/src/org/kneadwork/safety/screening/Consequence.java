package org.kneadwork.safety.screening;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Urgency;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.RoutineCell;

/** What follows when a screening question is answered with yes. */
public sealed interface Consequence {

	/**
	 * The person does not begin, but seeks medical help.
	 *
	 * @param urgency how soon, where it is declared
	 * @param destination where to go and what to do; empty where it is not declared
	 */
	record SeekHelp(Optional<Urgency> urgency, String destination) implements Consequence {
	}

	/**
	 * The person does the routine in another way, or not at all.
	 *
	 * @param routine what holds for the routine as a whole
	 * @param techniques what holds for each of its techniques, in the order of their first use
	 */
	record Follow(RoutineCell routine, List<Cell> techniques) implements Consequence {

		/** Takes a copy of the cells. */
		public Follow {
			techniques = List.copyOf(techniques);
		}
	}
}
