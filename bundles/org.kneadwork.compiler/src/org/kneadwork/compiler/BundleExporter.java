package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kneadwork.bundle.BundleFiles;
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
		BundleFiles bundle = BundleWriter.write(new BundleRequest(library.content(), library.matrix(), status,
				library.places()::apply, library.libraries()::apply));
		LinkedHashMap<String, byte[]> files = new LinkedHashMap<>(bundle.files());
		Optional.ofNullable(files.remove(BundleFiles.MANIFEST)).ifPresent(manifest -> files.put(BundleFiles.MANIFEST, manifest));
		return FilesTogether.writeWithManifest("bundle", files, folder);
	}
}
