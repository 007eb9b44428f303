package org.kneadwork.bundlejs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;

/** Libraries as the product reads them, and bundles as it writes them. */
final class Libraries {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();

	private Libraries() {
	}

	static Path lowerBack() {
		return InstalledPackage.checkout().resolve("bundles/org.kneadwork.lowerback/library");
	}

	/** A library that uses every statement of the language. */
	static Path full() {
		return InstalledPackage.checkout().resolve("tests/org.kneadwork.bundle.tests/src/test/resources/libraries/full");
	}

	/** What a bundle is made from; the library may be unsafe, and has to be readable. */
	static BundleRequest request(Path folder, BundleStatus status) {
		try {
			Outcome<CheckedLibrary> outcome = COMPILER.check(new CheckRequest(folder, List.of()), Progress.NONE);
			assertEquals(List.of(), outcome.findings().stream().filter(finding -> finding.code().startsWith("KW0")).toList());
			CheckedLibrary library = outcome.value().orElseThrow();
			return new BundleRequest(library.content(), library.matrix(), status, library.places()::apply,
					library.libraries()::apply);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The file in the language of the library. */
	static byte[] bundle(BundleRequest request) {
		BundleFiles files = BundleWriter.write(request);
		String language = request.content().library().orElseThrow().getLanguage();
		return files.files().entrySet().stream().filter(file -> file.getKey().endsWith("." + language + ".json"))
				.findFirst().orElseThrow().getValue();
	}
}
