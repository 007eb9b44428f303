package org.kneadwork.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleManifest;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;

/** Writes the bundle of a library into a folder, whole or not at all, the manifest last. */
public final class BundleExporter {

	/**
	 * Exports a library.
	 *
	 * @param library the library
	 * @param status what the bundle shall say of itself
	 * @param folder where to write; made where it is missing
	 * @return the files that were written, the manifest last
	 * @throws IOException when the bundle cannot be written; the message is one for people, and a bundle that was there
	 *     before is unchanged
	 */
	public List<Path> export(CheckedLibrary library, BundleStatus status, Path folder) throws IOException {
		return write(BundleWriter.write(request(library, status)), folder);
	}

	/**
	 * Exports a library with its index, by which other libraries can use it.
	 *
	 * @param library the library
	 * @param status what the bundle shall say of itself
	 * @param folder where to write; made where it is missing
	 * @return the files that were written, the manifest last
	 * @throws IOException when the bundle cannot be written, or a part of the library is not known; the message is one for
	 *     people, and a bundle that was there before is unchanged
	 */
	public List<Path> exportWithIndex(CheckedLibrary library, BundleStatus status, Path folder) throws IOException {
		try {
			return write(BundleWriter.writeWithIndex(request(library, status), fingerprint -> index(library, status, fingerprint)), folder);
		} catch (UncheckedIOException noIndex) {
			throw noIndex.getCause();
		}
	}

	/**
	 * Tells one whole bundle in a folder from any other.
	 *
	 * @param folder the folder
	 * @return a line that stands for its manifest, and so for all of its files; empty where there is no bundle, where a file is
	 *     missing or is not the one that the manifest means, and where somebody is or was at work on it
	 */
	public static Optional<String> stateOf(Path folder) {
		try {
			if (Workplace.isIn(folder)) {
				return Optional.empty();
			}
			byte[] manifest = Files.readAllBytes(folder.resolve(BundleFiles.MANIFEST));
			for (BundleManifest.File file : BundleManifest.read(manifest).files()) {
				if (!file.isUnchanged(Files.readAllBytes(folder.resolve(file.name())))) {
					return Optional.empty();
				}
			}
			return Optional.of(LibraryIndex.hashOf(new LinkedHashMap<>(Map.of(BundleFiles.MANIFEST,
					new String(manifest, StandardCharsets.ISO_8859_1)))));
		} catch (IOException unknown) {
			return Optional.empty();
		}
	}

	private static byte[] index(CheckedLibrary library, BundleStatus status, String fingerprint) {
		try {
			return new IndexMaker(library).index(status, fingerprint).bytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static BundleRequest request(CheckedLibrary library, BundleStatus status) {
		return new BundleRequest(library.content(), library.matrix(), status, library.places()::apply, library.libraries()::apply);
	}

	private static List<Path> write(BundleFiles bundle, Path folder) throws IOException {
		LinkedHashMap<String, byte[]> files = new LinkedHashMap<>(bundle.files());
		Optional.ofNullable(files.remove(BundleFiles.MANIFEST)).ifPresent(manifest -> files.put(BundleFiles.MANIFEST, manifest));
		return FilesTogether.writeWithManifest("bundle", files, folder);
	}
}
