package org.kneadwork.doc.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
			assertEquals(Pages.text(page), pages.get(name), name);
		}
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
