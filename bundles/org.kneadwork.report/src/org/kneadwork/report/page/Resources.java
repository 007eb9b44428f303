package org.kneadwork.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The files of the page that lie beside this class. */
final class Resources {

	private static final List<String> SCRIPTS = List.of("1-data.js", "2-elements.js", "3-dialog.js", "4-matrix.js", "5-lists.js", "6-body.js",
			"7-print.js", "8-start.js");

	private Resources() {
	}

	/** What the page does, in one function of its own. */
	static String script() {
		return SCRIPTS.stream().map(Resources::text).collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
	}

	/** How the page looks. */
	static String style() {
		return text("page.css");
	}

	/** The text of a file, its lines ended as HTML counts them. */
	static String text(String name) {
		try (InputStream in = Resources.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalArgumentException("There is no " + name + ".");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
