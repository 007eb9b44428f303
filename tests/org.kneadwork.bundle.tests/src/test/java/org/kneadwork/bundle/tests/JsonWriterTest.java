package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kneadwork.bundle.json.JsonWriter;

/** The layout of all JSON that we write, which hashes depend on. */
class JsonWriterTest {

	private static String written(Consumer<JsonWriter> writing) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		JsonWriter json = new JsonWriter(bytes);
		writing.accept(json);
		json.end();
		return bytes.toString(StandardCharsets.UTF_8);
	}

	@Test
	void aLineAValueAndSmallThingsOnOneLine() {
		assertEquals("""
				{
				  "text": "Grüße, 腰",
				  "small": {"min": 1, "max": 2},
				  "words": ["a", "b"],
				  "numbers": [1, 2],
				  "none": [],
				  "nothing": {},
				  "list": [
				    {
				      "flag": true
				    },
				    {"deep": {"deeper": ["x"]}},
				    null
				  ]
				}
				""", written(json -> json.object(() -> {
			json.name("text");
			json.value("Grüße, 腰");
			json.name("small");
			json.objectOnOneLine(() -> {
				json.name("min");
				json.value(1);
				json.name("max");
				json.value(2);
			});
			json.name("words");
			json.words(List.of("a", "b"));
			json.name("numbers");
			json.numbers(List.of(1, 2));
			json.name("none");
			json.array(List.of(), nothing -> json.nothing());
			json.name("nothing");
			json.object(() -> { });
			json.name("list");
			json.array(List.of(1, 2, 3), number -> {
				switch (number) {
					case 1 -> json.object(() -> {
						json.name("flag");
						json.value(true);
					});
					case 2 -> json.objectOnOneLine(() -> {
						json.name("deep");
						json.object(() -> {
							json.name("deeper");
							json.words(List.of("x"));
						});
					});
					default -> json.nothing();
				}
			});
		})));
	}

	@Test
	void lineEndsAreTheSameEverywhereAndHalfCharactersDoNotBreakAnything() {
		assertEquals("\"a\\nb\\nc\"\n", written(json -> json.value("a\r\nb\rc")));
		assertEquals("\"a\ufffdb\ufffd\"\n", written(json -> json.value("a\ud800b\udc00")));
		assertEquals("\"\ud83d\ude00\"\n", written(json -> json.value("\ud83d\ude00")));
	}

	@Test
	void itKnowsWhereItIs() {
		List<String> pointers = new ArrayList<>();
		written(json -> json.object(() -> {
			json.name("a/b~c");
			json.array(List.of("x", "y"), word -> {
				json.value(word);
				pointers.add(json.pointer());
			});
			json.name("d");
			json.object(() -> {
				pointers.add(json.pointer());
				json.name("e");
				json.value(1);
				pointers.add(json.pointer());
			});
			json.name("f");
			json.array(List.of(1, 2), number -> json.object(() -> {
				json.name("g");
				json.words(List.of());
				pointers.add(json.pointer());
			}));
		}));
		assertEquals(List.of("/a~1b~0c/0", "/a~1b~0c/1", "/d", "/d/e", "/f/0/g", "/f/1/g"), pointers);
	}
}
