package org.example.kneadwork.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.compiler.plugin.Offer;
import org.kneadwork.compiler.plugin.PluginKind;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.safety.finding.TextPlace;

class LongRoutineTest {

	@TempDir
	Path folder;

	private List<String> findings(String text) throws IOException {
		Plugins plugins = Plugins.of(List.of(new Offer(PluginKind.RULE, "this test", LongRoutine::new)), List.of(), folder.resolve("cache"));
		Path library = Files.createDirectory(folder.resolve("library"));
		Files.writeString(library.resolve("library.knead"), text);
		return new LibraryCompiler(1, plugins).check(new CheckRequest(library, List.of()), Progress.NONE).findings().stream()
				.filter(finding -> finding.code().equals("EX101")).map(finding -> {
					int line = ((TextPlace) finding.place()).line();
					return text.lines().toList().get(line - 1).strip() + " -> " + finding.message();
				}).toList();
	}

	@Test
	void findsARoutineThatIsTooLong() throws IOException {
		assertEquals(List.of("duration 16 min // EX101 here -> The routine 'evening' lasts 16 min, and more than 15 min is too long here."),
				findings(new LongRoutine().info().bad()));
	}

	@Test
	void isSilentAboutAShortOne() throws IOException {
		assertEquals(List.of(), findings(new LongRoutine().info().good()));
	}
}
