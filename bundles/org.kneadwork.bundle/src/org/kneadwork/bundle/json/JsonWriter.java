package org.kneadwork.bundle.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Writes one JSON document in our layout, in UTF-8 and with {@code \n}, and knows at every moment where in the document
 * it is. Nothing but what it is told decides its bytes.
 */
public final class JsonWriter {

	private static final JsonFactory FACTORY = new JsonFactoryBuilder()
			// Characters beyond the first plane as they are, like all others, and not as two escapes.
			.enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
			// Whoever has opened the stream closes it.
			.disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	private final OutputStream target;
	private final JsonLayout layout = new JsonLayout();
	private final JsonPath path = new JsonPath();
	private final QuotedTexts texts = new QuotedTexts();
	private final JsonGenerator generator;

	/**
	 * Begins a document. Nothing of it is kept in memory.
	 *
	 * @param target where to write; where that fails, the methods of this class throw an {@link UncheckedIOException} with the
	 *     reason. It is not closed
	 */
	public JsonWriter(OutputStream target) {
		this.target = target;
		try {
			generator = FACTORY.createGenerator(target);
			generator.setPrettyPrinter(layout);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private interface Writing {
		void run() throws IOException;
	}

	private static void write(Writing writing) {
		try {
			writing.run();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Where the value that is being written stands in the document.
	 *
	 * @return the JSON Pointer; of a property whose value has not been begun yet, that of the property
	 */
	public String pointer() {
		return path.toString();
	}

	/** Hands everything over to the target that has been written so far. */
	public void flush() {
		write(generator::flush);
	}

	/**
	 * Begins a property; its value has to follow.
	 *
	 * @param name the name
	 */
	public void name(String name) {
		path.property(name);
		try {
			generator.writeFieldName(texts.quoted(name));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Writes a text as value.
	 *
	 * @param value the text; line ends become {@code \n}, and halves of characters that UTF-8 cannot hold are replaced
	 */
	public void value(String value) {
		path.value();
		try {
			generator.writeString(texts.quoted(value));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Writes a number as value.
	 *
	 * @param value the number
	 */
	public void value(int value) {
		path.value();
		write(() -> generator.writeNumber(value));
	}

	/**
	 * Writes a number as value.
	 *
	 * @param value the number
	 */
	public void value(long value) {
		path.value();
		write(() -> generator.writeNumber(value));
	}

	/**
	 * Writes a truth value.
	 *
	 * @param value the truth value
	 */
	public void value(boolean value) {
		path.value();
		write(() -> generator.writeBoolean(value));
	}

	/** Writes null as value. */
	public void nothing() {
		path.value();
		write(generator::writeNull);
	}

	/**
	 * Writes an object as value, a line a property.
	 *
	 * @param properties writes its properties
	 */
	public void object(Runnable properties) {
		path.value();
		write(generator::writeStartObject);
		path.openObject();
		properties.run();
		path.close();
		write(generator::writeEndObject);
	}

	/**
	 * Writes an object as value, on one line.
	 *
	 * @param properties writes its properties
	 */
	public void objectOnOneLine(Runnable properties) {
		layout.nextOnOneLine();
		object(properties);
	}

	/**
	 * Writes an array as value, a line a value.
	 *
	 * @param <T> the type of the things
	 * @param things the things, a value each
	 * @param value writes the value of a thing
	 */
	public <T> void array(Iterable<? extends T> things, Consumer<T> value) {
		path.value();
		write(generator::writeStartArray);
		path.openArray();
		things.forEach(value);
		path.close();
		write(generator::writeEndArray);
	}

	/**
	 * Writes an array of words as value, on one line.
	 *
	 * @param words the words
	 */
	public void words(Collection<String> words) {
		layout.nextOnOneLine();
		array(words, this::value);
	}

	/**
	 * Writes an array of numbers as value, on one line.
	 *
	 * @param numbers the numbers
	 */
	public void numbers(Collection<Integer> numbers) {
		layout.nextOnOneLine();
		array(numbers, number -> value(number.intValue()));
	}

	/** Ends the document, with a line break at its end, and hands all of it over to the target. */
	public void end() {
		write(() -> {
			generator.close();
			target.write('\n');
			target.flush();
		});
	}
}
