package org.kneadwork.bundle.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * The layout of all JSON that we write: two spaces a level, a line a value, and small values that belong together on one
 * line. Part of the format: the bytes of a bundle, and so its hashes, depend on it.
 */
final class JsonLayout implements PrettyPrinter {

	private static final String STEP = "  ";

	private char[] lineBreak = {'\n'};
	private int depth;
	/** How many of the open objects and arrays are written on one line; 0: none. */
	private int onOneLine;
	private boolean nextOnOneLine;

	/** Has the next object or array written on one line, with everything in it. */
	void nextOnOneLine() {
		nextOnOneLine = true;
	}

	private void open(JsonGenerator generator, char bracket) throws IOException {
		generator.writeRaw(bracket);
		depth++;
		if (nextOnOneLine || onOneLine > 0) {
			onOneLine++;
			nextOnOneLine = false;
		}
	}

	private void close(JsonGenerator generator, char bracket, int values) throws IOException {
		depth--;
		if (values > 0) {
			lineBreak(generator);
		}
		if (onOneLine > 0) {
			onOneLine--;
		}
		generator.writeRaw(bracket);
	}

	private void lineBreak(JsonGenerator generator) throws IOException {
		if (onOneLine == 0) {
			while (length() > lineBreak.length) {
				lineBreak = ("\n" + STEP.repeat(2 * depth)).toCharArray();
			}
			generator.writeRaw(lineBreak, 0, length());
		}
	}

	/** Of the line break and the blanks that begin the next line. */
	private int length() {
		return 1 + STEP.length() * depth;
	}

	private void separate(JsonGenerator generator) throws IOException {
		if (onOneLine > 0) {
			generator.writeRaw(", ");
		} else {
			generator.writeRaw(',');
			lineBreak(generator);
		}
	}

	@Override
	public void writeStartObject(JsonGenerator generator) throws IOException {
		open(generator, '{');
	}

	@Override
	public void beforeObjectEntries(JsonGenerator generator) throws IOException {
		lineBreak(generator);
	}

	@Override
	public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
		generator.writeRaw(": ");
	}

	@Override
	public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
		separate(generator);
	}

	@Override
	public void writeEndObject(JsonGenerator generator, int entries) throws IOException {
		close(generator, '}', entries);
	}

	@Override
	public void writeStartArray(JsonGenerator generator) throws IOException {
		open(generator, '[');
	}

	@Override
	public void beforeArrayValues(JsonGenerator generator) throws IOException {
		lineBreak(generator);
	}

	@Override
	public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
		separate(generator);
	}

	@Override
	public void writeEndArray(JsonGenerator generator, int values) throws IOException {
		close(generator, ']', values);
	}

	@Override
	public void writeRootValueSeparator(JsonGenerator generator) {
		// A file of ours holds one value.
	}
}
