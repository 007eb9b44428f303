package org.kneadwork.report.body;

import org.kneadwork.safety.coverage.RegionRow;

/**
 * What is to be known of a region to place it on the figure.
 *
 * @param id its id; that of another library with the id of the library in front
 * @param title its title
 * @param uberon its code in the anatomy ontology Uberon; empty where it has none
 * @param partOf the id of the larger part that it belongs to; empty where it belongs to none
 */
public record BodyRegion(String id, String title, String uberon, String partOf) {

	static BodyRegion of(RegionRow row) {
		return new BodyRegion(row.region().id(), row.region().title(), row.uberon(), row.partOf());
	}
}
