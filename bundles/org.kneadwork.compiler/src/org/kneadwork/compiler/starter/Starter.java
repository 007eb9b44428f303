package org.kneadwork.compiler.starter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A small library for an author to begin with: it checks without a finding, and its comments say what each part is for.
 *
 * @param id the id of the library, kebab-case
 * @param title its title, any text in one line
 */
public record Starter(String id, String title) {

	private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private static final List<StarterFile> FILES = List.of(
			new StarterFile("library.knead", "the header: what the library is called and whom it is for"),
			new StarterFile("body.knead", "parts of the body, tools, manners of massage"),
			new StarterFile("safety.knead", "conditions, warning signs, cautions"),
			new StarterFile("techniques.knead", "one technique, to copy"),
			new StarterFile("routines.knead", "one routine, to copy"));

	/**
	 * @throws IllegalArgumentException when the id is not kebab-case, or the title is more than one line or none
	 */
	public Starter {
		if (!isId(id)) {
			throw new IllegalArgumentException("Not kebab-case: " + id);
		}
		if (title.isBlank() || title.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("Not a line of text: " + title);
		}
	}

	/**
	 * Tells whether a word can be an id.
	 *
	 * @param word the word
	 * @return whether it is kebab-case: small letters, digits and single hyphens, a letter first
	 */
	public static boolean isId(String word) {
		return ID.matcher(word).matches();
	}

	/**
	 * Makes an id of a name. German letters are written out as Germans do; others lose their accents.
	 *
	 * @param name a name, such as {@code Füße & Waden}
	 * @return the nearest id, such as {@code fuesse-waden}; empty when the name has no letter to begin with
	 */
	public static Optional<String> idFrom(String name) {
		// Some systems hand over an umlaut as two characters.
		String words = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
		String german = words.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
		String plain = Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
				.replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-$", "");
		return isId(plain) ? Optional.of(plain) : Optional.empty();
	}

	/**
	 * Makes a title of an id.
	 *
	 * @param id an id, such as {@code lower-back}
	 * @return the title, such as {@code Lower back}
	 */
	public static String titleFrom(String id) {
		return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
	}

	/**
	 * Writes the library. Overwrites nothing; what it wrote before something went wrong it takes away again.
	 *
	 * @param folder the folder, which is missing or empty
	 * @return the files, in the order in which to read them
	 * @throws IOException when a file cannot be written
	 */
	public List<StarterFile> writeTo(Path folder) throws IOException {
		Deque<Path> made = new ArrayDeque<>();
		try {
			for (Path missing = folder; missing != null && !Files.exists(missing); missing = missing.getParent()) {
				made.addLast(missing);
			}
			Files.createDirectories(folder);
			for (StarterFile file : FILES) {
				Path path = folder.resolve(file.name());
				byte[] text = text(file).getBytes(StandardCharsets.UTF_8);
				made.addFirst(path);
				Files.write(path, text, StandardOpenOption.CREATE_NEW);
			}
			return FILES;
		} catch (IOException failure) {
			for (Path path : made) {
				Files.deleteIfExists(path);
			}
			// A full disk is reported without a name.
			throw failure instanceof FileSystemException named ? named
					: new FileSystemException(folder.toString(), null, failure.getMessage());
		}
	}

	private String text(StarterFile file) throws IOException {
		try (InputStream template = Starter.class.getResourceAsStream(file.name())) {
			return new String(template.readAllBytes(), StandardCharsets.UTF_8)
					.replace("@id@", id).replace("@title@", title.replace("\\", "\\\\").replace("\"", "\\\""));
		}
	}
}
