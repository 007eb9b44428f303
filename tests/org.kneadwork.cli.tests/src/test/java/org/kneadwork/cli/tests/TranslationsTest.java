package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kneadwork.cli.tests.Cli.Run;

/** From a library to a translator and back, with real files. */
class TranslationsTest {

	private static final Pattern UNIT_ID = Pattern.compile("<unit id=\"([^\"]+)\"");
	private static final Pattern SEGMENT = Pattern.compile("(?s)<segment.*?</segment>");
	private static final Pattern SOURCE = Pattern.compile("(?s)<source[^>]*>(.*?)</source>");

	@TempDir
	Path folder;

	private Path library;

	@BeforeEach
	void writeLibrary() throws IOException {
		library = folder.resolve("small");
		write("library.knead", """
				library small version 0.1.0 {
				  title         "Small"
				  language      en
				  translated-to de
				  audience      adults
				  disclaimer    "No advice."
				}
				""");
		write("risks/flags.knead", """
				red-flag night-pain "Pain at night" {
				  ask  "Does pain wake you at night?"
				  then soon "See a doctor within 2 days."
				}
				""");
		write("techniques.knead", """
				technique lean "Lean" {
				  summary   "Lean on the wall."
				  targets   back
				  duration  60 s
				  steps {
				    step "Stand 2 feet from the wall."
				    step "Lean and breathe." // slowly
				  }
				  stop-when "there is pain"
				  contraindications { none because "Nothing presses." }
				}

				region back "Back" { }
				""");
	}

	private void write(String file, String text) throws IOException {
		Path path = library.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private Run run(String... arguments) {
		return Cli.in(folder).run(arguments);
	}

	private String extract(String language, String... more) throws IOException {
		Run run = run(Stream.concat(Stream.of("translations", "extract", "small", "--to", language, "-o", language + ".xlf"),
				Stream.of(more)).toArray(String[]::new));
		assertEquals(0, run.exitCode(), run.err());
		return Files.readString(folder.resolve(language + ".xlf"));
	}

	private Run importing(String xliff, String... more) throws IOException {
		Files.writeString(folder.resolve("back.xlf"), xliff);
		return run(Stream.concat(Stream.of("translations", "import", "small", "back.xlf"), Stream.of(more)).toArray(String[]::new));
	}

	/** What a translator would do: every text, by a made-up translation that keeps the numbers. */
	private static String translated(String xliff) {
		return SEGMENT.matcher(xliff).replaceAll(segment -> {
			String source = group(SOURCE, segment.group());
			return Matcher.quoteReplacement("<segment state=\"translated\"><source>" + source + "</source><target>"
					+ source.replace('e', 'ë') + "</target></segment>");
		});
	}

	private static String group(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertTrue(matcher.find(), text);
		return matcher.group(1);
	}

	private static List<String> ids(String xliff) {
		return UNIT_ID.matcher(xliff).results().map(result -> result.group(1)).toList();
	}

	private Map<String, String> contents() throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> files = Files.walk(library)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				contents.put(library.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		}
		return contents;
	}

	private void assertNothingWritten(Map<String, String> before) throws IOException {
		assertEquals(before, contents());
	}

	private void assertRefused(String xliff, int exitCode, String... words) throws IOException {
		Map<String, String> before = contents();
		Run run = importing(xliff);
		assertEquals(exitCode, run.exitCode(), run.out() + run.err());
		for (String word : words) {
			assertTrue((run.out() + run.err()).contains(word), () -> word + " is not in:\n" + run.out() + run.err());
		}
		assertNothingWritten(before);
	}

	private void edit(String file, String before, String after) throws IOException {
		String text = Files.readString(library.resolve(file));
		assertTrue(text.contains(before), text);
		Files.writeString(library.resolve(file), text.replace(before, after));
	}

	private static String replaced(String text, String before, String after) {
		assertTrue(text.contains(before), () -> before + " is not in " + text);
		return text.replace(before, after);
	}

	@Test
	void theFileKeepsToTheSchemaOfOasisAndToTheStrictestReading() throws Exception {
		for (String xliff : List.of(extract("de"), translated(extract("de")))) {
			var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(
					new StreamSource[] {source("informativeCopiesOf3rdPartySchemas/w3c/xml.xsd"), source("xliff_core_2.0.xsd")});
			schema.newValidator().validate(new StreamSource(new StringReader(xliff)));
			assertEquals(ids(xliff).size(), unitsReadByOkapi(xliff));
		}
	}

	/** Okapi checks what a schema cannot say as well. It looks for a parser that is registered. */
	private static int unitsReadByOkapi(String xliff) {
		System.setProperty("javax.xml.stream.XMLInputFactory", XMLInputFactory.newDefaultFactory().getClass().getName());
		try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
			reader.open(xliff);
			int units = 0;
			while (reader.hasNext()) {
				units += reader.next().isUnit() ? 1 : 0;
			}
			return units;
		} finally {
			System.clearProperty("javax.xml.stream.XMLInputFactory");
		}
	}

	private static StreamSource source(String schema) {
		return new StreamSource(XLIFFReader.class.getResource("/net/sf/okapi/lib/xliff2/" + schema).toExternalForm());
	}

	@Test
	void everyTextIsThereOnceAndWhatKeepsPeopleFromHarmComesFirst() throws IOException {
		List<String> ids = ids(extract("de"));
		assertEquals(ids.size(), new HashSet<>(ids).size());
		assertEquals(List.of("red-flag.night-pain.ask", "red-flag.night-pain.then"), ids.subList(0, 2));
		assertTrue(ids.get(2).startsWith("technique.lean.stop-when."), ids::toString);
		assertTrue(ids.containsAll(List.of("library.small.title", "library.small.disclaimer", "technique.lean.title",
				"technique.lean.summary", "region.back.title", "technique.lean.because.contraindications")), ids::toString);
		assertEquals(2, ids.stream().filter(id -> id.startsWith("technique.lean.step.")).count());
		assertEquals("technique.lean.because.contraindications", ids.getLast());
	}

	@Test
	void theSameLibraryGivesTheSameBytesAndStandardOutputToo() throws IOException {
		String file = extract("de");
		assertEquals(file, extract("DE"));
		assertEquals(file, run("translations", "extract", "small", "--to", "de").out());
	}

	@Test
	void anIdStaysWhenSomethingIsPutInBefore() throws IOException {
		List<String> before = ids(extract("de"));
		edit("techniques.knead", "    step \"Stand", "    step \"Take your shoes off.\"\n    step \"Stand");
		edit("techniques.knead", "stop-when \"there is pain\"", "stop-when \"you feel numb\", \"there is pain\"");
		List<String> after = ids(extract("de"));
		assertTrue(after.containsAll(before));
		assertEquals(before.size() + 2, after.size());
	}

	@Test
	void whatComesBackUntouchedChangesNothing() throws IOException {
		Map<String, String> before = contents();
		Run run = importing(extract("de"));
		assertEquals(0, run.exitCode(), run.out() + run.err());
		assertNothingWritten(before);
		importing(translated(extract("de")));
		Map<String, String> translated = contents();
		assertNotEquals(before, translated);
		Run again = importing(extract("de"));
		assertTrue(again.out().contains("Nothing to write"), again.out());
		assertNothingWritten(translated);
		assertEquals(0, importing(translated(extract("de")).replace("ëë", "ë")).exitCode());
	}

	@Test
	void aNewLanguageGetsFilesLikeThoseOfTheLibraryLaidOutAndWithoutFindings() throws IOException {
		Map<String, String> before = contents();
		Run run = importing(translated(extract("de")));
		assertEquals(0, run.exitCode(), run.out() + run.err());
		Map<String, String> after = contents();
		assertEquals(Set.of("translations/de/header.knead", "translations/de/risks/flags.knead", "translations/de/techniques.knead"),
				added(before, after));
		assertTrue(after.get("translations/de/risks/flags.knead").contains("\"Sëë a doctor within 2 days.\""), after::toString);
		assertEquals(0, run("format", "--check", "small/translations").exitCode());
		Run check = run("check", "small");
		assertFalse(check.out().contains("KW80"), check.out());
		Run status = run("translations", "status", "small");
		assertEquals(0, status.exitCode(), status.out());
		assertTrue(status.out().contains("Every safety text is translated from the text of today."), status.out());
	}

	private static Set<String> added(Map<String, String> before, Map<String, String> after) {
		Set<String> added = new HashSet<>(after.keySet());
		added.removeAll(before.keySet());
		return added;
	}

	/** Nothing but the comments at the heads of the files is lost: translators do not see them. */
	@Test
	void allTheGermanOfTheLowerBackLibraryGoesOutAndComesBack() throws IOException {
		copy(Path.of(System.getProperty("kneadwork.checkout"), "bundles/org.kneadwork.lowerback/library"), library);
		String xliff = extract("de");
		Map<String, String> before = contents();
		assertEquals(0, importing(xliff).exitCode());
		assertNothingWritten(before);
		assertTrue(ids(xliff).size() > 1000);
		assertFalse(xliff.contains("initial"), "all of it is translated");
		for (String file : before.keySet()) {
			if (file.startsWith("translations/")) {
				Files.delete(library.resolve(file));
			}
		}
		assertEquals(1, run("translations", "status", "small").exitCode());
		assertEquals(0, importing(xliff).exitCode());
		Map<String, String> after = contents();
		before.replaceAll((file, text) -> file.startsWith("translations/") ? text.replaceFirst("^(//.*\n)+\n", "") : text);
		assertEquals(before, after);
		assertEquals(xliff, extract("de"));
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> deleted = Files.walk(to)) {
			for (Path file : deleted.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".knead")).toList()) {
				Path copy = to.resolve(from.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
	}

	@Test
	void aLanguageThatIsNotPromisedYetIsTaken() throws IOException {
		Run run = importing(translated(extract("fr-CA")));
		assertEquals(0, run.exitCode(), run.out());
		assertTrue(run.out().contains("Write 'translated-to fr-CA' into its header"), run.out());
		assertTrue(contents().get("translations/fr-CA/header.knead").startsWith("translation fr-CA of small {"));
		assertFalse(importing(translated(extract("de"))).out().contains("translated-to"));
	}

	@Test
	void whatIsThereIsKeptWithItsCommentsAndOrder() throws IOException {
		write("german.knead", """
				// By hand.
				translation de of small {
				  technique lean "Lehnen" { // at the wall
				    step 2 "Lehnen und atmen." // gently
				  }
				}
				""");
		String xliff = extract("de");
		assertTrue(xliff.contains("<target>Lehnen und atmen.</target>"), xliff);
		String back = xliff.replace("<source>Stand 2 feet from the wall.</source>",
				"<source>Stand 2 feet from the wall.</source><target>Zwei Fuß vor der Wand stehen.</target>");
		Run run = importing(back);
		assertEquals(0, run.exitCode(), run.out() + run.err());
		assertEquals("""
				// By hand.
				translation de of small {
				  technique lean "Lehnen" {  // at the wall
				    step 1 "Zwei Fuß vor der Wand stehen."
				    step 2 "Lehnen und atmen."  // gently
				  }
				}
				""", contents().get("german.knead"));
		String done = extract("de").replace("state=\"initial\"", "state=\"translated\"");
		assertEquals(0, importing(done).exitCode());
		assertTrue(contents().get("german.knead").contains("\"Lehnen und atmen.\"  // gently\n    of     \""), contents().get("german.knead"));
		assertFalse(run("check", "small").out().contains("KW802"));
	}

	@Test
	void aToolThatKeepsNothingButIdsAndTextsLosesNoTranslation() throws IOException {
		String bare = translated(extract("de")).replaceAll("(?s) *<notes>.*?</notes>\n", "").replaceAll(" (state|type|category|original)=\"[^\"]*\"", "");
		assertFalse(bare.contains("kneadwork"), bare);
		assertEquals(0, importing(bare).exitCode());
		assertEquals(0, run("translations", "status", "small").exitCode());
	}

	@Test
	void segmentsThatATranslatorSplitAreOneTextAgain() throws IOException {
		String whole = "<segment><source>Lean on the wall.</source></segment>";
		String xliff = replaced(extract("de").replaceAll(">\\s+<", "><"), whole, """
				<segment id="s1" state="translated"><source>Lean </source><target>Lehnen Sie sich </target></segment>\
				<segment id="s2" state="translated"><source>on the wall.</source><target>an die Wand.</target></segment>""");
		assertEquals(0, importing(xliff).exitCode());
		assertTrue(contents().get("translations/de/techniques.knead").contains("summary \"Lehnen Sie sich an die Wand.\""), contents()::toString);
		assertRefused(replaced(xliff, " state=\"translated\"><source>on the wall.</source><target>an die Wand.</target>", "><source>on the wall.</source>"),
				1, "Only a part of 'technique.lean.summary' is translated");
	}

	@Test
	void aStaleTextIsShownWithItsOldTargetAndStaysStaleUntilSomebodyConfirmsIt() throws IOException {
		importing(translated(extract("de")));
		Files.copy(folder.resolve("back.xlf"), folder.resolve("before.xlf"));
		edit("risks/flags.knead", "within 2 days", "within 1 day");
		Run status = run("translations", "status", "small");
		assertEquals(1, status.exitCode());
		assertTrue(status.out().contains("stale: The way to help"), status.out());
		String stale = extract("de", "--since", "before.xlf");
		assertTrue(stale.contains("state=\"initial\" subState=\"kneadwork:stale\""), stale);
		assertTrue(stale.contains("In the earlier file it was: \"See a doctor within 2 days.\""), stale);
		assertTrue(stale.contains("The source is the same as in the earlier file"), stale);

		Map<String, String> before = contents();
		assertEquals(0, importing(stale).exitCode());
		assertNothingWritten(before);
		// The number of the old target is not that of the new source: that cannot be missed.
		assertRefused(stale.replace("state=\"initial\"", "state=\"reviewed\""), 1, "the target says 2 where the source says 1");
		String mended = stale.replace("within 2 days.</target>", "within 1 day.</target>");
		Run half = importing(mended);
		assertEquals(0, half.exitCode(), half.out());
		assertNotEquals(before, contents());
		assertTrue(run("check", "small").out().contains("KW802"), "the question is not confirmed");
		assertEquals(0, importing(mended.replace("state=\"initial\"", "state=\"reviewed\"")).exitCode());
		assertFalse(run("check", "small").out().contains("KW802"));
	}

	@Test
	void aTranslationOfAnOlderTextIsKeptAndMarked() throws IOException {
		String back = translated(extract("de"));
		edit("techniques.knead", "Lean and breathe.", "Lean, breathe and count.");
		Run run = importing(back);
		assertEquals(0, run.exitCode(), run.out() + run.err());
		assertTrue(run.out().contains("note: 'technique.lean.step."), run.out());
		assertTrue(run.out().contains("It was: \"Lean and breathe.\" It is: \"Lean, breathe and count.\""), run.out());
		assertTrue(run.out().contains("1 of an older text"), run.out());
		assertTrue(contents().get("translations/de/techniques.knead").contains("Lëan and brëathë."));
		Run check = run("check", "small");
		assertTrue(check.out().contains("error KW802") && check.out().contains("older text"), check.out());
		assertTrue(extract("de").contains("subState=\"kneadwork:stale\""));
	}

	@Test
	void anOlderTranslationDoesNotReplaceANewerOne() throws IOException {
		String old = translated(extract("de"));
		edit("techniques.knead", "Lean and breathe.", "Lean, breathe and count.");
		importing(translated(extract("de")));
		Map<String, String> before = contents();
		Run run = importing(old);
		assertEquals(0, run.exitCode(), run.out());
		assertTrue(run.out().contains("that stays"), run.out());
		assertNothingWritten(before);
	}

	@Test
	void whatMovedIsFoundByItsWords() throws IOException {
		String back = translated(extract("de"));
		edit("techniques.knead", "    step \"Stand", "    step \"Take your shoes off.\"\n    step \"Stand");
		Run run = importing(back);
		assertEquals(0, run.exitCode(), run.out());
		String german = contents().get("translations/de/techniques.knead");
		assertTrue(german.contains("step 2") && german.contains("step 3") && !german.contains("step 1"), german);
		Run check = run("check", "small");
		assertTrue(check.out().contains("error KW801") && check.out().contains("step 1"), check.out());
	}

	@Test
	void numbersThatDifferAreRefusedWithTheirLine() throws IOException {
		String back = translated(extract("de"));
		String wrong = replaced(back, "Stand 2 fëët", "Stand 20 fëët");
		long line = wrong.substring(0, wrong.indexOf("Stand 20")).lines().count();
		Map<String, String> before = contents();
		Run run = importing(wrong);
		assertEquals(1, run.exitCode());
		assertTrue(run.out().matches("(?s)back\\.xlf:\\d+: refused: In 'technique\\.lean\\.step\\.\\w+' the target says 20 where the source "
				+ "says 2\\..*"), run.out());
		int told = Integer.parseInt(run.out().split(":")[1]);
		assertTrue(told <= line && told > line - 10, run.out());
		assertNothingWritten(before);
		Run rest = importing(wrong, "--partial");
		assertEquals(1, rest.exitCode());
		assertTrue(rest.out().contains("1 refused"), rest.out());
		String german = contents().get("translations/de/techniques.knead");
		assertFalse(german.contains("Stand"), german);
		assertTrue(german.contains("Lëan and brëathë."), german);
	}

	@Test
	void whatCannotBeTakenIsRefusedAndNothingIsWritten() throws IOException {
		String back = translated(extract("de"));
		assertRefused(replaced(back, "technique.lean.summary", "technique.jump.summary"), 1,
				"This library has no text 'technique.jump.summary'. There is no technique 'jump' in it.");
		assertRefused(replaced(back, "<target>Lëan</target>", "<target></target>"), 1,
				"The target of 'technique.lean.title' is empty, although its state says that it is translated.");
		assertRefused(replaced(back, "<target>Lëan</target>", "<target>Lëan <ph id=\"1\"/></target>"), 1, "holds markup");
		edit("techniques.knead", "    step \"Lean and breathe.\" // slowly\n", "");
		assertRefused(back, 1, "is not in the library any more; it was: \"Lean and breathe.\"");
	}

	@Test
	void aFileThatIsNoneOfOursIsRefusedInASentence() throws IOException {
		String back = translated(extract("de"));
		assertRefused(back.substring(0, back.length() / 2), 3, "back.xlf:", "The file is damaged: here it is no XML any more");
		assertRefused("<html><body/></html>", 3, "This is no XLIFF file: it begins with <html>.");
		assertRefused("""
				<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="de"
				 datatype="plaintext" original="x"><body><trans-unit id="a"><source>a</source><target>b</target></trans-unit></body></file></xliff>
				""", 3, "This is XLIFF 1.2, an older form", "save as XLIFF 2.0");
		assertRefused("<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + back, 3, "document type");
		assertRefused(replaced(back, "<file id=\"texts\"", "<file"), 3, "does not keep to the rules of XLIFF 2");
		assertRefused("", 3, "The file is damaged");
		assertEquals(3, run("translations", "import", "small", "nowhere.xlf").exitCode());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"srcLang=\"en\" | srcLang=\"fr\" | The originals of the file are in French (fr), but the library is written in English (en).",
			"trgLang=\"de\" | trgLang=\"en\" | The file translates into English (en), in which the library is written.",
			"trgLang=\"de\" | '' | The file does not say into which language it translates: trgLang is missing."})
	void anotherLanguageIsRefused(String before, String after, String message) throws IOException {
		assertRefused(extract("de").replace(before, after), 3, message);
	}

	@Test
	void theLanguageOfTheFileHasToBeTheOneThatIsAskedFor() throws IOException {
		Run run = importing(extract("de"), "--to", "fr");
		assertEquals(3, run.exitCode());
		assertTrue(run.err().contains("The file is in German (de), not in French (fr)."), run.err());
		assertEquals(2, run("translations", "extract", "small", "--to", "en").exitCode());
		assertEquals(2, run("translations", "extract", "small", "--to", "very german").exitCode());
	}

	@Test
	void aDryRunShowsTheChangeAndWritesNothing() throws IOException {
		Map<String, String> before = contents();
		Run run = importing(translated(extract("de")), "--dry-run");
		assertEquals(0, run.exitCode());
		assertTrue(run.out().contains("+++ small/translations/de/risks/flags.knead"), run.out());
		assertTrue(run.out().contains("Nothing was written."), run.out());
		assertNothingWritten(before);
	}

	@Test
	void whenOneFileCannotBeWrittenNoneIs() throws IOException {
		Files.createDirectories(library.resolve("translations/de"));
		// In the way of a folder that is needed after the first file was written.
		Files.writeString(library.resolve("translations/de/risks"), "");
		Map<String, String> before = contents();
		Run run = importing(translated(extract("de")));
		assertEquals(3, run.exitCode(), run.out());
		assertFalse(run.err().contains("nobody foresaw"), run.err());
		assertNothingWritten(before);
	}

	@Test
	void theStatusNamesWhatPeopleCannotReadAndReturns1() throws IOException {
		Run run = run("translations", "status", "small");
		assertEquals(1, run.exitCode());
		assertTrue(run.out().contains("red flags                       2           0      0        2"), run.out());
		assertTrue(run.out().contains("small/risks/flags.knead:2:8: missing: The question of the red flag 'Pain at night'."), run.out());
		Run json = run("translations", "status", "small", "--format", "json");
		assertEquals(1, json.exitCode());
		assertTrue(json.out().contains("\"red-flags\" : {") && json.out().contains("\"safe\" : false")
				&& json.out().contains("\"id\" : \"red-flag.night-pain.ask\""), json.out());
		assertEquals(1, run("translations", "status", "small", "--to", "fr").exitCode());
	}

	@Test
	void aLibraryThatCannotBeReadWholeIsNotGivenToTranslators() throws IOException {
		edit("techniques.knead", "summary   \"Lean on the wall.\"", "summary 5");
		Run run = run("translations", "extract", "small", "--to", "de");
		assertEquals(1, run.exitCode());
		assertTrue(run.err().contains("Not all texts of the library can be read."), run.err());
		assertTrue(run.out().contains("KW001"), run.out());
	}
}
