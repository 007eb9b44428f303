package org.kneadwork.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.kneadwork.report.rule.RulePage;
import org.kneadwork.safety.rule.RuleSet;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.plugins.ExtensionPlugins;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The pages of the documentation for the readers of a language, as they lie in its bundle, in the order of its table of contents. A
 * page has the same path in every language; one that is only in English says so to readers of others.
 */
public final class HelpPages {

	/** The page with which a reader begins. */
	public static final String FIRST = "authors/README.md";

	private static final String BUNDLE = "org.kneadwork.doc";
	private static final String CONTENTS = "toc.xml";
	private static final int OF_TITLE = 100;

	private final Locale language;
	private final List<HelpTopic> topics;
	private final Map<String, String> texts = new LinkedHashMap<>();

	/** Reads the table of contents in the language of the workbench; the pages are read when they are asked for. */
	public HelpPages() {
		this(Words.language());
	}

	/**
	 * Reads the table of contents; the pages are read when they are asked for.
	 *
	 * @param language the language of the reader
	 */
	public HelpPages(Locale language) {
		this.language = language;
		this.topics = read();
	}

	/**
	 * The page of a rule.
	 *
	 * @param code the code of the rule, such as {@code KW203}
	 * @return its path
	 */
	public static String ofRule(String code) {
		return "rules/" + code + ".md";
	}

	/**
	 * The table of contents.
	 *
	 * @return the parts of the documentation
	 */
	public List<HelpTopic> topics() {
		return topics;
	}

	/**
	 * The text of a page.
	 *
	 * @param path its path
	 * @return the text in Markdown; empty where there is no such page
	 */
	public Optional<String> text(String path) {
		return Optional.ofNullable(texts.computeIfAbsent(path, this::load)).or(() -> pageOfAddedRule(path));
	}

	/** The rules of plug-ins have their pages as soon as they are there. */
	private Optional<String> pageOfAddedRule(String path) {
		return ExtensionPlugins.current().rules().added().stream().map(RuleSet.AddedRule::info).filter(rule -> path.equals(ofRule(rule.code())))
				.map(rule -> new RulePage(rule, language).markdown()).findFirst();
	}

	/**
	 * Finds pages.
	 *
	 * @param words words, each of which has to stand on the page, in any form of capitals
	 * @return the pages, those first that have the words in their titles, and have them often
	 */
	public List<HelpTopic> search(String words) {
		List<String> wanted = Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
		if (wanted.isEmpty()) {
			return List.of();
		}
		Map<HelpTopic, Integer> found = new LinkedHashMap<>();
		all().forEach(topic -> {
			int weight = weight(topic, wanted);
			if (weight > 0) {
				found.put(topic, weight);
			}
		});
		return found.entrySet().stream().sorted(Comparator.comparing((Map.Entry<HelpTopic, Integer> each) -> -each.getValue()))
				.map(Map.Entry::getKey).toList();
	}

	private int weight(HelpTopic topic, List<String> wanted) {
		String text = text(topic.path()).orElse("").toLowerCase(Locale.ROOT);
		String title = topic.title().toLowerCase(Locale.ROOT);
		int weight = 0;
		for (String word : wanted) {
			int often = text.split(Pattern.quote(word), -1).length - 1;
			if (often == 0) {
				return 0;
			}
			weight += often + (title.contains(word) ? OF_TITLE : 0);
		}
		return weight;
	}

	private Stream<HelpTopic> all() {
		return topics.stream().flatMap(part -> Stream.concat(Stream.of(part), part.parts().stream()));
	}

	private String load(String path) {
		return entry(path).map(url -> {
			try (InputStream stream = url.openStream()) {
				return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			} catch (IOException e) {
				ILog.of(HelpPages.class).error(e.getMessage(), e);
				return null;
			}
		}).orElse(null);
	}

	/** Where an Eclipse looks for what is in another language. */
	private Optional<URL> entry(String path) {
		return Optional.ofNullable(Platform.getBundle(BUNDLE))
				.flatMap(bundle -> Stream.of("nl/" + language.getLanguage() + "/" + path, path).map(bundle::getEntry).filter(Objects::nonNull).findFirst());
	}

	private List<HelpTopic> read() {
		return entry(CONTENTS).map(url -> {
			try (InputStream stream = url.openStream()) {
				DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
				return topicsIn(factory.newDocumentBuilder().parse(stream).getDocumentElement());
			} catch (IOException | SAXException | ParserConfigurationException e) {
				ILog.of(HelpPages.class).error(e.getMessage(), e);
				return List.<HelpTopic>of();
			}
		}).orElse(List.of());
	}

	private static List<HelpTopic> topicsIn(Element parent) {
		List<HelpTopic> topics = new ArrayList<>();
		NodeList children = parent.getChildNodes();
		for (int i = 0; i < children.getLength(); i++) {
			Node child = children.item(i);
			if (child instanceof Element topic) {
				String path = topic.getAttribute("href").replaceFirst("^html/", "").replaceFirst("\\.html$", ".md");
				topics.add(new HelpTopic(topic.getAttribute("label"), path, topicsIn(topic)));
			}
		}
		return List.copyOf(topics);
	}
}
