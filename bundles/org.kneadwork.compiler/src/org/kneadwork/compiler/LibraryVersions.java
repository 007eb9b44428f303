package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kneadwork.safety.diff.LibraryVersion;
import org.kneadwork.safety.diff.SafetyProfile;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;

/**
 * Reads versions of libraries to be compared: from the text of a library, or from a bundle that was exported from one. Both
 * give the same facts.
 */
public final class LibraryVersions {

	private final LibraryCompiler compiler;
	private final Function<Path, String> shown;

	/**
	 * @param compiler reads libraries
	 * @param shown how messages name a path
	 */
	public LibraryVersions(LibraryCompiler compiler, Function<Path, String> shown) {
		this.compiler = compiler;
		this.shown = shown;
	}

	/**
	 * Reads a version of a library.
	 *
	 * @param path the folder of a bundle (there is a manifest in it), a file of a bundle, the folder of a library, or a file
	 *     of a library; absolute
	 * @param searchPath where to look for libraries that a library uses
	 * @param progress who watches
	 * @return the version
	 * @throws NoVersionException when it is neither, or when a part of it cannot be read
	 * @throws IOException when the disk fails
	 * @throws CancelledException when whoever watches asked for it
	 */
	public LibraryVersion read(Path path, List<Path> searchPath, Progress progress) throws IOException {
		if (!Files.exists(path)) {
			throw new NoVersionException("There is no folder or file " + shown.apply(path) + ".");
		}
		finishBundle(path);
		if (BundleFolder.isAt(path)) {
			return BundleFolder.read(path, shown);
		}
		try {
			return of(path, compiler.check(new CheckRequest(path, searchPath), progress));
		} catch (LibraryUnreadableException e) {
			throw new NoVersionException(shown.apply(path) + " holds neither a bundle, with its manifest.json, nor a library, with its "
					+ ".knead files.", e);
		}
	}

	/**
	 * Reads a bundle.
	 *
	 * @param path the folder of a bundle (there is a manifest in it), or a file of a bundle; absolute
	 * @param shown how messages name a path
	 * @return the version
	 * @throws NoVersionException when it is no bundle, or a part of it cannot be read
	 * @throws IOException when the disk fails
	 */
	public static LibraryVersion readBundle(Path path, Function<Path, String> shown) throws IOException {
		if (!Files.exists(path)) {
			throw new NoVersionException("There is no folder or file " + shown.apply(path) + ".");
		}
		finishBundle(path);
		if (!BundleFolder.isAt(path)) {
			throw new NoVersionException(shown.apply(path) + " is no bundle: give the folder with its manifest.json, or its .json file.");
		}
		return BundleFolder.read(path, shown);
	}

	/** A bundle whose export was killed is whole again before it is read. */
	private static void finishBundle(Path path) throws IOException {
		FilesTogether.finish(Files.isDirectory(path) ? path : path.getParent());
	}

	/**
	 * The version that a library is, as it was read.
	 *
	 * @param library the library
	 * @return the version; empty where its header does not say id and version
	 */
	public static Optional<LibraryVersion> of(CheckedLibrary library) {
		return library.content().library().filter(header -> header.getName() != null && header.getVersion() != null)
				.map(header -> new LibraryVersion(header.getName(), header.getVersion(),
						SafetyProfile.of(library.content(), library.matrix(), library.libraries())));
	}

	private LibraryVersion of(Path path, Outcome<CheckedLibrary> outcome) throws NoVersionException {
		// What cannot be read comes before what leads nowhere because of that.
		Optional<Finding> hiding = outcome.findings().stream().filter(HiddenContent::isBehind).min(Comparator.comparing(Finding::code));
		if (hiding.isPresent()) {
			TextPlace place = (TextPlace) hiding.get().place();
			throw new NoVersionException("The library in " + shown.apply(path) + " cannot be compared before it can be read: "
					+ place.file() + ", line " + place.line() + ": " + hiding.get().message() + " To see all: kneadwork check "
					+ shown.apply(path));
		}
		return outcome.value().flatMap(LibraryVersions::of).orElseThrow(() -> new NoVersionException(
				"The library in " + shown.apply(path) + " does not say its id and version in its header."));
	}
}
