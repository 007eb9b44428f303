package org.kneadwork.doc.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksTest {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

	@Test
	void everyLinkLeadsSomewhere() {
		List<String> broken = new ArrayList<>();
		int links = 0;
		for (Path page : Pages.all()) {
			for (Matcher link = LINK.matcher(Pages.text(page)); link.find(); links++) {
				String target = link.group(1).replaceFirst("#.*", "");
				Path file = target.isEmpty() ? page : page.resolveSibling(target);
				if (!target.matches("https?://.*") && (!Files.exists(file) || !hasPlace(file, link.group(1)))) {
					broken.add(page + " -> " + link.group(1));
				}
			}
		}
		assertEquals(List.of(), broken);
		assertTrue(links > 15, "Too few links to be all: " + links);
	}

	/** Behind a number sign stands a heading in small letters, with hyphens for blanks. */
	private static boolean hasPlace(Path page, String link) {
		int at = link.indexOf('#');
		return at < 0 || Pages.text(page).lines().filter(line -> line.startsWith("#")).map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-')).anyMatch(link.substring(at + 1)::equals);
	}
}
