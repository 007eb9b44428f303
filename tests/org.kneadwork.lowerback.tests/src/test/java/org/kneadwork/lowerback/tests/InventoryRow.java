package org.kneadwork.lowerback.tests;

import java.util.List;

/**
 * Something that a library has to account for.
 *
 * @param id the id
 * @param targets where it went; empty where it is there under its own id
 */
record InventoryRow(String id, List<Target> targets) {

	/**
	 * Where something went.
	 *
	 * @param kind the kind of thing
	 * @param id its id
	 * @param says words that have to stand in it; empty where it is enough that it is there
	 */
	record Target(String kind, String id, String says) {
	}
}
