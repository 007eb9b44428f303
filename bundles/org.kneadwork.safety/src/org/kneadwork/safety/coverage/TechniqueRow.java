package org.kneadwork.safety.coverage;

import java.util.List;

/**
 * A row of the matrix: a technique, with what to filter by.
 *
 * @param technique the technique
 * @param regions the ids of the regions that it targets
 * @param tools the ids of its tools, substitutes included
 * @param modalities the ids of its modalities
 * @param cells for each column of {@link Coverage#conditions()} the number of its cell in {@link Coverage#cells()}
 * @param everybody the numbers in {@link Coverage#cautions()} of the cautions for everybody that are shown with it
 */
public record TechniqueRow(Named technique, List<String> regions, List<String> tools, List<String> modalities,
		List<Integer> cells, List<Integer> everybody) {

	/** Takes copies of the lists. */
	public TechniqueRow {
		regions = List.copyOf(regions);
		tools = List.copyOf(tools);
		modalities = List.copyOf(modalities);
		cells = List.copyOf(cells);
		everybody = List.copyOf(everybody);
	}
}
