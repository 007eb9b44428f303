package org.kneadwork.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kneadwork.model.message.Patterns;
import org.kneadwork.report.rule.RulePages;
import org.kneadwork.safety.rule.RuleCatalogue;

/**
 * All pages for the readers of one language. Pages in other languages than English lie in a folder of the documentation that is
 * named like the language. Their edition is whole: it has the English pages that are in no other language, which say so.
 *
 * @param language the language of the readers
 * @param pages the pages by their paths, which are the same in every language
 * @param titles what the table of contents calls pages that are not in the language, by their paths
 */
record Edition(Locale language, Map<String, Page> pages, Map<String, String> titles) {

	private static final String STYLE = "handbook.css";
	private static final String ENDING = ".md";
	/** In the folder of a language: the titles of the pages that are only in English, and the key {@code note}: what these say of it. */
	private static final String ONLY_IN_ENGLISH = "only-in-english.properties";
	private static final String NOTE = "note";

	/**
	 * The pages as they were written.
	 *
	 * @param folder the folder of the documentation
	 * @return the edition
	 * @throws IOException when something cannot be read
	 */
	static Edition inEnglish(Path folder) throws IOException {
		Map<String, Page> pages = pagesIn(folder, Locale.ENGLISH);
		pages.keySet().removeIf(path -> Patterns.OTHER_LANGUAGES.contains(path.replaceFirst("/.*", "")));
		return new Edition(Locale.ENGLISH, withRules(pages, Locale.ENGLISH), Map.of());
	}

	/**
	 * The edition in another language.
	 *
	 * @param language the language
	 * @param folder the folder of the documentation
	 * @return the edition
	 * @throws IOException when something cannot be read
	 * @throws IllegalStateException when a page is neither in the language nor among those that are only in English
	 */
	Edition in(Locale language, Path folder) throws IOException {
		Path home = folder.resolve(language.getLanguage());
		Properties english = new Properties();
		try (Reader reader = Files.newBufferedReader(home.resolve(ONLY_IN_ENGLISH))) {
			english.load(reader);
		}
		Map<String, Page> translated = withRules(pagesIn(home, language), language);
		Map<String, Page> all = new TreeMap<>();
		Map<String, String> titles = new HashMap<>();
		pages.forEach((path, page) -> Optional.ofNullable(translated.get(path)).map(Page::gathered).ifPresentOrElse(own -> all.put(path, own), () -> {
			titles.put(path, Optional.ofNullable(english.getProperty(path))
					.orElseThrow(() -> new IllegalStateException(path + " is not there in " + language + ", and has no title in " + home.resolve(ONLY_IN_ENGLISH))));
			all.put(path, page.noted(english.getProperty(NOTE)));
		}));
		return new Edition(language, all, titles);
	}

	private static Map<String, Page> pagesIn(Path folder, Locale language) throws IOException {
		Map<String, Page> pages = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(each -> each.toString().endsWith(ENDING) && !each.startsWith(folder.resolve("target"))).toList()) {
				String path = folder.relativize(file).toString().replace('\\', '/');
				pages.put(path, new Page(path, Files.readString(file), language));
			}
		}
		return pages;
	}

	private static Map<String, Page> withRules(Map<String, Page> pages, Locale language) {
		RulePages.of(RuleCatalogue.infos(), language).forEach((name, text) -> pages.put("rules/" + name, new Page("rules/" + name, text, language)));
		return pages;
	}

	/**
	 * Writes the edition as HTML, with its table of contents.
	 *
	 * @param target the folder to write to
	 * @throws IOException when something cannot be written
	 */
	void write(Path target) throws IOException {
		for (Page page : pages.values()) {
			write(target.resolve("html").resolve(page.target()), page.html());
		}
		try (InputStream style = Edition.class.getResourceAsStream(STYLE)) {
			Files.copy(style, target.resolve("html").resolve(STYLE), StandardCopyOption.REPLACE_EXISTING);
		}
		write(target.resolve("toc.xml"), new Contents(pages, titles).xml());
	}

	/**
	 * Writes the pages in Markdown.
	 *
	 * @param target the folder to write to
	 * @throws IOException when something cannot be written
	 */
	void writeMarkdown(Path target) throws IOException {
		for (Page page : pages.values()) {
			write(target.resolve(page.path()), page.markdown());
		}
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}
