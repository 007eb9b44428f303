package org.kneadwork.report.coverage;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kneadwork.report.WellFormed;

/** Writes JSON properties; what is empty is left out where the report says so by leaving it out. */
final class JsonText {

	/** Writes the properties of one element. */
	interface Properties<T> {

		void of(T element) throws IOException;
	}

	private final JsonGenerator json;

	JsonText(JsonGenerator json) {
		this.json = json;
	}

	void text(String name, String value) throws IOException {
		json.writeStringField(name, WellFormed.unicode(value));
	}

	/** Leaves the property out where there is no text. */
	void textIfAny(String name, String value) throws IOException {
		if (!value.isEmpty()) {
			text(name, value);
		}
	}

	void word(String name, Enum<?> value) throws IOException {
		text(name, word(value));
	}

	void wordIfAny(String name, Optional<? extends Enum<?>> value) throws IOException {
		if (value.isPresent()) {
			word(name, value.get());
		}
	}

	/** The word for a constant: that of the language, where it has one there. */
	static String word(Enum<?> value) {
		return value instanceof org.eclipse.emf.common.util.Enumerator literal ? literal.getLiteral()
				: value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	void number(String name, long value) throws IOException {
		json.writeNumberField(name, value);
	}

	void flag(String name, boolean value) throws IOException {
		json.writeBooleanField(name, value);
	}

	void texts(String name, List<String> values) throws IOException {
		json.writeArrayFieldStart(name);
		for (String value : values) {
			json.writeString(WellFormed.unicode(value));
		}
		json.writeEndArray();
	}

	void numbers(String name, List<Integer> values) throws IOException {
		json.writeArrayFieldStart(name);
		for (int value : values) {
			json.writeNumber(value);
		}
		json.writeEndArray();
	}

	<T> void object(String name, T element, Properties<? super T> properties) throws IOException {
		json.writeObjectFieldStart(name);
		properties.of(element);
		json.writeEndObject();
	}

	<T> void objectIfAny(String name, Optional<T> element, Properties<? super T> properties) throws IOException {
		if (element.isPresent()) {
			object(name, element.get(), properties);
		}
	}

	<T> void objects(String name, List<T> elements, Properties<? super T> properties) throws IOException {
		json.writeArrayFieldStart(name);
		for (T element : elements) {
			json.writeStartObject();
			properties.of(element);
			json.writeEndObject();
		}
		json.writeEndArray();
	}
}
