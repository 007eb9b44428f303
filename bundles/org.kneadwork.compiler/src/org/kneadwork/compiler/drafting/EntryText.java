package org.kneadwork.compiler.drafting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the text of an entry together, statement by statement. Statements without a value are left out. */
final class EntryText {

	private final StringBuilder text = new StringBuilder();

	EntryText(String kind, String id, String title) {
		text.append(kind).append(' ').append(id).append(' ').append(quoted(title)).append(" {\n");
	}

	EntryText line(String statement) {
		text.append("  ").append(statement).append('\n');
		return this;
	}

	EntryText words(String statement, String words) {
		return words.isBlank() ? this : line(statement + " " + quoted(words));
	}

	EntryText ids(String statement, List<String> ids) {
		return ids.isEmpty() ? this : line(statement + " " + String.join(", ", ids));
	}

	EntryText texts(String statement, List<String> texts) {
		String list = texts.stream().filter(each -> !each.isBlank()).map(EntryText::quoted).collect(Collectors.joining(", "));
		return list.isEmpty() ? this : line(statement + " " + list);
	}

	EntryText figure(String statement, Optional<String> value, String because) {
		value.filter(each -> !each.isBlank()).ifPresent(each -> line(statement + " " + each.strip() + derived(because)));
		return this;
	}

	String end() {
		return text.append("}\n").toString();
	}

	/** A reason marks a figure as the author's own; without one it is taken from the sources. */
	static String derived(String because) {
		return because.isBlank() ? "" : " derived because " + quoted(because);
	}

	/** A text on one line, whatever was typed or pasted. */
	static String quoted(String words) {
		String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
		return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}
}
