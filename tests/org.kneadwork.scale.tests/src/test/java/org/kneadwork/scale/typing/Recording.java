package org.kneadwork.scale.typing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session of somebody who types: a text file of one line an edit, which says at its end what the texts have come to.
 *
 * @param edits the edits in their order
 * @param results for each number of techniques that a library of the session may have, the sum of its files after the last edit
 */
record Recording(List<TypedEdit> edits, Map<Integer, String> results) {

	private static final String INTRODUCTION = """
			# A session of somebody who types in a library that TypedLibrary writes, with 10 techniques and 10 routines in a file.
			# Written by Recorder and not by hand; RecordingTest compares. A line is an edit: the pause before it, what is done, the file,
			# and the place by words: behind the first of «behind» from the one place on where «in» stands. ⏎ is a line break.
			""";
	private static final Pattern RESULT = Pattern.compile("with ([0-9]+) techniques the texts end as ([0-9a-f]{64})");

	Recording {
		edits = List.copyOf(edits);
		results = new TreeMap<>(results);
	}

	/** Where the one of the benchmark is. */
	static Path fileIn(Path checkout) {
		return checkout.resolve("releng/benchmark/typing-session.txt");
	}

	/**
	 * Reads a recording.
	 *
	 * @param file its file
	 * @throws IOException when it cannot be read
	 * @throws IllegalArgumentException when a line is neither an edit nor a result
	 */
	static Recording read(Path file) throws IOException {
		List<TypedEdit> edits = new ArrayList<>();
		Map<Integer, String> results = new TreeMap<>();
		for (String line : Files.readAllLines(file)) {
			Matcher result = RESULT.matcher(line);
			if (result.matches()) {
				results.put(Integer.valueOf(result.group(1)), result.group(2));
			} else if (!line.startsWith("#") && !line.isBlank()) {
				edits.add(TypedEdit.of(line.strip()));
			}
		}
		return new Recording(edits, results);
	}

	/** The recording as its file holds it. */
	String text() {
		StringBuilder text = new StringBuilder(INTRODUCTION);
		edits.forEach(edit -> text.append(edit.line()).append('\n'));
		results.forEach((techniques, sum) -> text.append("with ").append(techniques).append(" techniques the texts end as ").append(sum)
				.append('\n'));
		return text.toString();
	}
}
