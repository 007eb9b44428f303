package org.kneadwork.lowerback.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * On which things of a kind a rule has to fire.
 *
 * @param code the rule
 * @param kind the kind of thing
 * @param number how many there are
 * @param ids their ids; {@code all} alone stands for every thing of the kind
 */
record ExpectedCode(String code, String kind, int number, TreeSet<String> ids) {

	private static final String ALL = "all";

	/** Reads a table: code, kind, number and ids; the ids may go on in indented lines. */
	static List<ExpectedCode> read(Path file) {
		List<ExpectedCode> table = new ArrayList<>();
		for (String line : TestFiles.lines(file)) {
			List<String> words = new ArrayList<>(List.of(line.trim().split("[, ]+")));
			if (!line.startsWith(" ")) {
				table.add(new ExpectedCode(words.removeFirst(), words.removeFirst(), Integer.parseInt(words.removeFirst()),
						new TreeSet<>()));
			}
			table.getLast().ids().addAll(words);
		}
		return table;
	}

	/** The ids themselves, where the table says "all". */
	TreeSet<String> idsIn(CheckedFolder folder) {
		TreeSet<String> expected = ids.contains(ALL) ? folder.ids(kind) : ids;
		assertEquals(number, expected.size(), () -> "the number in the table, of " + code + " " + kind);
		return expected;
	}
}
