package org.kneadwork.scale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a writer of JSON was asked to write, so that it can be asked again without the work that led to it. */
final class JsonEvents {

	private record Event(JsonToken kind, String text) {
	}

	private final List<List<Event>> files = new ArrayList<>();
	private final JsonFactory factory = new JsonFactory();

	/** The events of some files. */
	static JsonEvents of(Collection<byte[]> files) {
		JsonEvents events = new JsonEvents();
		files.forEach(file -> events.files.add(events.read(file)));
		return events;
	}

	private List<Event> read(byte[] file) {
		List<Event> events = new ArrayList<>();
		try (JsonParser parser = factory.createParser(file)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				boolean hasText = token == JsonToken.FIELD_NAME || token.isScalarValue();
				events.add(new Event(token, hasText ? parser.getText() : ""));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return events;
	}

	/** Writes all of them again. */
	void write(OutputStream out) throws IOException {
		for (List<Event> file : files) {
			try (JsonGenerator json = factory.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
				for (Event event : file) {
					write(event, json);
				}
			}
		}
	}

	private static void write(Event event, JsonGenerator json) throws IOException {
		switch (event.kind()) {
			case START_OBJECT -> json.writeStartObject();
			case END_OBJECT -> json.writeEndObject();
			case START_ARRAY -> json.writeStartArray();
			case END_ARRAY -> json.writeEndArray();
			case FIELD_NAME -> json.writeFieldName(event.text());
			case VALUE_STRING -> json.writeString(event.text());
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.writeNumber(event.text());
			case VALUE_TRUE, VALUE_FALSE -> json.writeBoolean(event.kind() == JsonToken.VALUE_TRUE);
			case VALUE_NULL -> json.writeNull();
			default -> throw new IllegalStateException("A parser of a whole file has no such event.");
		}
	}
}
