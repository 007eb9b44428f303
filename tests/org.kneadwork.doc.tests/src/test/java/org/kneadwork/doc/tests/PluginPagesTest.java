package org.kneadwork.doc.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kneadwork.compiler.plugin.PluginKind;

/** The pages about plug-ins show what the examples have, and name what is there. */
class PluginPagesTest {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```$");
	private static final Path EXAMPLES = Pages.checkout().resolve("examples");
	private static final Path EXTENSION_POINTS = Pages.checkout().resolve("bundles/org.kneadwork.ui/plugin.xml");

	private static List<Path> pages() throws IOException {
		try (Stream<Path> files = Files.list(Pages.folder().resolve("plugins"))) {
			return files.sorted().toList();
		}
	}

	private static String sources() throws IOException {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.walk(EXAMPLES)) {
			for (Path file : files.filter(each -> each.toString().contains("/src/main/java/") && each.toString().endsWith(".java")).toList()) {
				all.append(Files.readString(file));
			}
		}
		return all.toString();
	}

	@Test
	void everyPieceOfAProgramStandsInAnExample() throws IOException {
		String sources = sources();
		int found = 0;
		for (Path page : pages()) {
			for (Matcher block = BLOCK.matcher(Pages.text(page)); block.find(); found++) {
				String piece = block.group(1);
				assertTrue(sources.contains(piece), () -> page.getFileName() + " shows what no example has:\n" + piece);
			}
		}
		assertTrue(found >= 5, "pieces of programs: " + found);
	}

	@Test
	void everyInterfaceAndExtensionPointHasItsPlaceOnAPage() throws IOException {
		StringBuilder text = new StringBuilder();
		for (Path page : pages()) {
			text.append(Pages.text(page));
		}
		for (PluginKind kind : PluginKind.values()) {
			assertTrue(text.indexOf("`" + kind.type().getName() + "`") > 0, kind.type().getName());
		}
		List<String> points = Pattern.compile("<extension-point id=\"(\\w+)\"[^>]*schema=\"(schema/\\w+\\.exsd)\"").matcher(Files.readString(EXTENSION_POINTS))
				.results().map(point -> {
					assertTrue(Files.exists(EXTENSION_POINTS.resolveSibling(point.group(2))), point.group(2));
					return point.group(1);
				}).toList();
		assertEquals(5, points.size());
		for (String point : points) {
			assertTrue(text.indexOf("`org.kneadwork.ui." + point + "`") > 0, point);
		}
	}
}
