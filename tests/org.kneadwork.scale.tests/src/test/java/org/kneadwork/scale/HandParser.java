package org.kneadwork.scale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The least that the work of the other compilers can cost: a parser by hand for what the generated libraries use, into records,
 * without positions, and without a word to anybody about what is wrong. It links by a table, checks what they check and writes
 * JSON.
 */
public final class HandParser {

	private static final Map<String, String> KIND_OF = Map.of("conditions", "condition", "red-flags", "red-flag", "from", "source",
			"targets", "region", "uses", "tool", "modality", "modality", "with", "condition", "screen", "baseline", "do", "technique");
	private static final Map<String, List<String>> DECLARED = Map.of(
			"technique", List.of("summary", "targets", "pressure", "duration", "frequency", "steps", "stop-when", "contraindications"),
			"routine", List.of("duration", "frequency", "screen", "main", "stop-when"), "caution", List.of("because", "tell"),
			"condition", List.of("ask"), "red-flag", List.of("ask", "then"));

	/** A statement: its word, what stands behind it, and the statements in its block. */
	record Statement(String word, List<String> values, List<Statement> block) {
	}

	/** An entity of a library. */
	record Declared(String kind, String id, List<String> values, List<Statement> statements) {
	}

	private final char[] text;
	private int at;

	HandParser(char[] text) {
		this.text = text;
	}

	/**
	 * Does it once.
	 *
	 * @param arguments the folder of a library, and the file to write
	 * @throws IOException when a file cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		List<Declared> all = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
			for (Path file : files.filter(each -> each.toString().endsWith(".knead")).sorted().toList()) {
				all.addAll(new HandParser(Files.readString(file).toCharArray()).parse());
			}
		}
		int errors = check(all);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 16)) {
			write(all, out);
		}
		if (errors > 0) {
			System.err.println(errors + " errors");
			System.exit(1);
		}
	}

	/** All entities of the text. */
	List<Declared> parse() {
		List<Declared> all = new ArrayList<>();
		for (String kind = next(); !kind.isEmpty(); kind = next()) {
			String id = next();
			List<String> values = new ArrayList<>();
			String value = next();
			while (!value.equals("{")) {
				values.add(value);
				value = next();
			}
			all.add(new Declared(kind, id, values, block()));
		}
		return all;
	}

	private List<Statement> block() {
		List<Statement> statements = new ArrayList<>();
		for (String word = next(); !word.equals("}"); word = next()) {
			statements.add(statement(word));
		}
		return statements;
	}

	private Statement statement(String word) {
		return switch (word) {
			case "steps", "main", "contraindications" -> {
				next();
				yield new Statement(word, List.of(), block());
			}
			case "paired" -> new Statement(word, List.of(), List.of());
			case "conditions", "red-flags", "targets", "with", "stop-when", "screen" -> list(word);
			case "pressure" -> new Statement(word, peek().equals("up-to") ? some(2) : some(1), List.of(origin()));
			case "duration" -> new Statement(word, some(2), List.of(origin()));
			case "frequency" -> new Statement(word, some(4), List.of(origin()));
			case "step", "do" -> new Statement(word, some(4), List.of(origin()));
			case "then" -> new Statement(word, some(2), List.of());
			case "avoid", "ask-doctor-before", "adapt" -> verdict(word);
			default -> new Statement(word, some(1), List.of());
		};
	}

	private Statement list(String word) {
		List<String> values = new ArrayList<>();
		values.add(next());
		while (peek().equals(",")) {
			next();
			values.add(next());
		}
		return new Statement(word, values, List.of());
	}

	private Statement origin() {
		String word = next();
		if (word.equals("derived")) {
			next();
		}
		return new Statement(word, some(1), List.of());
	}

	private Statement verdict(String word) {
		if (next().equals("with")) {
			Statement conditions = list("with");
			next();
			return new Statement(word, some(1), List.of(conditions));
		}
		next();
		List<Statement> tests = new ArrayList<>();
		tests.add(test(next()));
		while (peek().equals("and")) {
			next();
			tests.add(test(next()));
		}
		List<String> by = new ArrayList<>();
		if (peek().equals("by")) {
			next();
			by.add(next());
		}
		return new Statement(word, by, tests);
	}

	private Statement test(String word) {
		return word.equals("not") ? new Statement(word, List.of(), List.of(test(next())))
				: new Statement(word, some(word.equals("pressure") ? 2 : 1), List.of());
	}

	private List<String> some(int count) {
		List<String> values = new ArrayList<>(count);
		for (int each = 0; each < count; each++) {
			values.add(next());
		}
		return values;
	}

	private String peek() {
		int before = at;
		String word = next();
		at = before;
		return word;
	}

	/** The next word, text or mark; empty at the end. */
	private String next() {
		while (at < text.length && text[at] <= ' ') {
			at++;
		}
		if (at == text.length) {
			return "";
		}
		int start = at++;
		switch (text[start]) {
			case '{':
				return "{";
			case '}':
				return "}";
			case ',':
				return ",";
			case '"':
				while (text[at] != '"') {
					at++;
				}
				at++;
				return new String(text, start + 1, at - start - 2);
			default:
				while (at < text.length && text[at] > ' ' && text[at] != ',' && text[at] != '}') {
					at++;
				}
				return new String(text, start, at - start);
		}
	}

	/** How many references lead nowhere, how many ids there are twice, what is not declared, and which sums disagree. */
	static int check(List<Declared> all) {
		Map<String, Map<String, Declared>> table = new HashMap<>();
		int errors = 0;
		for (Declared each : all) {
			errors += table.computeIfAbsent(each.kind(), kind -> new HashMap<>()).put(each.id(), each) == null ? 0 : 1;
		}
		for (Declared each : all) {
			errors += dangling(each.statements(), table);
			for (String word : DECLARED.getOrDefault(each.kind(), List.of())) {
				errors += each.statements().stream().anyMatch(statement -> statement.word().equals(word)) ? 0 : 1;
			}
			errors += disagreeing(each);
		}
		return errors;
	}

	private static int dangling(List<Statement> statements, Map<String, Map<String, Declared>> table) {
		int errors = 0;
		for (Statement statement : statements) {
			String kind = KIND_OF.get(statement.word());
			if (kind != null) {
				Map<String, Declared> known = table.getOrDefault(kind, Map.of());
				int count = statement.word().equals("do") ? 1 : statement.values().size();
				for (int index = 0; index < count; index++) {
					errors += known.containsKey(statement.values().get(index)) ? 0 : 1;
				}
			}
			errors += dangling(statement.block(), table);
		}
		return errors;
	}

	private static int disagreeing(Declared each) {
		int declared = 0;
		int computed = 0;
		for (Statement statement : each.statements()) {
			if (statement.word().equals("duration")) {
				declared = seconds(statement.values(), 0);
			} else if (statement.word().equals("steps") || statement.word().equals("main")) {
				computed += statement.block().stream().mapToInt(part -> seconds(part.values(), 2)).sum();
			}
		}
		return computed == 0 || declared == computed ? 0 : 1;
	}

	private static int seconds(List<String> values, int first) {
		return Integer.parseInt(values.get(first)) * (values.get(first + 1).equals("min") ? 60 : 1);
	}

	/** What was read as JSON. */
	static void write(List<Declared> all, OutputStream out) throws IOException {
		try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
			json.writeStartArray();
			for (Declared each : all) {
				json.writeStartObject();
				json.writeStringField("$type", each.kind());
				json.writeStringField("name", each.id());
				values(each.values(), json);
				block(each.statements(), json);
				json.writeEndObject();
			}
			json.writeEndArray();
		}
	}

	private static void values(List<String> values, JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("values");
		for (String value : values) {
			json.writeString(value);
		}
		json.writeEndArray();
	}

	private static void block(List<Statement> statements, JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("statements");
		for (Statement statement : statements) {
			json.writeStartObject();
			json.writeStringField("$type", statement.word());
			values(statement.values(), json);
			block(statement.block(), json);
			json.writeEndObject();
		}
		json.writeEndArray();
	}
}
