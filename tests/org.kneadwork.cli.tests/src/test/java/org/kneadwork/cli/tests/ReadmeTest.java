package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;

/**
 * Does what README.md tells its reader to do, in its order, and compares what is printed with what it promises. Counts and
 * sizes may differ, since the lower-back library grows.
 */
class ReadmeTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));
	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\R(.*?)^```$");
	private static final String COMMAND = "$ ./kneadwork ";
	private static final String LIBRARIES = "bundles/";
	/** Stands in a line of its own for lines that are not shown. */
	private static final String LEFT_OUT = "…";

	@TempDir
	Path folder;

	@Test
	void whatItTellsToDoPrintsWhatItSays() throws IOException {
		Matcher block = BLOCK.matcher(Files.readString(CHECKOUT.resolve("README.md")));
		int commands = 0;
		while (block.find()) {
			switch (block.group(1)) {
				case "console" -> commands += runAll(block.group(2));
				case "knead" -> edit(block.group(2));
				default -> throw new AssertionError("Nobody checks this block: " + block.group());
			}
		}
		assertEquals(7, commands);
	}

	private int runAll(String console) {
		List<String> lines = console.lines().toList();
		List<Integer> starts = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).startsWith(COMMAND)) {
				starts.add(i);
			}
		}
		starts.add(lines.size());
		for (int i = 0; i + 1 < starts.size(); i++) {
			run(lines.get(starts.get(i)), String.join("\n", lines.subList(starts.get(i) + 1, starts.get(i + 1))));
		}
		return starts.size() - 1;
	}

	private void run(String line, String promised) {
		String[] arguments = line.substring(COMMAND.length()).split(" ");
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i].startsWith(LIBRARIES)) {
				arguments[i] = CHECKOUT.resolve(arguments[i]).toString();
			}
		}
		Run run = Cli.in(folder).run(arguments);
		String printed = stripped(run.out() + run.err()).replace(CHECKOUT + File.separator, "");
		List<String> parts = List.of(stripped(promised).split("\n" + LEFT_OUT + "\n"));
		assertTrue(printed.startsWith(parts.getFirst()) && printed.endsWith(parts.getLast()),
				() -> line + " does not print what it says, but:\n" + printed);
		assertEquals(parts.size() == 1, printed.length() == parts.getFirst().length(), line);
	}

	private static String stripped(String text) {
		return text.strip().replace(System.lineSeparator(), "\n");
	}

	/** A whole entry goes to the end of the file; statements go into its last entry. */
	private void edit(String text) throws IOException {
		Path file = folder.resolve("my-legs/techniques.knead");
		String before = Files.readString(file);
		if (text.startsWith(" ")) {
			assertTrue(before.endsWith("}\n"), before);
			Files.writeString(file, before.substring(0, before.length() - 2) + text + "}\n");
		} else {
			Files.writeString(file, before + "\n" + text);
		}
	}
}
