package org.kneadwork.doc.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.report.rule.RulePage;
import org.kneadwork.report.rule.RulePages;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

/** The pages of the rules in the bundle as it is shipped. */
class RulePagesTest {

	@Test
	void theBundleHoldsThePageOfEveryRuleAndTheirListAsTheCatalogueHasThem() throws IOException {
		Map<String, String> expected = new TreeMap<>();
		RulePages.of(RuleCatalogue.infos()).forEach((name, page) -> expected.put("rules/" + name, page));
		assertTrue(expected.size() > RuleCatalogue.infos().size());
		assertEquals(expected, shipped("rules/"));
	}

	@Test
	void theBundleHoldsEveryPageThatPeopleHaveWritten() throws IOException {
		Map<String, String> pages = shipped("");
		for (Path page : Pages.all().subList(1, Pages.all().size())) {
			String name = Pages.folder().relativize(page).toString().replace('\\', '/');
			boolean german = page.startsWith(Pages.german());
			assertEquals(german ? withoutTargets(Pages.text(page)) : Pages.text(page),
					german ? withoutTargets(pages.get("nl/" + name)) : pages.get(name), name);
		}
	}

	/** In the bundle, the pages of all languages have the same paths. */
	private static String withoutTargets(String page) {
		return page.replaceAll("\\]\\([^)]*\\)", "]()");
	}

	@Test
	void theBundleHoldsThePageOfEveryRuleInGerman() throws IOException {
		Map<String, String> expected = new TreeMap<>();
		RulePages.of(RuleCatalogue.infos(), Locale.GERMAN).forEach((name, page) -> expected.put("nl/de/rules/" + name, page));
		assertEquals(expected, shipped("nl/de/rules/"));
	}

	/** Only the texts of a library are in English: the rules are made for each of its languages. */
	@ParameterizedTest
	@MethodSource("rules")
	void onThePageOfARuleInGermanEverythingButTheExampleIsInGerman(RuleInfo rule) {
		RulePage english = new RulePage(rule);
		RulePage german = new RulePage(rule, Locale.GERMAN);
		assertNotEquals(english.heading(), german.heading());
		assertTrue(german.status().matches("(Fehler|Warnung|Hinweis); (keine Bibliothek kann die Regel abschwächen"
				+ "|eine Bibliothek kann die Regel abschwächen, bis zu: (Warnung|Hinweis))(; nur eine Warnung, wenn nicht für eine Veröffentlichung geprüft wird)?"),
				german.status());
		assertEquals(english.sections().size(), german.sections().size());
		for (int i = 0; i < english.sections().size(); i++) {
			RulePage.Section section = german.sections().get(i);
			assertNotEquals(english.sections().get(i).heading(), section.heading());
			switch (section.form()) {
				case PROSE -> assertNotEquals(english.sections().get(i).text(), section.text());
				case SAMPLE -> {
					assertEquals(english.sections().get(i).text(), section.text().replace("// " + rule.code() + " hier", "// " + rule.code() + " here"));
					assertFalse(section.text().contains(" here\n"), section.text());
				}
			}
		}
	}

	static List<RuleInfo> rules() {
		return RuleCatalogue.infos();
	}

	@Test
	void theListLinksToEveryPage() {
		String list = RulePages.of(RuleCatalogue.infos()).get("README.md");
		for (RuleInfo rule : RuleCatalogue.infos()) {
			assertTrue(list.contains("[" + rule.code() + "](" + rule.code() + ".md) | " + rule.title().replace("|", "\\|")), rule.code());
		}
	}

	private static Map<String, String> shipped(String prefix) throws IOException {
		Map<String, String> pages = new TreeMap<>();
		try (Stream<Path> built = Files.list(Pages.folder().resolve("target"))) {
			Path jar = built.filter(file -> file.getFileName().toString().matches("org\\.kneadwork\\.doc-.*(?<!sources)\\.jar")).findFirst().orElseThrow();
			try (JarFile file = new JarFile(jar.toFile())) {
				for (JarEntry entry : file.stream().filter(each -> each.getName().startsWith(prefix) && each.getName().endsWith(".md")).toList()) {
					pages.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		return pages;
	}
}
