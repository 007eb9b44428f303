package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import org.kneadwork.bundle.BundleFiles;
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
		GeneratorInput input = GeneratorInput.of(BundleWriter.write(new BundleRequest(library.content(), library.matrix(), status,
				library.places()::apply, library.libraries()::apply)));
		GeneratedFiles files = new GeneratedFiles();
		for (BundleGenerator form : forms) {
			files.add(form, input);
		}
		return written(files.inOrder(), folder).stream()
				.map(path -> new ExportedFile(path, files.formOf(path.getFileName().toString()))).toList();
	}

	private static List<Path> written(SequencedMap<String, byte[]> files, Path folder) throws IOException {
		return files.containsKey(BundleFiles.MANIFEST) ? FilesTogether.writeWithManifest("bundle", files, folder)
				: FilesTogether.write("bundle", files, folder);
	}
}
