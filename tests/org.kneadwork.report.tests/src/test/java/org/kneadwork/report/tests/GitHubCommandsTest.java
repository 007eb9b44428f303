package org.kneadwork.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.report.SourceFile;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

class GitHubCommandsTest {

	@TempDir
	Path folder;

	/** A command as the runner of GitHub Actions reads it: its word, its properties, its message. */
	private record Command(String word, Map<String, String> properties, String message) {

		static Command of(String line) {
			assertTrue(line.startsWith("::"), line);
			int end = line.indexOf("::", 2);
			String[] head = line.substring(2, end).split(" ", 2);
			Map<String, String> properties = new LinkedHashMap<>();
			for (String property : head[1].split(",")) {
				String[] parts = property.split("=", 2);
				properties.put(parts[0], unescaped(parts[1]).replace("%3A", ":").replace("%2C", ",").replace("%25", "%"));
			}
			return new Command(head[0], properties, unescaped(line.substring(end + 2)).replace("%25", "%"));
		}

		private static String unescaped(String text) {
			return text.replace("%0D", "\r").replace("%0A", "\n");
		}
	}

	@Test
	void eachFindingIsACommandWithItsFileAndPlace() throws IOException {
		Path library = Checks.troubled(folder);
		String text = Checks.run(folder, "check", library.getFileName().toString()).out();
		List<Command> commands = Checks.report(folder, library.getFileName().toString(), "github").lines().map(Command::of).toList();
		assertTrue(commands.size() >= 8, commands::toString);
		for (Command command : commands) {
			Map<String, String> properties = command.properties();
			assertTrue(Files.exists(folder.resolve(properties.get("file"))), properties::toString);
			String line = properties.get("file") + ":" + properties.get("line") + ":" + properties.get("col") + ": " + command.word() + " "
					+ properties.get("title").substring(0, 5) + ": " + command.message().lines().findFirst().orElseThrow();
			assertTrue(text.contains(line), line);
		}
	}

	@Test
	void theWordIsThatOfTheSeverity() {
		TextPlace place = new TextPlace("a.knead", 1, 1, 0, 1);
		assertEquals(List.of("error", "warning", "notice"), Reports.written("github", Reports.of(List.of(new SourceFile("a.knead", "text")),
				Reports.finding("KW203", Severity.ERROR, "m", place), Reports.finding("KW301", Severity.WARNING, "m", place),
				Reports.finding("KW901", Severity.INFO, "m", place))).lines().map(line -> Command.of(line).word()).toList());
	}

	@Test
	void noTextCanBeginACommandOfItsOwn() {
		List<String> lines = Reports.written("github", Reports.of(List.of(new SourceFile("a.knead", "text")), Reports.evil(Severity.ERROR)))
				.lines().toList();
		assertEquals(1, lines.size());
		Command command = Command.of(lines.getFirst());
		assertTrue(command.message().contains("::error:: %0A %25 \ud83d\ude42\u4f60"), command.message());
		assertFalse(lines.getFirst().contains("\u001B"), lines.getFirst());
	}

	@Test
	void aPlaceOfSeveralLinesHasNoColumns() {
		String line = Reports.written("github", Reports.of(List.of(new SourceFile("a.knead", "one\ntwo")),
				Reports.finding("KW203", Severity.ERROR, "m", new TextPlace("a.knead", 1, 2, 1, 4)))).strip();
		assertEquals("::error file=my/legs/a.knead,line=1,endLine=2,title=KW203 steps add up to another duration than declared::m", line);
	}
}
