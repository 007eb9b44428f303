package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;

/** The script is given to a real bash, which is asked what it would complete. */
class CompletionTest {

	@TempDir
	Path folder;

	@BeforeEach
	void script() throws IOException {
		Run run = Cli.in(folder).run("completion");
		assertEquals(0, run.exitCode());
		assertEquals("", run.err());
		Files.writeString(folder.resolve("completion.sh"), run.out());
	}

	@Test
	void completesCommands() throws Exception {
		assertEquals(Set.of("check", "completion"), new TreeSet<>(completed("c")));
	}

	@Test
	void completesOptions() throws Exception {
		assertTrue(completed("export", "--").containsAll(List.of("--draft", "--output", "--uses", "--color", "--help")));
	}

	@Test
	void completesTheValuesOfOptions() throws Exception {
		assertEquals(List.of("auto", "always"), completed("check", "--color", "a"));
		assertEquals(Set.of("json", "junit"), new TreeSet<>(completed("check", "--format", "j")));
		assertEquals(Set.of("text", "json", "html"), new TreeSet<>(completed("diff", "--format", "")));
		assertEquals(Set.of("physiotherapist", "pharmacist"), new TreeSet<>(completed("sign-off", "--role", "ph")));
		assertEquals(Set.of("approved"), new TreeSet<>(completed("sign-off", "--decision", "a")));
	}

	@Test
	void completesRuleCodes() throws Exception {
		assertTrue(completed("explain", "KW9").contains("KW904"));
		assertTrue(completed("explain", "KW1").containsAll(List.of("KW101", "KW102")));
	}

	private List<String> completed(String... words) throws IOException, InterruptedException {
		// Bash offers compopt while a person completes only; it sets an option that makes no difference here.
		String line = "compopt() { :; }; source completion.sh; COMP_WORDS=(kneadwork " + String.join(" ", words) + ");"
				+ "COMP_CWORD=" + words.length + "; _complete_kneadwork; printf '%s\\n' \"${COMPREPLY[@]}\"";
		Process bash;
		try {
			bash = new ProcessBuilder("bash", "-c", line).directory(folder.toFile()).redirectErrorStream(true).start();
		} catch (IOException noBash) {
			assumeTrue(false, "Needs bash.");
			return List.of();
		}
		String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, bash.waitFor(), printed);
		return printed.lines().toList();
	}
}
