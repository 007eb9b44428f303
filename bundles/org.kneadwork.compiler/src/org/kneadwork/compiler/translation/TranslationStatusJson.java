package org.kneadwork.compiler.translation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** How far a library is translated, for programs. */
public final class TranslationStatusJson {

	private TranslationStatusJson() {
	}

	/**
	 * Writes it.
	 *
	 * @param library the id of the library
	 * @param source the language in which it is written
	 * @param languages how far each other language is
	 * @return a JSON text that ends with a line break
	 */
	public static String of(String library, Language source, List<TranslationStatus> languages) {
		StringWriter text = new StringWriter();
		DefaultIndenter indent = new DefaultIndenter("  ", "\n");
		DefaultPrettyPrinter layout = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
		try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(layout)) {
			json.writeStartObject();
			json.writeStringField("library", library);
			json.writeStringField("language", source.tag());
			json.writeArrayFieldStart("translations");
			for (TranslationStatus status : languages) {
				write(status, json);
			}
			json.writeEndArray();
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException("Writing to memory cannot fail.", e);
		}
		return text + "\n";
	}

	private static void write(TranslationStatus status, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("language", status.language().tag());
		json.writeBooleanField("safe", status.isSafe());
		write("together", status.total(), json);
		json.writeObjectFieldStart("parts");
		for (var part : status.parts().entrySet()) {
			write(part.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'), part.getValue(), json);
		}
		json.writeEndObject();
		json.writeArrayFieldStart("gaps");
		for (TranslationStatus.Gap gap : status.gaps()) {
			json.writeStartObject();
			json.writeStringField("id", gap.id());
			json.writeStringField("what", gap.what());
			json.writeStringField("state", gap.stale() ? "stale" : "missing");
			json.writeStringField("file", gap.place().file());
			json.writeNumberField("line", gap.place().line());
			json.writeNumberField("column", gap.place().column());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void write(String name, TranslationStatus.Count count, JsonGenerator json) throws IOException {
		json.writeObjectFieldStart(name);
		json.writeNumberField("total", count.total());
		json.writeNumberField("translated", count.current());
		json.writeNumberField("stale", count.stale());
		json.writeNumberField("missing", count.missing());
		json.writeEndObject();
	}
}
