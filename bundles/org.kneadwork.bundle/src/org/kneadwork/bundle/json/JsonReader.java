package org.kneadwork.bundle.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON that we have written ourselves, such as our schema and our bundles. */
public final class JsonReader {

	private static final JsonFactory FACTORY = new JsonFactory();

	private JsonReader() {
	}

	/**
	 * Reads one JSON value.
	 *
	 * @param text the text
	 * @return the value
	 * @throws IllegalArgumentException when the text is not JSON
	 */
	public static JsonValue read(String text) {
		try (JsonParser parser = FACTORY.createParser(text)) {
			parser.nextToken();
			return value(parser);
		} catch (IOException e) {
			throw new IllegalArgumentException("This is not JSON: " + e.getMessage(), e);
		}
	}

	/**
	 * Reads the value at which a parser stands; the parser then stands at its end.
	 *
	 * @param parser the parser, at the first token of the value
	 * @return the value
	 * @throws IOException when there is no JSON value
	 */
	public static JsonValue current(JsonParser parser) throws IOException {
		return value(parser);
	}

	private static JsonValue value(JsonParser parser) throws IOException {
		JsonToken token = parser.currentToken();
		if (token == null) {
			throw new IOException("there is no value in it");
		}
		return switch (token) {
			case START_OBJECT -> object(parser);
			case START_ARRAY -> array(parser);
			case END_OBJECT, END_ARRAY, FIELD_NAME -> throw new IOException("there is no value where one should be");
			case VALUE_STRING -> new JsonValue.JsonText(parser.getText());
			default -> new JsonValue.JsonLiteral(parser.getText());
		};
	}

	private static JsonValue object(JsonParser parser) throws IOException {
		Map<String, JsonValue> properties = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			parser.nextToken();
			properties.put(name, value(parser));
		}
		return new JsonValue.JsonObject(properties);
	}

	private static JsonValue array(JsonParser parser) throws IOException {
		List<JsonValue> values = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			values.add(value(parser));
		}
		return new JsonValue.JsonArray(values);
	}
}
