package org.kneadwork.doc.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the documentation. */
final class Pages {

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));
	private static final Pattern BLOCK = Pattern.compile("(?ms)^```([^\n`]*)\n(.*?)^```$");

	/**
	 * A block of sample text.
	 *
	 * @param page the page
	 * @param line the line in which it begins, from 1
	 * @param language what stands behind the three signs
	 * @param text the text
	 */
	record Block(Path page, int line, String language, String text) {

		@Override
		public String toString() {
			return Pages.folder().relativize(page) + ":" + line + " " + language;
		}
	}

	private Pages() {
	}

	static Path checkout() {
		return CHECKOUT;
	}

	static Path folder() {
		return CHECKOUT.resolve("bundles/org.kneadwork.doc");
	}

	/** The pages in German; one has the same path in it as the English one has in the folder above. */
	static Path german() {
		return folder().resolve("de");
	}

	/** All pages that people have written, the readme of the project first. */
	static List<Path> all() {
		List<Path> pages = new ArrayList<>(List.of(CHECKOUT.resolve("README.md")));
		try (Stream<Path> files = Files.walk(folder())) {
			files.filter(file -> file.toString().endsWith(".md") && !file.startsWith(folder().resolve("target"))).sorted().forEach(pages::add);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return pages;
	}

	static String text(Path page) {
		try {
			return Files.readString(page);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The samples in the language of authors, except those of the project's readme, which has a test of its own. */
	static List<Block> samples() {
		return all().stream().skip(1).flatMap(page -> blocks(page).stream()).filter(block -> block.language().startsWith("knead")).toList();
	}

	static List<Block> blocks(Path page) {
		String text = text(page);
		List<Block> blocks = new ArrayList<>();
		for (Matcher block = BLOCK.matcher(text); block.find();) {
			int line = 1 + (int) text.substring(0, block.start()).chars().filter(c -> c == '\n').count();
			blocks.add(new Block(page, line, block.group(1).strip(), block.group(2)));
		}
		return blocks;
	}
}
