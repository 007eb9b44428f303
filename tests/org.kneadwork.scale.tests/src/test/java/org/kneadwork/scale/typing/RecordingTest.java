package org.kneadwork.scale.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded session is what was recorded, and fits the libraries of all sizes that it is played in. */
class RecordingTest {

	private static final Path FILE = Recording.fileIn(Path.of(System.getProperty("kneadwork.checkout")));

	@TempDir
	private Path folder;

	@Test
	void itFitsLibrariesOfEverySizeAndEndsAsItSays() throws IOException {
		Recording recording = Recording.read(FILE);
		assertEquals(Set.copyOf(Recorder.SIZES), recording.results().keySet());
		for (int techniques : Recorder.SIZES) {
			TypedLibrary library = TypedLibrary.write(folder.resolve("with-" + techniques), techniques);
			recording.edits().forEach(library::apply);
			assertEquals(recording.results().get(techniques), library.sum(), techniques + " techniques");
		}
	}

	@Test
	void itHoldsAThousandEditsOfEveryKindInManyFiles() throws IOException {
		Recording recording = Recording.read(FILE);
		assertEquals(Recorder.EDITS, recording.edits().size());
		Map<TypedEdit.Kind, Integer> counts = new EnumMap<>(TypedEdit.Kind.class);
		Set<String> files = new TreeSet<>();
		recording.edits().forEach(edit -> {
			counts.merge(edit.kind(), 1, Integer::sum);
			files.add(edit.file());
		});
		for (TypedEdit.Kind kind : TypedEdit.Kind.values()) {
			assertTrue(counts.getOrDefault(kind, 0) >= 50, () -> kind + " in " + counts);
		}
		assertTrue(files.size() >= 12, files::toString);
	}

	@Test
	void itIsWhatTheRecorderWrites() throws IOException {
		assertEquals(Recorder.record(folder).text(), Files.readString(FILE),
				"The libraries have changed: run Recorder with the top of the checkout as its argument.");
	}

	@Test
	void wordsThatAreNotThereOrThereTwiceAreNoPlace() {
		String text = "step one step two";
		assertEquals("step one, step two", edit("step one", "one", "", ",").applied(text));
		assertEquals("step one step three", edit("step two", "step ", "two", "three").applied(text));
		assertThrows(IllegalStateException.class, () -> edit("step", "one", "", ",").applied(text));
		assertThrows(IllegalStateException.class, () -> edit("step three", "one", "", ",").applied(text));
		assertThrows(IllegalStateException.class, () -> edit("step two", "one", "", ",").applied(text));
		assertThrows(IllegalStateException.class, () -> edit("step one", "step ", "two", "three").applied(text));
		assertThrows(IllegalArgumentException.class, () -> TypedEdit.of("10 ms  sleep  a.knead  in «» behind «» replace «» by «»"));
	}

	private static TypedEdit edit(String in, String behind, String replaced, String typed) {
		return new TypedEdit(0, TypedEdit.Kind.TEXT, "a.knead", in, behind, replaced, typed);
	}
}
