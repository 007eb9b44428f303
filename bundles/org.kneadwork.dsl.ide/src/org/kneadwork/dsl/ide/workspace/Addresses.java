package org.kneadwork.dsl.ide.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What editors call files. One file has many addresses ({@code file:///c%3A/…} and {@code file:///C:/…}), so that the one that
 * the editor used is kept: it would not know its file under another.
 */
final class Addresses {

	private static final String NEVER_SAVED = "/never-saved-";

	private final Map<Path, String> given = new ConcurrentHashMap<>();

	/** The file that an address means. What is no file at all gets a path that no file has. */
	Path file(String uri) {
		try {
			URI address = new URI(uri);
			if ("file".equalsIgnoreCase(address.getScheme()) && address.getPath() != null) {
				return Path.of(new URI("file", null, address.getPath(), null)).toAbsolutePath().normalize();
			}
		} catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
			return neverSaved(uri);
		}
		return neverSaved(uri);
	}

	private static Path neverSaved(String uri) {
		return Path.of(NEVER_SAVED + Integer.toHexString(uri.hashCode()) + ".knead").toAbsolutePath();
	}

	/** Whether a path stands for a text that was never saved. */
	static boolean isNeverSaved(Path file) {
		return file.toString().contains(NEVER_SAVED.substring(1));
	}

	/** Remembers what the editor calls a file. */
	void remember(Path file, String uri) {
		given.put(file, uri);
	}

	/** What to call a file. */
	String uri(Path file) {
		String known = given.get(file);
		return known == null ? file.toUri().toString() : known;
	}
}
