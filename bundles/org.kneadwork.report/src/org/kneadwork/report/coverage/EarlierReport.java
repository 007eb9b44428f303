package org.kneadwork.report.coverage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An earlier report, as far as a trend needs it.
 *
 * @param library the id of the library that it is about
 * @param point its measures
 */
public record EarlierReport(String library, TrendPoint point) {

	private static final JsonFactory JSON = new JsonFactory();

	/** That a file is no report of this toolkit, or one that it does not understand. */
	public static final class ForeignException extends IOException {

		private static final long serialVersionUID = 1L;

		private ForeignException(String reason) {
			super(reason);
		}
	}

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public EarlierReport {
		Objects.requireNonNull(library);
		Objects.requireNonNull(point);
	}

	/**
	 * Reads a report that was written as JSON.
	 *
	 * @param bytes the file
	 * @return what a trend needs of it
	 * @throws ForeignException when it is none; the message says why, to stand after a colon
	 */
	public static EarlierReport read(byte[] bytes) throws ForeignException {
		try (JsonParser parser = JSON.createParser(bytes)) {
			return new Reading(parser).read();
		} catch (ForeignException foreign) {
			throw foreign;
		} catch (IOException | IllegalArgumentException unreadable) {
			throw new ForeignException("it is no JSON that can be read");
		}
	}

	/** Reads one file; what a trend does not need is passed over. */
	private static final class Reading {

		private final JsonParser parser;
		private String format = "";
		private String formatVersion = "";
		private String date = "";
		private String library = "";
		private String version = "";
		private boolean ready;
		private final List<TrendPoint.Value> measures = new ArrayList<>();

		Reading(JsonParser parser) {
			this.parser = parser;
		}

		private interface Property {

			void read(String name) throws IOException;
		}

		EarlierReport read() throws IOException {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new ForeignException("it is no report of Kneadwork");
			}
			properties(name -> {
				switch (name) {
					case "format" -> format = text();
					case "formatVersion" -> formatVersion = text();
					case "date" -> date = text();
					case "library" -> properties(property -> library(property));
					case "release" -> properties(property -> release(property));
					case "measures" -> measures();
					default -> parser.skipChildren();
				}
			});
			return report();
		}

		private EarlierReport report() throws ForeignException {
			if (!format.equals(CoverageJson.FORMAT)) {
				throw new ForeignException("it is no report of Kneadwork");
			}
			if (!major(formatVersion).equals(major(CoverageJson.FORMAT_VERSION))) {
				throw new ForeignException("it is written in the form " + formatVersion + ", and this version reads the form "
						+ CoverageJson.FORMAT_VERSION);
			}
			try {
				return new EarlierReport(library, new TrendPoint(LocalDate.parse(date), version, ready, measures));
			} catch (DateTimeParseException e) {
				throw new ForeignException("it does not say of which day it is");
			}
		}

		private static String major(String version) {
			return version.split("\\.", 2)[0];
		}

		private void properties(Property property) throws IOException {
			if (parser.currentToken() != JsonToken.START_OBJECT) {
				parser.skipChildren();
				return;
			}
			while (next() != JsonToken.END_OBJECT) {
				String name = parser.currentName();
				next();
				property.read(name);
			}
		}

		private JsonToken next() throws IOException {
			JsonToken token = parser.nextToken();
			if (token == null) {
				throw new ForeignException("it ends in the middle");
			}
			return token;
		}

		private void library(String property) throws IOException {
			switch (property) {
				case "id" -> library = text();
				case "version" -> version = text();
				default -> parser.skipChildren();
			}
		}

		private void release(String property) throws IOException {
			if (property.equals("ready")) {
				ready = parser.currentToken() == JsonToken.VALUE_TRUE;
			}
			parser.skipChildren();
		}

		private void measures() throws IOException {
			if (parser.currentToken() != JsonToken.START_ARRAY) {
				parser.skipChildren();
				return;
			}
			while (next() != JsonToken.END_ARRAY) {
				measure();
			}
		}

		private void measure() throws IOException {
			String[] id = {""};
			long[] numbers = new long[2];
			boolean[] passes = {false};
			properties(name -> {
				switch (name) {
					case "id" -> id[0] = text();
					case "numerator" -> numbers[0] = number();
					case "denominator" -> numbers[1] = number();
					case "passes" -> passes[0] = parser.currentToken() == JsonToken.VALUE_TRUE;
					default -> parser.skipChildren();
				}
			});
			if (!id[0].isEmpty()) {
				measures.add(new TrendPoint.Value(id[0], numbers[0], numbers[1], passes[0]));
			}
		}

		private String text() throws IOException {
			if (parser.currentToken() == JsonToken.VALUE_STRING) {
				return parser.getText();
			}
			parser.skipChildren();
			return "";
		}

		private long number() throws IOException {
			if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
				return parser.getLongValue();
			}
			throw new ForeignException("one of its measures has no number");
		}
	}
}
