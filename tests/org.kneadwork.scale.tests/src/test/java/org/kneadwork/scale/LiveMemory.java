package org.kneadwork.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.content.Content;

/** Prints how many KB of memory an entity of a library takes that was loaded and linked to be checked, with its text. */
public final class LiveMemory {

	private static final double KB = 1024;

	private LiveMemory() {
	}

	/**
	 * Measures.
	 *
	 * @param arguments the folder of a small library, by which the language is set up, and that of the one to measure
	 * @throws IOException when a library cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		PeersWork work = new PeersWork(new LibraryCompiler(1));
		work.load(Path.of(arguments[0]));
		long before = used();
		Content library = work.load(Path.of(arguments[1]));
		long entities = library.own(Entity.class).size();
		long after = used();
		System.out.printf(Locale.ROOT, "{\"entities\": %d, \"KB\": %.2f}%n", entities, (after - before) / KB / entities);
		if (library.documents().isEmpty()) {
			throw new IllegalStateException("It was still needed.");
		}
	}

	private static long used() {
		for (int round = 0; round < 3; round++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}
}
