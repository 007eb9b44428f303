package org.kneadwork.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twice as large a library takes twice as many operations, in every stage. Operations and not times are compared, so that
 * the result is the same on every machine, however busy it is.
 */
class NothingIsWorseThanLinearTest {

	/** How many techniques the smallest library has; the others have two and four times as many. */
	private static final int SMALLEST = Integer.getInteger("kneadwork.scale", 250);
	/** A quadratic part that is a tenth of the second doubling already shows. */
	private static final double MOST_GROWTH = 1.1;
	private static final int TECHNIQUES_A_FILE = 2;

	@TempDir
	private Path folder;

	@Test
	void eachStageGrowsWithTheLibrary() throws Exception {
		List<Map<String, Long>> counts = new ArrayList<>();
		for (int techniques : List.of(SMALLEST, 2 * SMALLEST, 4 * SMALLEST)) {
			Path library = folder.resolve("library-" + techniques);
			new GeneratedLibrary(techniques, techniques / TECHNIQUES_A_FILE).write(library);
			counts.add(counts(library, folder.resolve("out-" + techniques)));
		}
		assertEquals(Set.of("Reading", "Linking", "Checking", "Exporting", "Covering"), counts.getFirst().keySet());

		List<String> tooSteep = new ArrayList<>();
		for (String stage : counts.getFirst().keySet()) {
			long first = counts.get(1).get(stage) - counts.get(0).get(stage);
			long second = counts.get(2).get(stage) - counts.get(1).get(stage);
			System.out.printf(java.util.Locale.ROOT, "%-10s %,15d operations for %,d techniques more, %,15d for the next %,d: %.3f times%n", stage,
					first, SMALLEST, second, 2 * SMALLEST, second / (2.0 * first));
			if (second > MOST_GROWTH * 2 * first) {
				tooSteep.add(stage);
			}
		}
		assertEquals(List.of(), tooSteep);
	}

	@Test
	void aQuadraticStepWouldBeSeen() throws Exception {
		Class<?> probe = new CountingClasses().loadClass(Quadratic.class.getName());
		long before = Operations.soFar();
		((Runnable) probe.getDeclaredConstructor(int.class).newInstance(100)).run();
		long middle = Operations.soFar();
		((Runnable) probe.getDeclaredConstructor(int.class).newInstance(200)).run();
		long after = Operations.soFar();
		assertTrue(after - middle > 3 * (middle - before), () -> (middle - before) + " and " + (after - middle));
	}

	/** Looks every element of a list up in that list. */
	public static final class Quadratic implements Runnable {

		private final int size;

		/**
		 * @param size of the list
		 */
		public Quadratic(int size) {
			this.size = size;
		}

		@Override
		public void run() {
			List<Integer> all = new ArrayList<>();
			for (int number = 0; number < size; number++) {
				if (!all.contains(number)) {
					all.add(number);
				}
			}
		}
	}

	@SuppressWarnings("unchecked") // what Stages says of itself
	private static Map<String, Long> counts(Path library, Path out) throws Exception {
		Class<?> stages = new CountingClasses().loadClass(Stages.class.getName());
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(stages.getClassLoader());
		try {
			return ((Callable<Map<String, Long>>) stages.getDeclaredConstructor(Path.class, Path.class).newInstance(library, out)).call();
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
