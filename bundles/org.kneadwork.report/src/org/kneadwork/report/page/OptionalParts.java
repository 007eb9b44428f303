package org.kneadwork.report.page;

import com.samskivert.mustache.DefaultCollector;
import java.util.Iterator;
import java.util.Optional;

/** Lets templates walk into what may be missing, as into a list of one. */
final class OptionalParts extends DefaultCollector {

	@Override
	public Iterator<?> toIterator(Object value) {
		return value instanceof Optional<?> part ? part.stream().iterator() : super.toIterator(value);
	}
}
