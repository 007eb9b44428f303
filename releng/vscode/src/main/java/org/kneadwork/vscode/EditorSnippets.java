package org.kneadwork.vscode;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** The snippets of the extension: those for whole entries that the server offers too, so that they exist without it. */
final class EditorSnippets {

	private EditorSnippets() {
	}

	/**
	 * Writes the snippets.
	 *
	 * @param snippets the texts by what they are for; those of a block are left out, because an editor without the server does
	 *     not know in which block it is
	 * @param words the words of the language
	 * @return the snippets as JSON
	 */
	static String of(Map<String, String> snippets, LanguageWords words) {
		JsonObject all = new JsonObject();
		new TreeMap<>(snippets).forEach((word, text) -> {
			if (words.entries().contains(word)) {
				JsonArray body = new JsonArray();
				text.lines().forEach(body::add);
				JsonObject snippet = new JsonObject();
				snippet.addProperty("prefix", "new " + word);
				snippet.add("body", body);
				snippet.addProperty("description", "A whole " + word.replace('-', ' ') + ", to be filled in");
				all.add("New " + word, snippet);
			}
		});
		return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all) + "\n";
	}
}
