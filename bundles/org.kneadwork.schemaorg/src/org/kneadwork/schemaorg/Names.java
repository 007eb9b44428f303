package org.kneadwork.schemaorg;

import org.kneadwork.bundle.content.BundleContent;

/** The names by which other data can refer to what a block describes. */
final class Names {

	private Names() {
	}

	/** Stable as long as the id is, in all languages and versions. What belongs to another library has that in its id. */
	static String of(BundleContent content, String kind, String id) {
		int colon = id.indexOf(':');
		return colon < 0 ? "urn:kneadwork:" + content.library().text("id") + ":" + kind + ":" + id
				: "urn:kneadwork:" + id.substring(0, colon) + ":" + kind + ":" + id.substring(colon + 1);
	}

	static String ofLibrary(BundleContent content) {
		return "urn:kneadwork:" + content.library().text("id");
	}
}
