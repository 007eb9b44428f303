package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;

/** What an editor shows is what {@code kneadwork check} prints: for every library of the repository. */
class SameAsCheckTest {

	@TempDir
	Path temp;

	static List<Path> libraries() throws IOException {
		return Libraries.ofTheRepository();
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void anEditorShowsTheFindingsOfTheCompiler(Path library) throws Exception {
		Path folder = Libraries.copy(library, temp.resolve("library"));
		Map<String, TreeSet<String>> expected = byTheCompiler(folder);
		try (Editor editor = Editor.in(folder)) {
			try (var files = Files.walk(folder)) {
				for (Path file : files.filter(each -> each.toString().endsWith(".knead")).toList()) {
					editor.open(folder.relativize(file).toString());
				}
			}
			Map<String, TreeSet<String>> shown = shown(editor, expected);
			assertEquals(expected, shown);
		}
	}

	/** Findings come in several messages: waits for the expected ones, and takes what came when they do not come. */
	private static Map<String, TreeSet<String>> shown(Editor editor, Map<String, TreeSet<String>> expected) throws InterruptedException {
		Map<String, TreeSet<String>> shown = Map.of();
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (System.nanoTime() < end && (editor.publications() == 0 || !shown.equals(expected))) {
			TimeUnit.MILLISECONDS.sleep(20);
			shown = shown(editor);
		}
		assertTrue(editor.publications() > 0, "Nothing was published.");
		return shown;
	}

	private static Map<String, TreeSet<String>> shown(Editor editor) {
		Map<String, TreeSet<String>> shown = new TreeMap<>();
		editor.allFindings().forEach((uri, findings) -> findings.forEach(finding ->
				shown.computeIfAbsent(uri, key -> new TreeSet<>()).add(line(finding))));
		return shown;
	}

	private static String line(Diagnostic finding) {
		Position start = finding.getRange().getStart();
		Position end = finding.getRange().getEnd();
		return start.getLine() + ":" + start.getCharacter() + "-" + end.getLine() + ":" + end.getCharacter() + " "
				+ finding.getSeverity().getValue() + " " + finding.getCode().getLeft() + " " + finding.getMessage().getLeft();
	}

	private static Map<String, TreeSet<String>> byTheCompiler(Path folder) throws IOException {
		Map<String, TreeSet<String>> expected = new TreeMap<>();
		for (Finding finding : new LibraryCompiler().check(new CheckRequest(folder, List.of()), Progress.NONE).findings()) {
			TextPlace place = (TextPlace) finding.place();
			Path file = folder.resolve(place.file()).normalize();
			expected.computeIfAbsent(file.toUri().toString(), key -> new TreeSet<>()).add(line(finding, place, Files.readString(file)));
		}
		return expected;
	}

	private static String line(Finding finding, TextPlace place, String text) {
		Position end = Marked.position(text, place.offset() + place.length());
		return (place.line() - 1) + ":" + (place.column() - 1) + "-" + end.getLine() + ":" + end.getCharacter() + " "
				+ (finding.severity().ordinal() + 1) + " " + finding.code() + " " + finding.message()
				+ (finding.mend().isEmpty() ? "" : " " + finding.mend());
	}
}
