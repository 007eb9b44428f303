package org.kneadwork.scale.typing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kneadwork.scale.GeneratedLibrary;

/** The texts of a made-up library in which somebody types: ten techniques or ten routines in a file, as many files as it takes. */
final class TypedLibrary {

	private static final int IN_A_FILE = 10;
	private static final String ROUTINES = "routines.knead";

	private final Map<String, String> texts = new TreeMap<>();

	private TypedLibrary() {
	}

	/**
	 * Writes a library.
	 *
	 * @param folder where to; made where it is missing
	 * @param techniques how many techniques, a multiple of ten
	 * @return its texts
	 * @throws IOException when it cannot be written
	 */
	static TypedLibrary write(Path folder, int techniques) throws IOException {
		new GeneratedLibrary(techniques, techniques / IN_A_FILE).write(folder);
		String[] routines = Files.readString(folder.resolve(ROUTINES)).split("(?m)^(?=routine )");
		Files.delete(folder.resolve(ROUTINES));
		for (int first = 0; first < routines.length; first += IN_A_FILE) {
			int last = Math.min(routines.length, first + IN_A_FILE);
			Files.writeString(folder.resolve(String.format(Locale.ROOT, "routines-%05d.knead", first / IN_A_FILE)),
					String.join("", List.of(routines).subList(first, last)));
		}
		return read(folder);
	}

	private static TypedLibrary read(Path folder) throws IOException {
		TypedLibrary library = new TypedLibrary();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				library.texts.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return library;
	}

	/** The text of a file as it is now. */
	String text(String file) {
		return texts.get(file);
	}

	/** The names of the files. */
	List<String> files() {
		return new ArrayList<>(texts.keySet());
	}

	/** Makes an edit, in these texts and not on the disk. */
	void apply(TypedEdit edit) {
		texts.put(edit.file(), edit.applied(texts.get(edit.file())));
	}

	/** SHA-256 of the names and texts of all files, in hexadecimal digits. */
	String sum() {
		try {
			MessageDigest sum = MessageDigest.getInstance("SHA-256");
			texts.forEach((file, text) -> sum.update((file + "\n" + text).getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(sum.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
