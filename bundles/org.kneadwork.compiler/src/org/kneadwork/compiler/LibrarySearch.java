package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.model.values.Version;
import org.kneadwork.safety.finding.Sayings;

/** Looks for libraries in use: for the folder with the texts first, then for an index, or the other way round. */
final class LibrarySearch {

	private final List<Path> searchPath;
	private final List<Path> atLast;
	private final boolean indexesFirst;
	private final Map<Path, IndexFile> read = new LinkedHashMap<>();

	/**
	 * An index on the disk.
	 *
	 * @param file the file
	 * @param index what is in it
	 */
	record IndexFile(Path file, LibraryIndex index) {

		/**
		 * The folder in which the texts count as standing, so that places in them are named as if they were there: the one in
		 * which the index lies where that has the name of the library, else one of that name in it.
		 */
		Path folder() {
			Path parent = file.getParent();
			boolean named = parent.getFileName() != null && parent.getFileName().toString().equals(index.library());
			return named ? parent : parent.resolve(index.library());
		}

		/** The library as a folder that is not there. */
		LibraryFolder asFolder() {
			Path folder = folder();
			return new LibraryFolder(folder, index.texts().sequencedKeySet().stream().map(folder::resolve).toList());
		}
	}

	/**
	 * What was found.
	 *
	 * @param folder the folder, which is there where it is none of an index
	 * @param index the index, where it is one
	 */
	record Found(LibraryFolder folder, Optional<IndexFile> index) {
	}

	/**
	 * @param searchPath where to look first
	 * @param atLast where to look when it is in none of these, nor beside the library that uses it
	 * @param indexesFirst whether an index is taken where the texts are there too
	 */
	LibrarySearch(List<Path> searchPath, List<Path> atLast, boolean indexesFirst) {
		this.searchPath = searchPath.stream().map(place -> place.toAbsolutePath().normalize()).toList();
		this.atLast = List.copyOf(atLast);
		this.indexesFirst = indexesFirst;
	}

	/**
	 * Looks for another library.
	 *
	 * @param user the folder of the library that uses it, besides which it may lie
	 * @param id the id of the library
	 * @param wanted the version that is asked for, where one is
	 * @return the library, if it was found, in whatever version
	 * @throws LibraryUnreadableException when a folder cannot be read
	 * @throws IndexUnreadableException when what was found is an index that cannot be used; the message is a whole sentence
	 */
	Optional<Found> find(LibraryFolder user, String id, Optional<Version> wanted)
			throws LibraryUnreadableException, IndexUnreadableException {
		List<Path> places = new ArrayList<>(searchPath);
		if (user.folder().getParent() != null) {
			places.add(user.folder().getParent());
		}
		places.addAll(atLast);
		Optional<Found> first = indexesFirst ? index(places, id, wanted) : texts(user, places, id);
		if (first.isPresent()) {
			return first;
		}
		return indexesFirst ? texts(user, places, id) : index(places, id, wanted);
	}

	private static Optional<Found> texts(LibraryFolder user, List<Path> places, String id) throws LibraryUnreadableException {
		return user.find(id, places).map(folder -> new Found(folder, Optional.empty()));
	}

	private Optional<Found> index(List<Path> places, String id, Optional<Version> wanted) throws IndexUnreadableException {
		for (Path place : places) {
			List<Path> files = new ArrayList<>();
			LibraryFolder.withSubfolders(place).forEach(folder -> files.addAll(indexesIn(folder, id)));
			// The newest that will do; where none will, the newest, so that it can be said which one is there.
			Optional<Path> best = files.stream().max(Comparator
					.comparing((Path file) -> wanted.filter(version -> versionOf(file, id).satisfies(version)).isPresent())
					.thenComparing(file -> versionOf(file, id)).thenComparing(Comparator.reverseOrder()));
			if (best.isPresent()) {
				IndexFile index = read(best.get(), id);
				return Optional.of(new Found(index.asFolder(), Optional.of(index)));
			}
		}
		return Optional.empty();
	}

	private static Version versionOf(Path file, String id) {
		return LibraryIndex.versionIn(file, id).orElseThrow();
	}

	private static List<Path> indexesIn(Path folder, String id) {
		return allIndexesIn(folder).stream().filter(file -> LibraryIndex.versionIn(file, id).isPresent()).toList();
	}

	/**
	 * The files that look like indexes.
	 *
	 * @param folder a folder
	 * @return the files in it, in an order that does not depend on the machine; none where it cannot be read
	 */
	static List<Path> allIndexesIn(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(LibraryIndex.EXTENSION)).filter(Files::isRegularFile)
					.sorted().toList();
		} catch (IOException unreadable) {
			return List.of();
		}
	}

	private IndexFile read(Path file, String id) throws IndexUnreadableException {
		IndexFile known = read.get(file);
		if (known == null) {
			known = new IndexFile(file, checked(file, id));
			read.put(file, known);
		}
		return known;
	}

	private static LibraryIndex checked(Path file, String id) throws IndexUnreadableException {
		String name = file.getFileName().toString();
		try {
			LibraryIndex index = LibraryIndex.read(Files.readAllBytes(file));
			if (!index.library().equals(id) || !index.fileName().equals(name)) {
				throw new IndexUnreadableException(
						Sayings.say("index.named", index.version(), index.library(), index.fileName()));
			}
			return index;
		} catch (IndexUnreadableException e) {
			throw e.of(name);
		} catch (IOException e) {
			throw new IndexUnreadableException(Sayings.say("index.cannot", FileReasons.said(e))).of(name);
		}
	}
}
