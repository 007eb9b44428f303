package org.kneadwork.bundle.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value to be looked at. */
public sealed interface JsonValue {

	/**
	 * An object.
	 *
	 * @param properties its properties, in the order of the text
	 */
	record JsonObject(Map<String, JsonValue> properties) implements JsonValue {

		/** Takes a copy of the properties. */
		public JsonObject {
			properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
		}

		/**
		 * A property.
		 *
		 * @param name its name
		 * @return its value, if there is one
		 */
		public Optional<JsonValue> property(String name) {
			return Optional.ofNullable(properties.get(name));
		}

		/**
		 * A property that is an object.
		 *
		 * @param name its name
		 * @return its value, if there is one and it is an object
		 */
		public Optional<JsonObject> object(String name) {
			return property(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
		}

		/**
		 * A property that is a text.
		 *
		 * @param name its name
		 * @return its value, if there is one and it is a text
		 */
		public Optional<String> text(String name) {
			return property(name).filter(JsonText.class::isInstance).map(value -> ((JsonText) value).text());
		}

		/**
		 * A property that is an array.
		 *
		 * @param name its name
		 * @return its values; empty where there is no such property or it is no array
		 */
		public List<JsonValue> array(String name) {
			return property(name).filter(JsonArray.class::isInstance).map(value -> ((JsonArray) value).values())
					.orElse(List.of());
		}
	}

	/**
	 * An array.
	 *
	 * @param values its values
	 */
	record JsonArray(List<JsonValue> values) implements JsonValue {

		/** Takes a copy of the values. */
		public JsonArray {
			values = List.copyOf(values);
		}
	}

	/**
	 * A text.
	 *
	 * @param text the text
	 */
	record JsonText(String text) implements JsonValue {
	}

	/**
	 * A number, true, false or null.
	 *
	 * @param literal the value as JSON writes it
	 */
	record JsonLiteral(String literal) implements JsonValue {
	}
}
