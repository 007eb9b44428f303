package org.kneadwork.report.page;

import java.util.List;

/**
 * A part of the page: a question, its answer, and lists.
 *
 * @param intro how it begins
 * @param lists its lists
 */
record Part(Heading intro, List<ListTable> lists) {

	/** Takes a copy of the list. */
	Part {
		lists = List.copyOf(lists);
	}
}
