package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kneadwork.model.content.Library;

/**
 * Tells one state of the files that a check reads from any other: those of the library, those of the libraries in use, and
 * which libraries lie where libraries in use are looked for.
 *
 * @param folders the folders of the library, which comes first, and of the libraries in use; absolute
 * @param searches whether any of them asks for another library, found or not
 */
public record LibraryState(List<Path> folders, boolean searches) {

	/** Keeps the list as it is now. */
	public LibraryState {
		folders = List.copyOf(folders);
		if (folders.isEmpty()) {
			throw new IllegalArgumentException("No folder of a library.");
		}
	}

	/**
	 * What a check has read.
	 *
	 * @param library what came of the check
	 * @return the folders
	 */
	public static LibraryState of(CheckedLibrary library) {
		return new LibraryState(library.texts().folders(), library.content().all(Library.class).stream()
				.anyMatch(header -> !header.getUses().isEmpty()));
	}

	/**
	 * Hashes the files as they are now. Whatever a check reads changes the hash: content, names and number of files, and
	 * where a library asks for others, which ones can be found.
	 *
	 * @param request the check
	 * @return the SHA-256 hash, in hexadecimal digits
	 * @throws IOException when there is no library, it is not the one that this is the state of, or a file cannot be read
	 */
	public String hash(CheckRequest request) throws IOException {
		if (!LibraryFolder.at(request.library()).folder().equals(folders.getFirst())) {
			throw new LibraryUnreadableException("Another library.");
		}
		MessageDigest hash = sha256();
		for (Path folder : folders) {
			add(hash, folder.toString());
			LibraryFolder library = LibraryFolder.at(folder);
			for (Path file : library.files()) {
				byte[] bytes = Files.readAllBytes(file);
				add(hash, library.relative(file));
				add(hash, String.valueOf(bytes.length));
				hash.update(bytes);
			}
		}
		if (searches) {
			Set<Path> places = new TreeSet<>();
			request.searchPath().forEach(place -> places.add(place.toAbsolutePath().normalize()));
			folders.stream().map(Path::getParent).filter(parent -> parent != null).forEach(places::add);
			for (Path place : places) {
				LibraryFolder.librariesIn(place).forEach((folder, id) -> add(hash, folder + "\n" + id));
			}
		}
		return HexFormat.of().formatHex(hash.digest());
	}

	private static void add(MessageDigest hash, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		hash.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
		hash.update(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}
}
