package org.kneadwork.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.product.tests.Programs.Run;

/** Windows of the finished program, word by word, in both languages: for people who have never written a program. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowsInWordsTest {

	private static final List<String> ENGLISH = List.of("Kneadwork", "Kneadwork > Colours and fonts", "Kneadwork > Earlier versions",
			"Kneadwork > Keys", "Kneadwork > Look and language", "Kneadwork > Rules", "Kneadwork > Saving", "Kneadwork > Spelling",
			"Kneadwork > Texts");
	private static final List<String> GERMAN = List.of("Kneadwork", "Kneadwork > Aussehen, Sprache", "Kneadwork > Farben, Schriften",
			"Kneadwork > Frühere Fassungen", "Kneadwork > Rechtschreibung", "Kneadwork > Regeln", "Kneadwork > Speichern",
			"Kneadwork > Tasten", "Kneadwork > Texte");

	/** What is the same in both languages: names, and what a button of the platform says without asking for words. */
	private static final Set<String> SAME = Set.of("Kneadwork", "Emacs", "&Name:", "&Deutsch (German)", "&English", "collapseAll");
	private static final Pattern LEFT_IN_ENGLISH = Pattern.compile("(?i)\\b(the|of|to|with|and|for|show|file|folder|back|forward|welcome|open|select|view)\\b");
	private static final Pattern WORD = Pattern.compile("[A-Za-z]{3}");

	private Path folder;
	private List<String> english;
	private List<String> german;

	@BeforeAll
	void open(@TempDir Path empty) throws Exception {
		folder = empty;
		english = told("settings", "en");
		german = told("settings", "de");
	}

	@Test
	void theSettingsOpenOnOursAndHoldNothingElseThanAnAuthorNeeds() {
		assertEquals(List.of("Kneadwork"), of("first", english), english::toString);
		assertEquals(ENGLISH, of("page", english));
		assertEquals(GERMAN, of("page", german));
		Set<String> words = new TreeSet<>(of("word", english));
		assertTrue(words.size() > 100, words::toString);
		assertEquals(List.of(), words.stream().filter(ProgrammersWords::areIn).toList());
		assertEquals(List.of(), of("word", german).stream().filter(word -> LEFT_IN_ENGLISH.matcher(word).find()).toList());
		words.retainAll(of("word", german));
		words.removeAll(SAME);
		assertEquals(List.of(), words.stream().filter(word -> WORD.matcher(word).find()).toList(), "the same in English and in German");
	}

	@Test
	void whatCanBeDoneByKeysIsSaidInAnAuthorsWords() {
		Map<String, List<String>> inEnglish = commands(english);
		Map<String, List<String>> inGerman = commands(german);
		assertEquals(inEnglish.keySet(), inGerman.keySet());
		assertTrue(inEnglish.containsKey("org.eclipse.ui.file.save") && inEnglish.containsKey("org.kneadwork.ui.rename"), inEnglish::toString);
		assertFalse(inEnglish.containsKey("org.eclipse.ui.project.buildAll"), inEnglish::toString);
		assertEquals(List.of(), inEnglish.entrySet().stream().filter(each -> each.getValue().stream().anyMatch(ProgrammersWords::areIn))
				.map(Object::toString).toList());
		assertEquals(List.of(), inEnglish.entrySet().stream().filter(each -> each.getValue().stream()
				.anyMatch(word -> !SAME.contains(word) && WORD.matcher(word).find() && inGerman.get(each.getKey()).contains(word)))
				.map(Object::toString).toList(), "the same in English and in German");
	}

	@Test
	void whoDeletesALibraryIsAskedInAnAuthorsWords() throws Exception {
		List<String> asked = of("word", told("deleting", "en"));
		assertTrue(asked.containsAll(List.of("Delete", "Take the library ‘legs’ out of the list?",
				"&Also delete the files from the disk (cannot be undone)")), asked::toString);
		assertEquals(List.of(), asked.stream().filter(ProgrammersWords::areIn).toList());
		List<String> askedInGerman = of("word", told("deleting", "de"));
		assertTrue(askedInGerman.containsAll(List.of("Löschen", "Die Bibliothek „legs“ aus der Liste entfernen?")), askedInGerman::toString);
		assertEquals(List.of(), askedInGerman.stream().filter(word -> LEFT_IN_ENGLISH.matcher(word).find()).toList());
	}

	@Test
	void theDocumentationIsInTheLanguageOfTheProgram() throws Exception {
		List<String> told = told("documentation", "de");
		List<String> contents = of("word", told);
		assertTrue(contents.containsAll(List.of("Anleitung für Autorinnen und Autoren", "2. Menschen mit Risiken", "Die Regeln",
				"KW203 die Schritte ergeben eine andere Dauer als die angegebene", "Für Prüfende", "An Kneadwork mitarbeiten (englisch)")), contents::toString);
		assertEquals("Anleitung für Autorinnen und Autoren", of("page", told).getFirst());
		List<String> toldInEnglish = told("documentation", "en");
		assertTrue(of("word", toldInEnglish).containsAll(List.of("The author's guide", "For reviewers", "Contributing")), toldInEnglish::toString);
		assertEquals("The author's guide", of("page", toldInEnglish).getFirst());
	}

	private static Map<String, List<String>> commands(List<String> told) {
		return of("command", told).stream().map(line -> line.split(" \\| ", -1))
				.collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts).subList(1, parts.length)));
	}

	private static List<String> of(String kind, List<String> told) {
		return told.stream().filter(line -> line.startsWith(kind + " ")).map(line -> line.substring(kind.length() + 1)).toList();
	}

	private List<String> told(String what, String language) throws IOException, InterruptedException {
		Path home = folder.resolve(what + "-" + language);
		Files.createDirectories(home.resolve(".kneadwork"));
		Files.writeString(home.resolve(".kneadwork/language"), language + "\n");
		Path program = Programs.product("linux/gtk/x86_64");
		Path settings = Programs.withDriver(program, home.resolve("settings"));
		Run run = Programs.run(Map.of("HOME", home.toString(),
				"KNEADWORK_JAVA_OPTS", "-Dkneadwork.drive=" + what + " -Dstdout.encoding=UTF-8 -Duser.home=" + home),
				List.of(program.resolve("kneadwork-workbench").toString(), "-configuration", settings.toString()));
		assertEquals(0, run.code(), run::output);
		assertEquals(List.of(), of("failed", run.told()), run::output);
		return run.told();
	}
}
