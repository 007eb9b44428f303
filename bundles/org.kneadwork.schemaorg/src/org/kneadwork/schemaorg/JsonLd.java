package org.kneadwork.schemaorg;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes JSON-LD, alone or in the element with which it stands in a page. */
final class JsonLd {

	private static final JsonFactory FACTORY = new JsonFactoryBuilder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
			.characterEscapes(new InPages()).build();

	private JsonLd() {
	}

	/** A script element ends at the first {@code </script}, even within a text of JSON: nothing that HTML knows stays as it is. */
	private static final class InPages extends CharacterEscapes {

		private static final long serialVersionUID = 1L;

		@Override
		public int[] getEscapeCodesForAscii() {
			int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
			for (char character : new char[] {'<', '>', '&'}) {
				codes[character] = CharacterEscapes.ESCAPE_STANDARD;
			}
			return codes;
		}

		@Override
		public SerializableString getEscapeSequence(int character) {
			return null; // What Jackson calls "as it is": asked of everything beyond ASCII.
		}
	}

	static byte[] document(Node node) {
		return (text(node) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	static byte[] snippet(Node node) {
		return ("<script type=\"application/ld+json\">\n" + text(node) + "\n</script>\n").getBytes(StandardCharsets.UTF_8);
	}

	private static String text(Node node) {
		StringWriter text = new StringWriter();
		try (JsonGenerator generator = FACTORY.createGenerator(text)) {
			generator.setPrettyPrinter(new DefaultPrettyPrinter(
					Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
					.withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n")));
			node.write(generator);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}
}
