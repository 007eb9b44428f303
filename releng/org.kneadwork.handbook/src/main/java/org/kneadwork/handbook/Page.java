package org.kneadwork.handbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A page of the documentation.
 *
 * @param path its path in the documentation, with slashes, such as {@code authors/1-a-library.md}
 * @param markdown its text
 * @param language the language in which it is written
 */
record Page(String path, String markdown, Locale language) {

	private static final String ENDING = ".md";
	private static final List<Extension> TABLES = List.of(TablesExtension.create());
	private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
	private static final Pattern TO_A_FILE = Pattern.compile("\\]\\(([^):#]+)(#[^)]*)?\\)");

	/** The path of the page as HTML. */
	String target() {
		return path.substring(0, path.length() - ENDING.length()) + ".html";
	}

	/**
	 * What the page is called.
	 *
	 * @return its first heading; its path where it has none
	 */
	String title() {
		List<String> headings = new ArrayList<>();
		parsed().accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				headings.add(words(heading));
			}
		});
		return headings.isEmpty() ? path : headings.getFirst();
	}

	/**
	 * The pages that this one leads to.
	 *
	 * @return their paths in the documentation, in the order of the text, each once; without addresses and places on this page
	 */
	List<String> links() {
		List<String> links = new ArrayList<>();
		parsed().accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				String to = link.getDestination().replaceFirst("#.*", "");
				if (to.endsWith(ENDING) && !to.contains(":")) {
					links.add(Path.of(path).resolveSibling(to).normalize().toString().replace('\\', '/'));
				}
			}
		});
		return links.stream().distinct().toList();
	}

	/**
	 * The page as it leads to others where the pages of all languages lie in one folder. As it was written, it lies in the folder of its
	 * language, and leaves that for what is only in English.
	 *
	 * @return the page
	 */
	Page gathered() {
		Path home = Path.of(language.getLanguage());
		Path written = home.resolve(path);
		return new Page(path, TO_A_FILE.matcher(markdown).replaceAll(link -> {
			Path to = written.resolveSibling(link.group(1)).normalize();
			Path from = to.startsWith(home) ? written : Path.of(path);
			String way = Path.of("/").resolve(from).getParent().relativize(Path.of("/").resolve(to)).toString().replace('\\', '/');
			return Matcher.quoteReplacement("](" + way + Optional.ofNullable(link.group(2)).orElse("") + ")");
		}), language);
	}

	/**
	 * The page with a note below its title.
	 *
	 * @param note a sentence
	 * @return the page
	 */
	Page noted(String note) {
		return new Page(path, markdown.replaceFirst("(?m)^(# .*)$", "$1\n\n*" + Matcher.quoteReplacement(note) + "*"), language);
	}

	/**
	 * The page as HTML.
	 *
	 * @return a whole document; its style sheet lies in the folder of the documentation
	 */
	String html() {
		String up = "../".repeat((int) path.chars().filter(each -> each == '/').count());
		return """
				<!DOCTYPE html>
				<html lang="%s">
				<head>
				<meta charset="UTF-8">
				<meta name="viewport" content="width=device-width">
				<title>%s</title>
				<link rel="stylesheet" href="%shandbook.css">
				</head>
				<body>
				%s</body>
				</html>
				""".formatted(language.getLanguage(), escaped(title()), up, renderer().render(parsed()));
	}

	private static HtmlRenderer renderer() {
		return HtmlRenderer.builder().extensions(TABLES).attributeProviderFactory(context -> Page::adjust).build();
	}

	/** What leads to a page in Markdown leads to the same page in HTML; headings can be led to. */
	private static void adjust(Node node, String tag, Map<String, String> attributes) {
		if (node instanceof Link link && !link.getDestination().contains(":")) {
			attributes.put("href", link.getDestination().replaceFirst("\\.md(#|$)", ".html$1"));
		} else if (node instanceof Heading heading) {
			attributes.put("id", words(heading).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'));
		}
	}

	private Node parsed() {
		return PARSER.parse(markdown);
	}

	private static String words(Node node) {
		StringBuilder words = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text text) {
				words.append(text.getLiteral());
			}

			@Override
			public void visit(Code code) {
				words.append(code.getLiteral());
			}
		});
		return words.toString();
	}

	/** Text as it may stand in HTML and XML, also in an attribute. */
	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
