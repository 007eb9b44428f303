package org.kneadwork.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Several observers at once, each with a library of its own, since a model that is being changed cannot be shared. */
final class Observers {

	private static final int MOST = 4;

	private Observers() {
	}

	/** Looks at all mutants of a library, in their order. */
	static List<Observation> observe(Path library, Path folder) throws IOException {
		int observers = Math.min(MOST, Runtime.getRuntime().availableProcessors());
		Laboratory[] laboratories = new Laboratory[observers];
		for (int i = 0; i < observers; i++) {
			laboratories[i] = Laboratory.of(library, folder.resolve("observer-" + i));
		}
		int mutants = Mutants.of(laboratories[0].library()).size();
		Observation[] seen = new Observation[mutants];
		IntStream.range(0, observers).parallel().forEach(observer -> {
			List<Mutant> own = Mutants.of(laboratories[observer].library());
			for (int i = observer; i < mutants; i += observers) {
				seen[i] = observed(laboratories[observer], own.get(i));
			}
		});
		return List.of(seen);
	}

	private static Observation observed(Laboratory laboratory, Mutant mutant) {
		try {
			return laboratory.observe(mutant);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
