package org.kneadwork.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kneadwork.model.content.Library;

/**
 * Tells one state of the files that a check reads from any other: those of the library, those of the libraries in use, and
 * which libraries and indexes lie where libraries in use are looked for.
 *
 * @param folders the folders of the library, which comes first, and of the libraries in use, or the files with their indexes;
 *     absolute
 * @param searches whether any of them asks for another library, found or not
 */
public record LibraryState(List<Path> folders, boolean searches) {

	private static final int BYTES_OF_HEAD = 128;

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
		List<Path> read = new ArrayList<>(library.texts().folders());
		read.addAll(library.texts().indexes());
		return new LibraryState(read, library.content().all(Library.class).stream()
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
			if (Files.isRegularFile(folder)) {
				hash.update(Files.readAllBytes(folder));
				continue;
			}
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
			folders.stream().flatMap(LibraryState::besides).forEach(places::add);
			for (Path place : places) {
				LibraryFolder.withSubfolders(place).stream().flatMap(folder -> LibrarySearch.allIndexesIn(folder).stream())
						.forEach(file -> addIndex(hash, file));
				LibraryFolder.librariesIn(place).forEach((folder, id) -> add(hash, folder + "\n" + id));
			}
		}
		return HexFormat.of().formatHex(hash.digest());
	}

	/** Where a library looks for others: beside its folder; of an index that may be one folder up, too. */
	private static Stream<Path> besides(Path folder) {
		Stream<Path> parents = Stream.ofNullable(folder.getParent());
		return Files.isRegularFile(folder) ? parents.flatMap(parent -> Stream.concat(Stream.of(parent), Stream.ofNullable(parent.getParent())))
				: parents;
	}

	/** Not the whole content of indexes that nobody may ever use: the second line of each is the sum of the rest. */
	private static void addIndex(MessageDigest hash, Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			add(hash, file + "\n" + Files.size(file) + "\n" + Files.getLastModifiedTime(file) + "\n"
					+ new String(in.readNBytes(BYTES_OF_HEAD), StandardCharsets.ISO_8859_1));
		} catch (IOException unreadable) {
			add(hash, file + "\nunreadable");
		}
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
