package org.kneadwork.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleManifest;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.GeneratorInput;
import org.kneadwork.bundle.generator.JsonBundleGenerator;

/** Writes the bundle of a library into a folder, in all forms that are asked for, whole or not at all. */
public final class BundleExporter {

	/**
	 * Exports a library as Kneadwork's own bundle.
	 *
	 * @param library the library
	 * @param status what the bundle shall say of itself
	 * @param folder where to write; made where it is missing
	 * @return the files that were written, the manifest last
	 * @throws IOException when the bundle cannot be written; the message is one for people, and a bundle that was there
	 *     before is unchanged
	 */
	public List<Path> export(CheckedLibrary library, BundleStatus status, Path folder) throws IOException {
		return export(library, status, folder, List.of(new JsonBundleGenerator())).stream().map(ExportedFile::path).toList();
	}

	/**
	 * Exports a library in some forms.
	 *
	 * @param library the library
	 * @param status what the bundle shall say of itself
	 * @param folder where to write; made where it is missing
	 * @param forms what makes the forms
	 * @return the files that were written, those of one form after those of the other, a manifest last
	 * @throws GenerationFailedException when a form cannot be made; then nothing is written
	 * @throws IOException when the bundle cannot be written; the message is one for people, and a bundle that was there
	 *     before is unchanged
	 */
	public List<ExportedFile> export(CheckedLibrary library, BundleStatus status, Path folder, List<BundleGenerator> forms)
			throws IOException {
		return written(request(library, status), Optional.empty(), folder, forms);
	}

	/**
	 * The same, with an index of the library in Kneadwork's own bundle, by which other libraries can use it.
	 *
	 * @param library the library
	 * @param status what the bundle shall say of itself
	 * @param folder where to write; made where it is missing
	 * @param forms what makes the forms; plug-ins do not get the index, since the texts of the library are in it
	 * @return the files that were written, those of one form after those of the other, a manifest last
	 * @throws GenerationFailedException when a form cannot be made; then nothing is written
	 * @throws IOException when the bundle cannot be written, or a part of the library is not known; the message is one for
	 *     people, and a bundle that was there before is unchanged
	 */
	public List<ExportedFile> exportWithIndex(CheckedLibrary library, BundleStatus status, Path folder, List<BundleGenerator> forms)
			throws IOException {
		IndexMaker maker = new IndexMaker(library);
		return written(request(library, status), Optional.of(fingerprint -> maker.index(status, fingerprint).bytes()), folder, forms);
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
				try (InputStream bytes = Files.newInputStream(folder.resolve(file.name()))) {
					if (!file.isUnchanged(bytes)) {
						return Optional.empty();
					}
				}
			}
			return Optional.of(LibraryIndex.hashOf(new LinkedHashMap<>(Map.of(BundleFiles.MANIFEST,
					new String(manifest, StandardCharsets.ISO_8859_1)))));
		} catch (IOException unknown) {
			return Optional.empty();
		}
	}

	private static BundleRequest request(CheckedLibrary library, BundleStatus status) {
		return new BundleRequest(library.content(), library.matrix(), status, library.places()::apply, library.libraries()::apply);
	}

	private static List<ExportedFile> written(BundleRequest request, Optional<Function<String, byte[]>> index, Path folder,
			List<BundleGenerator> forms) throws IOException {
		if (forms.size() == 1 && forms.getFirst() instanceof JsonBundleGenerator own) {
			// Nobody has to see the files before they are written.
			return FilesTogether.makeWithManifest("bundle", into -> BundleWriter.write(request, index, new FilesInFolder(into)), folder)
					.stream().map(path -> new ExportedFile(path, own.format())).toList();
		}
		return written(index.isEmpty() ? BundleWriter.write(request) : BundleWriter.writeWithIndex(request, index.get()), folder, forms);
	}

	private static List<ExportedFile> written(BundleFiles bundle, Path folder, List<BundleGenerator> forms) throws IOException {
		SortedMap<String, byte[]> apps = new TreeMap<>(bundle.files());
		apps.keySet().removeIf(name -> name.endsWith(BundleFiles.INDEX));
		GeneratorInput forApps = GeneratorInput.of(new BundleFiles(apps));
		GeneratedFiles files = new GeneratedFiles();
		for (BundleGenerator form : forms) {
			files.add(form, form instanceof JsonBundleGenerator ? GeneratorInput.of(bundle) : forApps);
		}
		return written(files.inOrder(), folder).stream()
				.map(path -> new ExportedFile(path, files.formOf(path.getFileName().toString()))).toList();
	}

	private static List<Path> written(SequencedMap<String, byte[]> files, Path folder) throws IOException {
		return files.containsKey(BundleFiles.MANIFEST) ? FilesTogether.writeWithManifest("bundle", files, folder)
				: FilesTogether.write("bundle", files, folder);
	}
}
