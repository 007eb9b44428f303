package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kneadwork.bundle.BundleDocument;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleManifest;
import org.kneadwork.bundle.BundleReader;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleUnreadableException;
import org.kneadwork.safety.diff.LibraryVersion;
import org.kneadwork.safety.diff.SafetyProfile;

/**
 * Reads the version of a library from an exported bundle. Every sum that is there to be checked is checked: those of a
 * manifest beside the file, and the fingerprint of the content where the files of all languages are there.
 */
final class BundleFolder {

	private static final String EXTENSION = ".json";

	private final Path folder;
	private final Optional<BundleManifest> manifest;
	private final Function<Path, String> shown;

	private BundleFolder(Path folder, Function<Path, String> shown) throws IOException {
		this.folder = folder;
		this.shown = shown;
		Path file = folder.resolve(BundleFiles.MANIFEST);
		this.manifest = Files.isRegularFile(file) ? Optional.of(readManifest(file)) : Optional.empty();
	}

	/** Whether a path looks like a bundle: a folder with a manifest, or a JSON file. */
	static boolean isAt(Path path) {
		return Files.isDirectory(path) ? Files.isRegularFile(path.resolve(BundleFiles.MANIFEST))
				: path.getFileName().toString().endsWith(EXTENSION);
	}

	/**
	 * Reads a bundle.
	 *
	 * @param path the folder of the bundle, or one of its files; absolute
	 * @param shown how messages name a path
	 * @return the version
	 * @throws NoVersionException when it is no bundle, is damaged, or of a format that is not known
	 * @throws IOException when a file cannot be read
	 */
	static LibraryVersion read(Path path, Function<Path, String> shown) throws IOException {
		boolean isWhole = Files.isDirectory(path) || path.getFileName().toString().equals(BundleFiles.MANIFEST);
		BundleFolder bundle = new BundleFolder(Files.isDirectory(path) ? path : path.getParent(), shown);
		return bundle.version(isWhole ? bundle.anyContent() : path);
	}

	private BundleManifest readManifest(Path file) throws IOException {
		try {
			return BundleManifest.read(Files.readAllBytes(file));
		} catch (BundleUnreadableException e) {
			throw new NoVersionException(shown.apply(file) + " " + e.getMessage(), e);
		}
	}

	private Path anyContent() throws NoVersionException {
		Path file = manifest.stream().flatMap(found -> found.files().stream()).filter(listed -> listed.language().isPresent())
				.map(listed -> folder.resolve(listed.name())).findFirst()
				.orElseThrow(() -> new NoVersionException("The manifest in " + shown.apply(folder) + " names no file with content."));
		if (!Files.isRegularFile(file)) {
			throw new NoVersionException("The manifest in " + shown.apply(folder) + " names " + file.getFileName()
					+ ", which is not there.");
		}
		return file;
	}

	private LibraryVersion version(Path file) throws IOException {
		BundleDocument document = document(file);
		if (!document.header().isSource()) {
			Path source = inLanguage(file, document.header(), document.header().languages().getFirst());
			if (!Files.isRegularFile(source)) {
				throw new NoVersionException(shown.apply(file) + " is a translation. Give the file in the language of the library, "
						+ source.getFileName() + ", or the folder of the whole bundle.");
			}
			document = document(source);
		}
		BundleDocument.Header header = document.header();
		if (header.status().equals(BundleStatus.DRAFT.literal())) {
			throw new NoVersionException(shown.apply(file) + " is a draft: it was exported in spite of errors, and what could not be "
					+ "read is not in it. Compare with a bundle that was exported without errors.");
		}
		SafetyProfile profile = document.profile().orElseThrow(() -> new NoVersionException(shown.apply(file)
				+ " was written by an older Kneadwork and holds nothing to compare with. Export that version of the library again."));
		checkFingerprint(file, document);
		return new LibraryVersion(header.library(), header.version(), profile);
	}

	private BundleDocument document(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		Optional<BundleManifest.File> listed = manifest.flatMap(found -> found.file(file.getFileName().toString()));
		try {
			BundleDocument document = BundleReader.read(bytes);
			if (listed.isPresent() && !listed.get().isUnchanged(bytes)) {
				throw new NoVersionException(shown.apply(file)
						+ " is not the file that the manifest beside it means: it was changed after the export.");
			}
			return document;
		} catch (BundleUnreadableException e) {
			throw new NoVersionException(shown.apply(file) + " " + e.getMessage(), e);
		}
	}

	private static Path inLanguage(Path file, BundleDocument.Header header, String language) {
		String end = "." + header.language() + EXTENSION;
		String name = file.getFileName().toString();
		String stem = name.endsWith(end) ? name.substring(0, name.length() - end.length())
				: header.library() + "-" + header.version();
		return file.resolveSibling(stem + "." + language + EXTENSION);
	}

	private void checkFingerprint(Path given, BundleDocument source) throws IOException {
		List<BundleDocument> documents = new ArrayList<>(List.of(source));
		List<String> languages = source.header().languages();
		for (String language : languages.subList(1, languages.size())) {
			Path file = folder.resolve(source.header().library() + "-" + source.header().version() + "." + language + EXTENSION);
			if (!Files.isRegularFile(file)) {
				return;
			}
			documents.add(document(file));
		}
		String fingerprint = BundleDocument.fingerprintOf(documents);
		if (documents.stream().anyMatch(document -> !document.header().fingerprint().equals(fingerprint))) {
			throw new NoVersionException(shown.apply(given)
					+ " is damaged: its content is not the one that its fingerprint stands for.");
		}
	}
}
