package org.kneadwork.compiler.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.fingerprint.Fingerprint;

/**
 * A review as it stands in the text of a library.
 *
 * @param item what is reviewed
 * @param signature what the reviewer says of it
 * @param fingerprint the fingerprint of what is reviewed
 */
record ReviewEntry(Entity item, Signature signature, Fingerprint fingerprint) {

	/** The entry, without a line break at its end. */
	String text(String lineBreak) {
		Map<String, String> statements = new LinkedHashMap<>();
		statements.put("by", quoted(signature.by()));
		statements.put("role", signature.role().getLiteral());
		statements.put("on", signature.on().toString());
		statements.put("until", signature.until().toString());
		statements.put("decision", signature.decision().getLiteral());
		statements.put("fingerprint", quoted(fingerprint.shortForm()));
		int width = statements.keySet().stream().mapToInt(String::length).max().orElseThrow();
		return statements.entrySet().stream()
				.map(each -> "  " + each.getKey() + " ".repeat(width - each.getKey().length() + 1) + each.getValue())
				.collect(Collectors.joining(lineBreak,
						"review of " + EntityKinds.word(item) + " " + item.getName() + " {" + lineBreak, lineBreak + "}"));
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
