package org.kneadwork.vscode;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The grammar with which editors colour a text before the server has answered. Made of the words of the language. */
final class TextMateGrammar {

	private static final String NO_WORD_BEFORE = "(?<![\\w:-])";
	private static final String NO_WORD_BEHIND = "(?![\\w:-])";
	private static final String ID = "[A-Za-z]\\w*(?:-\\w+)*";

	private TextMateGrammar() {
	}

	/**
	 * Writes the grammar.
	 *
	 * @param words the words of the language
	 * @return the grammar as JSON
	 */
	static String of(LanguageWords words) {
		JsonArray patterns = new JsonArray();
		patterns.add(span("comment.block.knead", "/\\*", "\\*/"));
		patterns.add(match("comment.line.double-slash.knead", "//.*$"));
		patterns.add(span("string.quoted.triple.knead", "\"\"\"", "\"\"\""));
		JsonObject text = span("string.quoted.double.knead", "\"", "\"|$");
		JsonArray escapes = new JsonArray();
		escapes.add(match("constant.character.escape.knead", "\\\\[\"\\\\nt]"));
		escapes.add(match("invalid.illegal.escape.knead", "\\\\."));
		text.add("patterns", escapes);
		patterns.add(text);
		patterns.add(entry(words));
		patterns.add(match("constant.other.date.knead", "(?<![\\w-])\\d{4}-\\d\\d(?:-\\d\\d)?(?![\\w-])"));
		patterns.add(number(words));
		patterns.add(match("constant.other.rule.knead", NO_WORD_BEFORE + "[A-Z]{2,}\\d{3}" + NO_WORD_BEHIND));
		patterns.add(match("keyword.other.knead", NO_WORD_BEFORE + "(?:" + LanguageWords.anyOf(words.words()) + ")" + NO_WORD_BEHIND));
		patterns.add(match("constant.language.knead",
				NO_WORD_BEFORE + "(?:" + LanguageWords.anyOf(words.choices()) + ")" + NO_WORD_BEHIND));
		patterns.add(match("variable.other.knead", ID + "(?::" + ID + ")?"));
		patterns.add(match("punctuation.separator.knead", ","));
		JsonObject grammar = new JsonObject();
		grammar.addProperty("name", "Knead");
		grammar.addProperty("scopeName", "source.knead");
		grammar.add("patterns", patterns);
		return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(grammar) + "\n";
	}

	/** The word, the id and what follows of an entry that begins: {@code technique press "Press"}. */
	private static JsonObject entry(LanguageWords words) {
		JsonObject entry = new JsonObject();
		entry.addProperty("match", NO_WORD_BEFORE + "(" + LanguageWords.anyOf(words.entries()) + ")\\s+(" + ID + ")(?=\\s+(?:\"|version\\b))");
		JsonObject captures = new JsonObject();
		captures.add("1", named("keyword.declaration.knead"));
		captures.add("2", named("entity.name.type.knead"));
		entry.add("captures", captures);
		return entry;
	}

	private static JsonObject number(LanguageWords words) {
		JsonObject number = new JsonObject();
		number.addProperty("match", "(?<![\\w-])(\\d+(?:\\.\\d+)*)(?:\\s*(" + LanguageWords.anyOf(words.units()) + ")" + NO_WORD_BEHIND + ")?");
		JsonObject captures = new JsonObject();
		captures.add("1", named("constant.numeric.knead"));
		captures.add("2", named("keyword.other.unit.knead"));
		number.add("captures", captures);
		return number;
	}

	private static JsonObject named(String scope) {
		JsonObject named = new JsonObject();
		named.addProperty("name", scope);
		return named;
	}

	private static JsonObject match(String scope, String expression) {
		JsonObject match = named(scope);
		match.addProperty("match", expression);
		return match;
	}

	private static JsonObject span(String scope, String begin, String end) {
		JsonObject span = named(scope);
		span.addProperty("begin", begin);
		span.addProperty("end", end);
		return span;
	}
}
