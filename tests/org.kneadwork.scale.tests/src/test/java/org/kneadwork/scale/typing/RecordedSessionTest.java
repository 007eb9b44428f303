package org.kneadwork.scale.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.rule.RuleCatalogue;

/**
 * What an editor shows after a thousand edits, and at twenty points on the way, is what a check from the beginning finds in the
 * same texts. The library is large enough that the server checks files alone between two checks of everything.
 */
class RecordedSessionTest {

	private static final int TECHNIQUES = 300;
	private static final int COMPARED_EVERY = 50;
	private static final List<String> KINDS = Arrays.stream(TypedEdit.Kind.values()).map(TypedEdit.Kind::word).toList();

	private final LibraryCompiler compiler = new LibraryCompiler();

	@TempDir
	private Path folder;

	@Test
	void whatIsShownIsWhatACheckFromTheBeginningFinds() throws Exception {
		Recording recording = Recording.read(Recording.fileIn(Path.of(System.getProperty("kneadwork.checkout"))));
		TypedLibrary texts = TypedLibrary.write(folder, TECHNIQUES);
		Waits waits = new Waits();
		int compared = 0;
		try (TypingClient client = TypingClient.open(folder, texts, waits)) {
			client.checkAll();
			int played = 0;
			for (TypedEdit edit : recording.edits()) {
				client.open(edit.file());
				client.type(edit);
				List<Diagnostic> first = client.untilFound(edit.file());
				if (++played % COMPARED_EVERY == 0) {
					compare(client, texts, edit.file(), first, "after edit " + played + ", " + edit.line().strip());
					compared++;
				}
			}
			assertEquals(recording.results().get(TECHNIQUES), texts.sum());
			assertEquals("", client.complaints());
			client.checkAll();
			assertEquals(fromTheBeginning(texts, finding -> true), shown(client.allShown()), "after a check that was asked for");
		}
		assertEquals(recording.edits().size() / COMPARED_EVERY, compared);
		assertEquals(recording.edits().size(), waits.counts().entrySet().stream().filter(each -> KINDS.contains(each.getKey()))
				.mapToInt(Map.Entry::getValue).sum(), "findings came of every state");
	}

	private void compare(TypingClient client, TypedLibrary texts, String file, List<Diagnostic> first, String when) throws Exception {
		Map<String, TreeSet<String>> expected = fromTheBeginning(texts, finding -> true);
		// What comes at once leaves out what a look at all files would find.
		String uri = folder.resolve(file).toUri().toString();
		Predicate<String> alone = code -> !RuleCatalogue.looksAcross(code);
		Map<String, TreeSet<String>> alsoAlone = fromTheBeginning(texts, finding -> alone.test(finding.code()));
		assertEquals(alsoAlone.getOrDefault(uri, new TreeSet<>()), lines(first.stream()
				.filter(each -> alone.test(each.getCode().getLeft())).toList()), "at once, " + when);
		client.untilShown(() -> shown(client.allShown()).equals(expected));
		assertEquals(expected, shown(client.allShown()), when);
	}

	private Map<String, TreeSet<String>> fromTheBeginning(TypedLibrary texts, Predicate<Finding> which) throws IOException {
		Map<Path, String> all = new HashMap<>();
		texts.files().forEach(file -> all.put(folder.resolve(file), texts.text(file)));
		Map<String, TreeSet<String>> found = new TreeMap<>();
		for (Finding finding : compiler.check(new CheckRequest(folder, List.of()).with(all), Progress.NONE).findings()) {
			if (which.test(finding)) {
				TextPlace place = (TextPlace) finding.place();
				found.computeIfAbsent(folder.resolve(place.file()).toUri().toString(), key -> new TreeSet<>())
						.add(line(finding, place, texts.text(place.file())));
			}
		}
		return found;
	}

	private static Map<String, TreeSet<String>> shown(Map<String, List<Diagnostic>> byFile) {
		Map<String, TreeSet<String>> shown = new TreeMap<>();
		byFile.forEach((uri, findings) -> shown.put(uri, lines(findings)));
		return shown;
	}

	private static TreeSet<String> lines(List<Diagnostic> findings) {
		TreeSet<String> lines = new TreeSet<>();
		findings.forEach(finding -> lines.add(line(finding)));
		return lines;
	}

	private static String line(Diagnostic finding) {
		Position start = finding.getRange().getStart();
		Position end = finding.getRange().getEnd();
		return start.getLine() + ":" + start.getCharacter() + "-" + end.getLine() + ":" + end.getCharacter() + " "
				+ finding.getSeverity().getValue() + " " + finding.getCode().getLeft() + " " + finding.getMessage().getLeft();
	}

	private static String line(Finding finding, TextPlace place, String text) {
		String upTo = text.substring(0, place.offset() + place.length());
		int lineBreaks = (int) upTo.chars().filter(each -> each == '\n').count();
		return (place.line() - 1) + ":" + (place.column() - 1) + "-" + lineBreaks + ":" + (upTo.length() - upTo.lastIndexOf('\n') - 1) + " "
				+ (finding.severity().ordinal() + 1) + " " + finding.code() + " " + finding.message()
				+ (finding.mend().isEmpty() ? "" : " " + finding.mend());
	}
}
