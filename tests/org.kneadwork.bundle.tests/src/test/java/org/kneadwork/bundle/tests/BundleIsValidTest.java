package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleStatus;

/** Every file of a bundle is what the published schema says, as networknt's validator sees it. */
class BundleIsValidTest {

	static Stream<Path> libraries() {
		return Stream.of(Exported.full(), Exported.lowerBack(), Exported.neckAndShoulders());
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void everyFileFollowsTheSchema(Path folder) {
		for (BundleStatus status : BundleStatus.values()) {
			BundleFiles files = Exported.bundle(Exported.checked(folder), status);
			for (String name : files.files().keySet()) {
				NetworkntSchema schema = name.equals(BundleFiles.MANIFEST) ? NetworkntSchema.of("Manifest")
						: name.endsWith(".map.json") ? NetworkntSchema.of("SourceMap") : NetworkntSchema.ofBundle();
				assertEquals(List.of(), schema.problems(Exported.json(files, name)), name);
			}
		}
	}

	@Test
	void jsonSchemaItselfHasNothingToSayAgainstOurs() {
		assertEquals(List.of(), NetworkntSchema.problemsOfTheSchemaItself());
	}
}
