package org.kneadwork.safety.coverage;

import java.util.List;

/**
 * A row of the matrix: a routine, with what it inherits from its techniques.
 *
 * @param routine the routine
 * @param techniques the numbers of its techniques in {@link Coverage#techniques()}, in the order of their first use
 * @param cells for each column of {@link Coverage#conditions()} the number of its cell in {@link Coverage#cells()}
 * @param everybody the numbers in {@link Coverage#cautions()} of the cautions for everybody that are shown with it
 * @param inherited the numbers in {@link Coverage#cautions()} of all cautions that hold for one of its techniques
 * @param lost those of the inherited ones that the bundle does not show with the routine; has to be empty
 */
public record RoutineRow(Named routine, List<Integer> techniques, List<Integer> cells, List<Integer> everybody,
		List<Integer> inherited, List<Integer> lost) {

	/** Takes copies of the lists. */
	public RoutineRow {
		techniques = List.copyOf(techniques);
		cells = List.copyOf(cells);
		everybody = List.copyOf(everybody);
		inherited = List.copyOf(inherited);
		lost = List.copyOf(lost);
	}
}
