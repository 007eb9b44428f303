package org.kneadwork.doc.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.doc.tests.Pages.Block;

/** A page in German says all that its English page says: a page that falls behind is named here, with the heading under which it does. */
class GermanPagesTest {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
	private static final Pattern CODE = Pattern.compile("(?s)`([^`]+)`");
	private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
	private static final Pattern QUOTED = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"[^\"]*\"");
	private static final Pattern ITEM = Pattern.compile("(?m)^(?:[-*]|\\d+\\.) ");
	private static final Pattern ROW = Pattern.compile("(?m)^\\|");
	private static final Pattern END_OF_BLOCK = Pattern.compile("\\n\\s*\\n");

	/**
	 * What stands under a heading.
	 *
	 * @param heading the heading, with its signs
	 * @param text what follows, up to the next one, without blocks of samples
	 */
	private record Section(String heading, String text) {

		int level() {
			return heading.indexOf(' ');
		}

		/** How much it says: paragraphs and lists, items, rows. */
		List<Integer> size() {
			return List.of((int) Stream.of(END_OF_BLOCK.split(text.strip())).filter(block -> !block.isBlank()).count(), count(ITEM), count(ROW));
		}

		private int count(Pattern what) {
			return (int) what.matcher(text).results().count();
		}

		/** What is typed or stands in a file is the same in every language, but for texts in quotation marks. */
		Set<String> code() {
			return CODE.matcher(text).results().map(found -> QUOTED.matcher(found.group(1)).replaceAll("\"\"").replaceAll("\\s+", " "))
					.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	static List<Path> pages() {
		return Pages.all().stream().filter(page -> page.startsWith(Pages.german())).toList();
	}

	private static Path english(Path page) {
		return Pages.folder().resolve(Pages.german().relativize(page));
	}

	@Test
	void everyPageIsThereInGermanOrNamedAmongThoseThatAreOnlyInEnglish() throws IOException {
		Properties onlyInEnglish = new Properties();
		try (Reader reader = Files.newBufferedReader(Pages.german().resolve("only-in-english.properties"))) {
			onlyInEnglish.load(reader);
		}
		Set<String> named = new TreeSet<>(onlyInEnglish.stringPropertyNames());
		assertTrue(named.remove("note"));
		Set<String> german = paths(pages(), Pages.german());
		Set<String> missing = paths(Pages.all().stream().skip(1).filter(page -> !page.startsWith(Pages.german())).toList(), Pages.folder());
		assertEquals(Set.of(), german.stream().filter(page -> !missing.contains(page)).collect(Collectors.toSet()), "German pages of no English page");
		missing.removeAll(german);
		assertEquals(missing, named);
	}

	private static Set<String> paths(List<Path> pages, Path folder) {
		return pages.stream().map(page -> folder.relativize(page).toString().replace('\\', '/')).collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void aPageHasTheHeadingsOfItsEnglishPageAndSaysAsMuchUnderEach(Path page) {
		List<Section> english = sections(english(page));
		List<Section> german = sections(page);
		for (int i = 0; i < english.size(); i++) {
			Section expected = english.get(i);
			assertTrue(i < german.size(), () -> page + " ends before: " + expected.heading());
			Section found = german.get(i);
			String where = page + ", " + found.heading() + " (" + expected.heading() + "): ";
			assertAll(() -> assertEquals(expected.level(), found.level(), where + "level of the heading"),
					() -> assertEquals(expected.size(), found.size(), where + "paragraphs, items, rows"),
					() -> assertEquals(List.of(), expected.code().stream().filter(code -> !found.code().contains(code)).toList(),
							where + "what is typed, or stands in a file"));
		}
		assertEquals(english.size(), german.size(), () -> page + " goes on with: " + german.get(english.size()).heading());
	}

	private static List<Section> sections(Path page) {
		List<Section> sections = new ArrayList<>();
		String text = FENCED.matcher(Pages.text(page)).replaceAll("");
		for (String part : text.split("(?m)^(?=#+ )")) {
			if (!part.isBlank()) {
				String[] lines = part.split("\n", 2);
				sections.add(new Section(lines[0], lines[1]));
			}
		}
		return sections;
	}

	@ParameterizedTest
	@MethodSource("pages")
	void aPageHasTheExamplesOfItsEnglishPageWithTextsAndNotesInGerman(Path page) {
		List<Block> english = Pages.blocks(english(page));
		List<Block> german = Pages.blocks(page);
		for (int i = 0; i < Math.min(english.size(), german.size()); i++) {
			Block block = german.get(i);
			assertEquals(english.get(i).language(), block.language(), block::toString);
			if (block.language().startsWith("knead")) {
				assertEquals(withoutTexts(english.get(i)), withoutTexts(block), block::toString);
			}
		}
		assertEquals(english.size(), german.size(), () -> "examples in " + page);
	}

	/** How long a text is may move what stands behind it to another place or line. */
	private static String withoutTexts(Block block) {
		return QUOTED.matcher(block.text()).replaceAll("\"\"").replaceAll("(?m)//.*$", "").replaceAll("language +\\w+", "language").replaceAll("\\s+", " ");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void aPageLeadsWhereItsEnglishPageLeads(Path page) {
		assertEquals(targets(english(page), Pages.folder()), targets(page, Pages.german()), () -> page + " leads elsewhere");
	}

	/** In German where there is a page in German. */
	private static List<String> targets(Path page, Path home) {
		return LINK.matcher(Pages.text(page)).results().map((MatchResult link) -> link.group(1).replaceFirst("#.*", "")).map(target -> {
			if (target.matches("https?://.*") || target.isEmpty()) {
				return target;
			}
			Path path = page.resolveSibling(target).normalize();
			Path inEnglish = path.startsWith(Pages.german()) ? english(path) : path;
			boolean translated = Files.exists(Pages.german().resolve(Pages.folder().relativize(inEnglish)));
			return Pages.folder().relativize(inEnglish) + (!home.equals(Pages.german()) || path.startsWith(home) || !translated ? "" : " in English");
		}).sorted().toList();
	}
}
