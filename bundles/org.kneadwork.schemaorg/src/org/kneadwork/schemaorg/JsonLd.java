package org.kneadwork.schemaorg;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.kneadwork.bundle.json.JsonWriter;

/** Writes JSON-LD, alone or in the element with which it stands in a page. */
final class JsonLd {

	private JsonLd() {
	}

	static byte[] document(Node node) {
		return bytes(text(node));
	}

	static byte[] snippet(Node node) {
		return bytes("<script type=\"application/ld+json\">\n" + text(node) + "</script>\n");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A script element ends at the first {@code </script}, even within a text of JSON. These three characters occur nowhere
	 * but in texts, where JSON can write them otherwise: so nothing is left that HTML knows.
	 */
	private static String text(Node node) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		JsonWriter writer = new JsonWriter(bytes);
		node.write(writer);
		writer.end();
		return bytes.toString(StandardCharsets.UTF_8).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
	}
}
