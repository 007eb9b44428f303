package org.kneadwork.report.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.model.content.Certainty;
import org.kneadwork.model.content.ClaimOutcome;
import org.kneadwork.model.content.ContentFactory;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Contraindication;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Evidence;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.ReviewerRole;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.model.content.Urgency;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.report.body.BodyArea;
import org.kneadwork.report.coverage.CoverageCsv;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageFormats;
import org.kneadwork.report.coverage.CoverageJson;
import org.kneadwork.report.coverage.CoverageReport;
import org.kneadwork.report.tests.Checks.Run;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.coverage.Measure;
import org.kneadwork.safety.coverage.ReviewRow;
import org.kneadwork.safety.diff.Aspect;
import org.kneadwork.safety.diff.Bump;
import org.kneadwork.safety.diff.Change;
import org.kneadwork.safety.finding.Sayings;

/** The page of the report speaks German, wholly, to whoever reads German. */
class GermanPageTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));
	private static final Path LIBRARIES = CHECKOUT.resolve("tests/org.kneadwork.bundle.tests/src/test/resources/libraries");
	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)\\}");
	/** Words that are the same in both languages. */
	private static final Set<String> SAME = Set.of("column.in", "column.text", "column.version");

	/** Stands for every text of a library, so that what is left in a page is ours. */
	private static final String LIBRARY_SAYS = "※";
	/** A text of so many words is ours, whatever else a library says. */
	private static final int LONG = 5;
	private static final int FEW = 3;

	@TempDir
	Path folder;

	private static Map<String, String> words(String file) {
		try (InputStreamReader reader = new InputStreamReader(
				CoverageReport.class.getResourceAsStream("/org/kneadwork/report/page/" + file), StandardCharsets.UTF_8)) {
			Properties read = new Properties();
			read.load(reader);
			Map<String, String> words = new TreeMap<>();
			read.forEach((key, text) -> words.put((String) key, (String) text));
			return words;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Map<String, String> english() {
		return words("messages.properties");
	}

	private static Map<String, String> german() {
		return words("messages_de.properties");
	}

	private static List<String> arguments(String text) {
		return ARGUMENT.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
	}

	@Test
	void everyTextIsThereInBothLanguagesWithTheSameArguments() {
		Map<String, String> english = english();
		Map<String, String> german = german();
		assertTrue(english.size() > 400, "too few texts: " + english.size());
		assertEquals(english.keySet(), german.keySet());
		assertAll(english.keySet().stream().map(key -> () -> assertEquals(arguments(english.get(key)), arguments(german.get(key)), key)));
		assertAll(english.keySet().stream().filter(key -> ARGUMENT.matcher(english.get(key)).replaceAll("").matches(".*\\p{L}{2}.*"))
				.filter(key -> !SAME.contains(key)).map(key -> () -> assertNotEquals(english.get(key), german.get(key), key)));
	}

	@Test
	void everyWordOfTheKneadLanguageThatThePageShowsHasAText() {
		Map<String, String> german = german();
		Map<String, List<? extends Enumerator>> shown = Map.of("pressure", Pressure.VALUES, "certainty", Certainty.VALUES, "evidence",
				Evidence.VALUES, "urgency", Urgency.VALUES, "role", ReviewerRole.VALUES, "outcome", ClaimOutcome.VALUES, "gravity",
				Contraindication.VALUES, "verdict", Verdict.VALUES);
		shown.forEach((kind, all) -> all.forEach(one -> assertTrue(german.containsKey(kind + "." + one.getLiteral()), kind + " " + one)));
		for (BodyArea area : BodyArea.values()) {
			assertEquals(area.label(), english().get("area." + area.id()));
		}
		Stream.of(Change.Kind.values()).forEach(kind -> assertTrue(german.containsKey("change." + kind.name().toLowerCase(Locale.ROOT))));
		Stream.of(Bump.values()).forEach(bump -> assertTrue(german.containsKey("bump." + bump.name().toLowerCase(Locale.ROOT))));
		for (ReviewRow.State state : ReviewRow.State.values()) {
			String key = state.name().toLowerCase(Locale.ROOT);
			assertTrue(german.keySet().containsAll(Set.of("reviews.state." + key, "reviews.by-state." + key + ".one", "reviews.by-state." + key + ".many")));
		}
	}

	@Test
	void whatTheSafetyEngineSaysInItHasGermanWords() {
		List<Entity> kinds = ContentPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract() && ContentPackage.Literals.ENTITY.isSuperTypeOf(type))
				.map(type -> (Entity) ContentFactory.eINSTANCE.create(type)).toList();
		assertTrue(kinds.size() > 12);
		for (Entity entity : kinds) {
			String word = EntityKinds.word(entity);
			assertEquals(word, Sayings.declared(word).inEnglish());
			assertNotEquals(word, Sayings.declared(word).in(Locale.GERMAN));
		}
		for (TranslatableField field : TranslatableField.VALUES) {
			assertEquals(field.getLiteral(), Sayings.say("field." + field.getLiteral()).inEnglish());
		}
		for (Aspect aspect : Aspect.values()) {
			assertFalse(Sayings.say("aspect." + aspect.literal(), "x").in(Locale.GERMAN).isBlank());
		}
	}

	static Stream<Path> libraries() {
		return Stream.concat(Checks.libraries().stream(), Stream.of(LIBRARIES.resolve("neck-shoulders"), LIBRARIES.resolve("full")));
	}

	private static String page(CoverageReport report) throws IOException {
		CoverageFormat html = CoverageFormats.named("html").orElseThrow();
		return new String(html.write(report).get("coverage.html"), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void thePageOfALibraryIsGerman(Path library) throws IOException {
		CoverageReport report = Coverings.report(library, element -> Coverings.reword(element, words -> LIBRARY_SAYS));
		assertGerman(page(report.in(Locale.GERMAN)), page(report), 1);
		for (Measure measure : report.coverage().measures()) {
			assertNotEquals(measure.explanation(), measure.explained().in(Locale.GERMAN));
			measure.counts().forEach(count -> assertNotEquals(count.label(), count.called().in(Locale.GERMAN)));
		}
	}

	@Test
	void thePageOfALibraryWithErrorsWaiversHistoryAndChangesIsGerman() throws IOException {
		Path whole = copied(CHECKOUT.resolve("bundles/org.kneadwork.lowerback/library"), folder.resolve("whole"), "");
		run("export", whole.toString(), "-o", "bundle");
		Path broken = copied(whole, folder.resolve("broken"), "illness.knead");
		Path tools = broken.resolve("tools.knead");
		Files.writeString(tools, Files.readString(tools) + "\nwaiver KW901 on tool hand until 2099-12-31 { because \"We will ask.\" by \"A. B.\" }\n");
		run("report", "broken", "-o", "earlier", "--format=json", "--date=2026-01-31");
		String[] made = {"report", "broken", "-o", "out", "--format=html", "--date=2026-11-21", "--baseline=bundle", "--history=earlier"};
		run(made);
		String english = Files.readString(folder.resolve("out/coverage.html"));
		run(Stream.concat(Stream.of(made), Stream.of("--language=de")).toArray(String[]::new));
		String german = Files.readString(folder.resolve("out/coverage.html"));
		assertGerman(german, english, LONG);
		for (String said : List.of("31. Januar 2026", "21. November 2026", "gibt es nicht mehr", "schützt weniger", "gefährlich: gar keine Massage",
				"Ausnahme", "1.1", "Nein. ")) {
			assertTrue(german.contains(said), said);
		}
	}

	private void run(String... arguments) {
		Run run = Checks.run(folder, arguments);
		assertTrue(run.exitCode() < 2, run::toString);
	}

	private static Path copied(Path library, Path to, String without) throws IOException {
		try (Stream<Path> files = Files.walk(library)) {
			for (Path file : files.filter(Files::isRegularFile).filter(file -> without.isEmpty() || !file.endsWith(without))
					.filter(file -> file.toString().endsWith(".knead")).toList()) {
				Path target = to.resolve(library.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
		return to;
	}

	/** What people see or hear of a page, and what its script may show. */
	private static Set<String> said(String page) throws IOException {
		Set<String> said = new TreeSet<>();
		JsonNode data = Validators.json(Pattern.compile("(?s)id=\"data\">(.*?)</script>").matcher(page).results().findFirst().orElseThrow().group(1));
		data.get("text").forEach(text -> said.add(text.asText()));
		// By this word the script knows what is not dangerous; it shows it to nobody.
		said.remove(Contraindication.RELATIVE.getLiteral());
		data.get("words").forEach(text -> said.add(text.asText()));
		String shown = page.replaceAll("(?s)<style>.*?</style>|<script.*?</script>", "");
		Pattern.compile("(?:aria-label|title)=\"([^\"]*)\"").matcher(shown).results().forEach(found -> said.add(plain(found.group(1))));
		Stream.of(shown.split("<[^>]*>")).forEach(text -> said.add(plain(text)));
		return said;
	}

	private static String plain(String text) {
		return text.replace("&#39;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
	}

	/**
	 * No text of the page is English; the English page shows that they would be found. Where a library speaks English too, only
	 * texts with many words tell who says something.
	 */
	private static void assertGerman(String german, String english, int words) throws IOException {
		assertTrue(german.contains("<html lang=\"de\">") && english.contains("<html lang=\"en\">"));
		Map<String, String> ours = english();
		Map<String, String> theirs = german();
		Set<String> said = said(german);
		Set<String> before = said(english);
		List<String> left = new ArrayList<>();
		int found = 0;
		for (String key : ours.keySet()) {
			if (!ours.get(key).equals(theirs.get(key)) && wordsIn(ours.get(key)) >= words) {
				Pattern text = pattern(ours.get(key));
				said.stream().filter(each -> text.matcher(each).matches()).forEach(each -> left.add(key + ": " + each));
				found += before.stream().anyMatch(each -> text.matcher(each).matches()) ? 1 : 0;
			}
		}
		assertTrue(found > 50, "the English page has more of these texts than " + found);
		assertEquals(List.of(), left);
	}

	/** A text with places for others in it, as what it may become: a short one with numbers, since mends hold words of the Knead language. */
	private static Pattern pattern(String text) {
		String place = wordsIn(text) < FEW ? "[\\d.,]+" : ".+";
		return Pattern.compile(Stream.of(text.split("\\{\\d\\}", -1)).map(Pattern::quote).collect(Collectors.joining(place)));
	}

	private static long wordsIn(String text) {
		return Pattern.compile("\\p{L}{2,}").matcher(ARGUMENT.matcher(text).replaceAll("")).results().count();
	}

	@Test
	void formsForOtherToolsAreTheSameInEveryLanguage() throws IOException {
		CoverageReport report = Coverings.report(LIBRARIES.resolve("full"), element -> { });
		for (CoverageFormat form : List.of(new CoverageJson(), new CoverageCsv())) {
			Map<String, byte[]> german = form.write(report.in(Locale.GERMAN));
			form.write(report).forEach((file, bytes) -> assertEquals(new String(bytes, StandardCharsets.UTF_8),
					new String(german.get(file), StandardCharsets.UTF_8), file));
		}
	}

	@Test
	void aLanguageThatNobodySpeaksHereGivesEnglish() throws IOException {
		CoverageReport report = Coverings.report(LIBRARIES.resolve("full"), element -> { });
		assertEquals(page(report), page(report.in(Locale.FRENCH)));
		assertEquals(page(report.in(Locale.GERMAN)), page(report.in(Locale.forLanguageTag("de-AT"))));
	}

	@Test
	void theLanguageOfTheMachineDoesNotMatter() throws IOException {
		CoverageReport report = Coverings.report(LIBRARIES.resolve("full"), element -> { });
		String english = page(report);
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMAN);
			assertEquals(english, page(report));
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void numbersAndDaysHaveTheFormOfTheLanguage() throws IOException {
		CoverageReport report = Coverings.report(LIBRARIES.resolve("full"), element -> { });
		assertTrue(page(report.in(Locale.GERMAN)).contains("Stand: 21. November 2026."));
		assertTrue(page(report).contains("How things stand on 21 November 2026."));
		assertEquals(LocalDate.of(2026, 11, 21), report.coverage().about().today());
	}

	@Test
	void theCommandTakesTheLanguageOfThePage() throws IOException {
		String library = LIBRARIES.resolve("neck-shoulders").toString();
		Run english = Checks.run(folder, "report", library, "-o", "english", "--date=2026-11-21", "--no-cache");
		Run german = Checks.run(folder, "report", library, "-o", "german", "--date=2026-11-21", "--no-cache", "--language", "de");
		assertEquals(0, german.exitCode(), german::toString);
		assertEquals(english.out(), german.out().replace("german", "english"));
		try (Stream<Path> files = Files.list(folder.resolve("english"))) {
			for (Path file : files.toList()) {
				boolean same = Files.mismatch(file, folder.resolve("german").resolve(file.getFileName())) < 0;
				assertEquals(!file.endsWith("coverage.html"), same, file.toString());
			}
		}
		assertTrue(Files.readString(folder.resolve("german/coverage.html")).contains("<html lang=\"de\">"));
		assertTrue(Files.readString(folder.resolve("english/coverage.html")).contains("<html lang=\"en\">"));
	}

	@Test
	void aLanguageThatThereIsNotIsRefusedWithThoseThatThereAre() {
		for (String language : List.of("fr", "German", "?")) {
			Run run = Checks.run(folder, "report", LIBRARIES.resolve("full").toString(), "-o", "out", "--language", language);
			assertEquals(2, run.exitCode(), run::toString);
			assertTrue(run.err().contains("'" + language + "' is no language of reports: there are English (en) and German (de)"), run.err());
			assertFalse(Files.exists(folder.resolve("out")));
		}
	}
}
