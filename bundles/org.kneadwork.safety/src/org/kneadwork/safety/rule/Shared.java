package org.kneadwork.safety.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What several rules need of the same content, worked out by the first of them that asks. Rules may ask from several threads;
 * who needs one thing does not wait for another.
 */
public final class Shared {

	private final Map<Class<?>, Once> known = new HashMap<>();

	private static final class Once {

		private Optional<Object> result = Optional.empty();

		synchronized Object get(Supplier<?> working) {
			if (result.isEmpty()) {
				result = Optional.of(working.get());
			}
			return result.get();
		}
	}

	/**
	 * Something that is worked out once.
	 *
	 * @param <T> what it is
	 * @param kind its class
	 * @param working works it out
	 * @return what came of it, the first time
	 */
	<T> T get(Class<T> kind, Supplier<T> working) {
		Once once;
		synchronized (known) {
			once = known.computeIfAbsent(kind, first -> new Once());
		}
		return kind.cast(once.get(working));
	}
}
