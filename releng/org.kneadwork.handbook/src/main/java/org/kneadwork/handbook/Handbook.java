package org.kneadwork.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kneadwork.report.rule.RulePages;
import org.kneadwork.safety.rule.RuleCatalogue;

/** Writes the pages as HTML, and the table of contents for the help of an Eclipse. */
public final class Handbook {

	private static final String STYLE = "handbook.css";

	private Handbook() {
	}

	/**
	 * Writes all of it.
	 *
	 * @param arguments the folder of the pages in Markdown, and the folder to write to
	 * @throws IOException when something cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		Path target = Path.of(arguments[1]);
		Map<String, Page> pages = pages(Path.of(arguments[0]));
		for (Page page : pages.values()) {
			Path file = target.resolve("html").resolve(page.target());
			Files.createDirectories(file.getParent());
			Files.writeString(file, page.html());
		}
		try (InputStream style = Handbook.class.getResourceAsStream(STYLE)) {
			Files.copy(style, target.resolve("html").resolve(STYLE), StandardCopyOption.REPLACE_EXISTING);
		}
		Files.writeString(target.resolve("toc.xml"), new Contents(pages).xml());
	}

	private static Map<String, Page> pages(Path folder) throws IOException {
		Map<String, Page> pages = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".md") && !each.startsWith(folder.resolve("target"))).toList()) {
				String path = folder.relativize(file).toString().replace('\\', '/');
				pages.put(path, new Page(path, Files.readString(file)));
			}
		}
		RulePages.of(RuleCatalogue.infos()).forEach((name, text) -> pages.put("rules/" + name, new Page("rules/" + name, text)));
		return pages;
	}
}
