package org.kneadwork.report.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kneadwork.safety.coverage.Cited;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.safety.finding.TextPlace;

/**
 * Where things stand, and where that leads.
 *
 * @param base the address of the folder of the library as seen from the page, ending with a slash; empty where nothing can
 *     be linked to
 */
record Places(String base) {

	/** The places of a library whose folder the reader reaches from the page by this path. */
	static Places in(String folder) {
		String path = encoded(folder.replace('\\', '/'));
		String root = path.startsWith("/") ? "file://" : folder.matches("[A-Za-z]:/.*") ? "file:///" : "";
		return new Places(root + path + (path.endsWith("/") ? "" : "/"));
	}

	/** A place for people, such as {@code techniques.knead:12}; empty where there is none. */
	static String words(Optional<TextPlace> place) {
		return place.map(at -> at.file() + ":" + at.line()).orElse("");
	}

	/** Where a link to a place leads; empty where it leads nowhere. */
	String href(Optional<TextPlace> place) {
		return base.isEmpty() ? "" : place.map(at -> base + encoded(at.file()) + "#L" + at.line()).orElse("");
	}

	/** A cell with a place. */
	ListCell cell(Optional<TextPlace> place) {
		return new ListCell(words(place), "", href(place), "", "");
	}

	/** A cell with the title of an entity, and what it is. */
	ListCell cell(Named named) {
		return new ListCell(named.title(), named.kind() + " " + named.id(), href(named.place()), "", "");
	}

	/** A cell that names sources. */
	static ListCell sources(List<Cited> sources) {
		String named = sources.stream().map(Places::source).collect(Collectors.joining("; "));
		return switch (sources.size()) {
			case 0 -> ListCell.of("none");
			case 1 -> ListCell.of(named);
			default -> ListCell.folded(Numbers.of(sources.size(), "passage", "passages"), named);
		};
	}

	/** A source with its lines. */
	static String source(Cited cited) {
		return cited.lines().isEmpty() ? cited.title() : cited.title() + " (lines " + cited.lines() + ")";
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
