package org.kneadwork.report.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kneadwork.safety.coverage.Cited;
import org.kneadwork.safety.finding.TextPlace;

/** Where things stand, and where that leads. */
final class Places {

	private Places() {
	}

	/** The address of a folder that the reader reaches from the page by this path, ending with a slash. */
	static String base(String folder) {
		String path = encoded(folder.replace('\\', '/'));
		String root = path.startsWith("/") ? "file://" : folder.matches("[A-Za-z]:/.*") ? "file:///" : "";
		return root + path + (path.endsWith("/") ? "" : "/");
	}

	/** A place for people, such as {@code techniques.knead:12}; empty where there is none. */
	static String words(Optional<TextPlace> place) {
		return place.map(at -> at.file() + ":" + at.line()).orElse("");
	}

	/** Where a place is, from the folder of the library. */
	static String address(TextPlace place) {
		return encoded(place.file()) + "#L" + place.line();
	}

	/** A cell that names sources. */
	static ListCell sources(List<Cited> sources, PageWords words) {
		String named = sources.stream().map(source -> source(source, words)).collect(Collectors.joining("; "));
		return switch (sources.size()) {
			case 0 -> ListCell.of(words.say("none"));
			case 1 -> ListCell.of(named);
			default -> ListCell.folded(words.count(sources.size(), "passages"), named);
		};
	}

	/** A source with its lines. */
	static String source(Cited cited, PageWords words) {
		return cited.lines().isEmpty() ? cited.title() : words.say("source.lines", cited.title(), cited.passage());
	}

	/** The address of a source, where it is one that a page may lead to: of the web, and nothing that runs. */
	static String address(Cited cited) {
		try {
			String scheme = new URI(cited.url()).getScheme();
			return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme) ? cited.url() : "";
		} catch (URISyntaxException e) {
			return "";
		}
	}

	private static String encoded(String file) {
		try {
			return new URI(null, null, "/" + file, null).getRawPath().substring(1).replace(":", "%3A");
		} catch (URISyntaxException e) {
			return "";
		}
	}
}
