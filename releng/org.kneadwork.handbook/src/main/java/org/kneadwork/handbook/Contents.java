package org.kneadwork.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of contents. It is what the pages say themselves: the first page leads to the parts, and a part whose page is a
 * README leads to its chapters.
 *
 * @param pages all pages by their paths
 * @param titles what pages are called that are not called by their first heading, by their paths
 */
record Contents(Map<String, Page> pages, Map<String, String> titles) {

	private static final String FIRST = "README.md";
	private static final String RULES = "rules/README.md";

	/**
	 * The table for the help of an Eclipse.
	 *
	 * @return a document
	 * @throws IllegalStateException when a page is in no table, so that nobody would find it
	 */
	String xml() {
		Set<String> unseen = new TreeSet<>(pages.keySet());
		unseen.remove(FIRST);
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<toc label=\"Kneadwork\" topic=\"html/"
				+ pages.get(FIRST).target() + "\">\n");
		for (String part : parts()) {
			Page page = pages.get(part);
			xml.append("\t<topic label=\"").append(title(part)).append("\" href=\"html/").append(page.target()).append("\">\n");
			unseen.remove(part);
			for (String chapter : chapters(page)) {
				xml.append("\t\t<topic label=\"").append(title(chapter)).append("\" href=\"html/")
						.append(pages.get(chapter).target()).append("\"/>\n");
				unseen.remove(chapter);
			}
			xml.append("\t</topic>\n");
		}
		if (!unseen.isEmpty()) {
			throw new IllegalStateException("No page leads to " + unseen + ": add them to " + FIRST + ", or to the list of their part.");
		}
		return xml.append("</toc>\n").toString();
	}

	private String title(String path) {
		return Page.escaped(titles.getOrDefault(path, pages.get(path).title()));
	}

	/** The pages of the rules are made, so that no page that people write can lead to them. */
	private List<String> parts() {
		List<String> chapters = pages.get(FIRST).links().stream().filter(pages::containsKey).flatMap(part -> chapters(pages.get(part)).stream()).toList();
		List<String> parts = new ArrayList<>(pages.get(FIRST).links().stream()
				.filter(part -> pages.containsKey(part) && !chapters.contains(part)).toList());
		parts.add(Math.min(parts.size(), 1), RULES);
		return parts;
	}

	private List<String> chapters(Page part) {
		String folder = part.path().substring(0, part.path().lastIndexOf('/') + 1);
		return part.path().endsWith(FIRST) && !folder.isEmpty()
				? part.links().stream().filter(link -> link.startsWith(folder) && pages.containsKey(link)).toList() : List.of();
	}
}
