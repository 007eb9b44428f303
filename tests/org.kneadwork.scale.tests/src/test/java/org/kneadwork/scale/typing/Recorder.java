package org.kneadwork.scale.typing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the recording of the benchmark: the same in every run. Somebody goes from one place to another and does what authors do. */
final class Recorder {

	/** How many techniques the libraries have that the recording is for. */
	static final List<Integer> SIZES = List.of(300, 1_000, 10_000);
	/** How many edits there are. */
	static final int EDITS = 1_000;

	private Recorder() {
	}

	/**
	 * Writes it.
	 *
	 * @param arguments the top of the checkout
	 * @throws IOException when it cannot be written
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Files.createTempDirectory("kneadwork-recorder");
		try {
			Files.writeString(Recording.fileIn(Path.of(arguments[0])), record(folder).text());
		} finally {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
	}

	/**
	 * Records.
	 *
	 * @param folder an empty folder, in which it writes the libraries
	 * @throws IOException when it cannot write there
	 */
	static Recording record(Path folder) throws IOException {
		Map<Integer, TypedLibrary> libraries = new LinkedHashMap<>();
		for (int techniques : SIZES) {
			libraries.put(techniques, TypedLibrary.write(folder.resolve("with-" + techniques), techniques));
		}
		List<TypedEdit> edits = new ArrayList<>();
		Author author = new Author(edit -> {
			libraries.values().forEach(library -> library.apply(edit));
			edits.add(edit);
		});
		author.work(EDITS);
		Map<Integer, String> results = new LinkedHashMap<>();
		libraries.forEach((techniques, library) -> results.put(techniques, library.sum()));
		return new Recording(edits, results);
	}
}
