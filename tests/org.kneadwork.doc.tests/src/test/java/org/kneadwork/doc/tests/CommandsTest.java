package org.kneadwork.doc.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;
import org.kneadwork.safety.rule.RuleCatalogue;

/** The commands, options and rules that the pages speak of. */
class CommandsTest {

	private static final Pattern COMMAND = Pattern.compile("(?<![\\w/.-])kneadwork((?: [^`\n|'\"]+)?)");
	private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
	private static final Pattern CODE = Pattern.compile("KW\\d{3}");
	/** Still to come, and said so where they stand. */
	private static final List<String> TO_COME = List.of("--release");

	@TempDir
	Path folder;

	@Test
	void everyOptionThatFollowsACommandIsOneOfIt() {
		List<String> wrong = new ArrayList<>();
		int options = 0;
		for (Path page : Pages.all()) {
			for (Matcher code = Pattern.compile("`([^`\n]+)`|(?m)^(?:\\$ )?(\\./kneadwork [^\n]+|kneadwork [^\n]+)$").matcher(Pages.text(page)); code.find();) {
				String text = code.group(1) != null ? code.group(1) : code.group(2).replaceFirst("^\\./", "");
				Matcher command = COMMAND.matcher(text);
				if (!command.find() || command.group(1).isBlank() || command.start() > 0) {
					continue;
				}
				String[] words = command.group(1).strip().split(" ");
				String help = words[0].startsWith("-") ? help() : help(words[0]);
				if (help.contains("Commands:") && words.length > 1 && !words[0].startsWith("-")) {
					help = help(words[0], words[1]);
				}
				for (Matcher option = OPTION.matcher(command.group(1)); option.find(); options++) {
					if (!help.contains(option.group()) && !TO_COME.contains(option.group())) {
						wrong.add(page.getFileName() + ": " + text);
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(options > 5, "Too few options to be all: " + options);
	}

	private String help(String... command) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
		List<String> arguments = new ArrayList<>(List.of(command));
		arguments.add("--help");
		int exitCode = Main.run(new Io(printed, printed, InputStream.nullInputStream(), folder, Map.of(), false), arguments.toArray(String[]::new));
		assertEquals(0, exitCode, () -> "kneadwork " + String.join(" ", command) + "\n" + out);
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void everyRuleThatIsNamedExists() {
		for (Path page : Pages.all()) {
			for (Matcher code = CODE.matcher(Pages.text(page)); code.find();) {
				assertTrue(RuleCatalogue.info(code.group()).isPresent(), page + " speaks of " + code.group());
			}
		}
	}
}
