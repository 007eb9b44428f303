package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.dsl.conversion.TextPositions;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.resource.TextPlaces;
import org.kneadwork.dsl.resource.TextPlaces.Region;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Tip;

/** Where the characters of a text stand in the file. */
class TextPositionsTest {

	@ParameterizedTest
	@ValueSource(strings = {
			"\"plain\"",
			"\"\"",
			"\"a \\\"b\\\" \\\\ c\\td\\ne\"",
			"\"\"\"one line\"\"\"",
			"\"\"\"\n    first\n      second\n\n    third  \n  \"\"\"",
			"\"\"\"\r\n\tfirst\r\n\t\tsecond\r\n\r\n\tthird\r\n\"\"\"",
			"\"\"\"  \n\n   a \\ b   \n  c\"\"\"",
			"\"\"\"\"\"\"",
			"\"\"\" \n \"\"\""})
	void everyCharacterIsFoundWhereItIsWritten(String written) {
		String text = "tip t \"T\" { text " + written + " }";
		KneadResource file = KneadTexts.read(text);
		Tip tip = (Tip) KneadTexts.document(file).getEntries().get(0);
		int[] positions = TextPositions.of(written);

		assertEquals(tip.getText().length(), positions.length);
		for (int index = 0; index < positions.length; index++) {
			assertEquals(String.valueOf(tip.getText().charAt(index)), character(written, positions[index]), "character " + index);
		}
	}

	/** The character that is written at a position. */
	private static String character(String written, int position) {
		if (!written.startsWith("\"\"\"") && written.charAt(position) == '\\') {
			return switch (written.charAt(position + 1)) {
				case 'n' -> "\n";
				case 't' -> "\t";
				default -> String.valueOf(written.charAt(position + 1));
			};
		}
		return written.substring(position, position + 1).replace('\r', '\n');
	}

	@Test
	void thePlaceOfAPartHasItsOwnLineAndColumn() {
		String text = "tip t \"T\" {\n  text \"\"\"\n    One two\n    three.\n  \"\"\"\n}";
		KneadResource file = KneadTexts.read(text);
		Tip tip = (Tip) KneadTexts.document(file).getEntries().get(0);
		int start = tip.getText().indexOf("two");
		int end = tip.getText().indexOf(".");

		Region place = TextPlaces.of(tip, ContentPackage.Literals.TIP__TEXT, -1, start, end).orElseThrow();

		assertEquals(new Region(3, 9, text.indexOf("two"), "two\n    three".length()), place);
	}

	@Test
	void aPartThatTheTextDoesNotHaveHasNoPlace() {
		KneadResource file = KneadTexts.read("tip t \"T\" { text \"One\" }");
		Tip tip = (Tip) KneadTexts.document(file).getEntries().get(0);

		assertEquals(0, Stream.of(new int[] {2, 4}, new int[] {-1, 2}, new int[] {1, 1})
				.filter(part -> TextPlaces.of(tip, ContentPackage.Literals.TIP__TEXT, -1, part[0], part[1]).isPresent()).count());
	}
}
