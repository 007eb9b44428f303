package org.kneadwork.editors.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.editors.tests.Programs.Run;

/** Neovim itself, with the lines of the documentation in its init.lua, on a library with errors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeovimTest {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final Map<String, Integer> SEVERITIES = Map.of("error", 1, "warning", 2, "info", 3);

	private Path folder;
	private Path library;
	private JsonNode seen;
	private List<String> expected;

	@BeforeAll
	void anAuthorWorksOnALibrary(@TempDir Path temporary) throws IOException, InterruptedException {
		folder = temporary;
		library = Programs.damagedLibrary(folder);
		expected = findings();
		Path init = folder.resolve("init.lua");
		Files.writeString(init, documented());
		Path result = folder.resolve("seen.json");
		Map<String, String> environment = new HashMap<>(Map.of("KNEAD_LIBRARY", library.toString(), "KNEAD_RESULT", result.toString()));
		for (String own : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")) {
			environment.put(own, Files.createDirectories(folder.resolve(own)).toString());
		}
		Path session = Programs.checkout().resolve("tests/org.kneadwork.editors.tests/src/test/resources/neovim/session.lua");
		Run run = neovim(environment, List.of("nvim", "--headless", "-u", init.toString(), "-c", "luafile " + session));
		assertTrue(Files.exists(result), run.output());
		seen = JSON.readTree(result.toFile());
		assertFalse(seen.has("error"), () -> seen.path("error").asText() + "\n" + run.output());
	}

	private Run neovim(Map<String, String> environment, List<String> command) throws InterruptedException {
		try {
			return Programs.run(folder, environment, command);
		} catch (IOException e) {
			throw new AssertionError("This test drives Neovim (0.7 or newer), and nvim cannot be run. Install it, for instance with: "
					+ "apt-get install neovim", e);
		}
	}

	/** The lines that the documentation gives for Neovim. */
	private static String documented() throws IOException {
		Matcher lua = Pattern.compile("```lua\n(.*?)```", Pattern.DOTALL)
				.matcher(Files.readString(Programs.checkout().resolve("bundles/org.kneadwork.doc/editors.md")));
		assertTrue(lua.find(), "The page has no lines for Neovim.");
		return lua.group(1);
	}

	/** What the command line finds, before anything is mended. */
	private List<String> findings() throws IOException, InterruptedException {
		Run check = Programs.run(folder, Map.of(), List.of(Programs.kneadwork(), "check", "my-legs", "--format", "json"));
		assertEquals(1, check.exitCode(), check.output());
		List<String> found = new ArrayList<>();
		for (String line : check.output().lines().toList()) {
			JsonNode finding = JSON.readTree(line);
			found.add(Path.of(finding.get("file").asText()).getFileName() + ":" + finding.get("line") + ":" + finding.get("column") + "-"
					+ finding.get("endLine") + ":" + finding.get("endColumn") + " " + finding.get("code").asText() + " "
					+ SEVERITIES.get(finding.get("severity").asText()) + " " + finding.get("message").asText());
		}
		assertTrue(found.stream().anyMatch(each -> each.contains("KW002")) && found.stream().anyMatch(each -> each.contains("KW101"))
				&& found.stream().anyMatch(each -> each.contains("KW701")), found.toString());
		return found.stream().sorted().toList();
	}

	@Test
	void itShowsTheCompilersFindingsWithTheSameCodesAndRanges() {
		List<String> shown = new ArrayList<>();
		seen.get("findings").fields().forEachRemaining(file -> file.getValue().forEach(finding -> {
			String place = file.getKey() + ":" + finding.get("line") + ":" + finding.get("column") + "-" + finding.get("endLine") + ":"
					+ finding.get("endColumn") + " " + finding.get("code").asText() + " " + finding.get("severity");
			String message = finding.get("message").asText();
			assertEquals("kneadwork", finding.get("source").asText());
			shown.add(expected.stream().filter(each -> each.startsWith(place + " ")
					&& message.startsWith(each.substring(place.length() + 1))).findFirst().orElse(place + " " + message));
		}));
		assertEquals(expected, shown.stream().sorted().toList());
	}

	@Test
	void itMakesTheQuickFixThatIsChosenInItsMenu() throws IOException {
		List<String> titles = new ArrayList<>();
		seen.get("actions").forEach(action -> titles.add(action.asText()));
		assertTrue(titles.stream().anyMatch(title -> title.contains("Change it to 'upper-legs'")), titles.toString());
		String saved = Files.readString(library.resolve("techniques.knead"));
		assertTrue(saved.contains("  targets   upper-legs\n"), saved);
		assertFalse(saved.contains("upper-lega"), saved);
	}

	@Test
	void itCompletesWhatCanStandThere() {
		List<String> completions = new ArrayList<>();
		seen.get("completions").forEach(each -> completions.add(each.asText()));
		assertTrue(completions.stream().anyMatch(each -> each.startsWith("duration")), completions.toString());
		assertFalse(completions.stream().anyMatch(each -> each.startsWith("published")), "that is a statement of a source: " + completions);
	}

	@Test
	void itRenamesInEveryFile() throws IOException {
		try (var files = Files.list(library)) {
			for (Path file : files.toList()) {
				assertFalse(Files.readString(file).matches("(?s).*\\bvaricose-veins\\b.*"), file.toString());
			}
		}
		assertTrue(Files.readString(library.resolve("safety.knead")).contains("condition swollen-veins "));
		assertTrue(Files.readString(library.resolve("techniques.knead")).contains("swollen-veins"));
	}

	@Test
	void itFormats() throws IOException, InterruptedException {
		String before = seen.get("before").asText();
		String after = seen.get("after").asText();
		assertNotEquals(before, after);
		assertTrue(before.indexOf("  pressure ") < before.indexOf("  position "), before);
		assertTrue(after.indexOf("  position ") < after.indexOf("  pressure "), after);
		assertTrue(after.contains("  uses      hands\n"), after);
		assertEquals(after, Files.readString(library.resolve("techniques.knead")));
		assertEquals(seen.get("filtered").asText(), Files.readString(library.resolve("routines.knead")));
		assertTrue(seen.get("filtered").asText().contains("routine "), "the filter left nothing");
		Run check = Programs.run(folder, Map.of(), List.of(Programs.kneadwork(), "format", "--check", "my-legs/techniques.knead",
				"my-legs/routines.knead"));
		assertEquals(0, check.exitCode(), check.output());
	}
}
