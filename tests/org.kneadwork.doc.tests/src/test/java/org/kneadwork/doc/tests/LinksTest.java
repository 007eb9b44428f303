package org.kneadwork.doc.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
				if (!target.matches("https?://.*") && !target.isEmpty() && !Files.exists(page.resolveSibling(target))) {
					broken.add(page + " -> " + target);
				}
			}
		}
		assertEquals(List.of(), broken);
		assertTrue(links > 15, "Too few links to be all: " + links);
	}
}
