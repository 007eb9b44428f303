package org.kneadwork.lowerback.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list of what a library has to account for, one id a line. An id alone is a thing of the kind that the list names; behind
 * an arrow stands where something went that is not offered under its own id, or what of the library speaks of it.
 *
 * @param name the name of the list
 * @param kind the kind of the things; empty where they are no things of a library, so that each needs an arrow
 * @param rows the list
 */
record Inventory(String name, Optional<String> kind, List<InventoryRow> rows) {

	private static final Pattern TARGET = Pattern.compile("([a-z-]+) ([a-z0-9-]+)(?: says \"([^\"]+)\")?(?:, |$)");

	static Inventory named(String name) {
		return read(TestFiles.resource("inventory/" + name + ".txt"));
	}

	static List<Inventory> all() {
		try (Stream<Path> files = Files.list(TestFiles.resource("inventory"))) {
			return files.sorted().map(Inventory::read).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Inventory read(Path file) {
		String name = file.getFileName().toString().replace(".txt", "");
		Optional<String> kind = Optional.empty();
		int number = 0;
		List<InventoryRow> rows = new ArrayList<>();
		for (String line : TestFiles.lines(file)) {
			if (line.startsWith("kind ")) {
				kind = Optional.of(line.substring("kind ".length()));
			} else if (line.startsWith("rows ")) {
				number = Integer.parseInt(line.substring("rows ".length()));
			} else {
				rows.add(row(line));
			}
		}
		assertEquals(number, rows.size(), () -> "the number of rows that " + name + " names");
		Inventory inventory = new Inventory(name, kind, List.copyOf(rows));
		assertEquals(number, inventory.ids().size(), () -> "ids of " + name + ", each once");
		return inventory;
	}

	private static InventoryRow row(String line) {
		String[] sides = line.split(" → ");
		List<InventoryRow.Target> targets = new ArrayList<>();
		if (sides.length == 2) {
			Matcher matcher = TARGET.matcher(sides[1]);
			int end = 0;
			while (matcher.find() && matcher.start() == end) {
				targets.add(new InventoryRow.Target(matcher.group(1), matcher.group(2),
						Optional.ofNullable(matcher.group(3)).orElse("")));
				end = matcher.end();
			}
			assertEquals(sides[1].length(), end, () -> "cannot be read: " + line);
		}
		assertTrue(sides.length <= 2 && sides[0].matches("[a-z0-9-]+"), () -> "cannot be read: " + line);
		return new InventoryRow(sides[0], targets);
	}

	TreeSet<String> ids() {
		TreeSet<String> ids = new TreeSet<>();
		rows.forEach(row -> ids.add(row.id()));
		return ids;
	}
}
