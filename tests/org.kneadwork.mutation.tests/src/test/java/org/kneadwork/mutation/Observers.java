package org.kneadwork.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Several observers at once, each with a library of its own, since a model that is being changed cannot be shared. */
final class Observers {

	/** What an observer does with a mutant. */
	interface Look<T> {

		T at(Mutant mutant, Laboratory laboratory) throws IOException;
	}

	private static final int MOST = 4;

	private final List<Laboratory> laboratories = new ArrayList<>();

	/**
	 * @param library the library that they look at
	 * @param folder where each has a copy of it
	 */
	Observers(Path library, Path folder) throws IOException {
		for (int i = 0; i < Math.min(MOST, Runtime.getRuntime().availableProcessors()); i++) {
			laboratories.add(Laboratory.of(library, folder.resolve("observer-" + i)));
		}
	}

	/** The mutants of the library. */
	List<Mutant> mutants() {
		return Mutants.of(laboratories.getFirst().library());
	}

	/**
	 * Looks at mutants of the library.
	 *
	 * @param which tells which mutants
	 * @param look what is done with each
	 * @return what came of it, in the order of the mutants
	 */
	<T> List<T> look(Predicate<Mutant> which, Look<T> look) {
		List<List<Mutant>> mutants = laboratories.stream().map(laboratory ->
				Mutants.of(laboratory.library()).stream().filter(which).toList()).toList();
		Object[] seen = new Object[mutants.getFirst().size()];
		IntStream.range(0, laboratories.size()).parallel().forEach(observer -> {
			for (int i = observer; i < seen.length; i += laboratories.size()) {
				seen[i] = looked(look, mutants.get(observer).get(i), laboratories.get(observer));
			}
		});
		@SuppressWarnings("unchecked") // nothing else was put into it
		List<T> all = (List<T>) Arrays.asList(seen);
		return all;
	}

	private static <T> T looked(Look<T> look, Mutant mutant, Laboratory laboratory) {
		try {
			return look.at(mutant, laboratory);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
