package org.kneadwork.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleDocument;
import org.kneadwork.bundle.BundleReader;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.diff.SafetyProfile;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** Whatever is taken out of the library that ships: its bundle gives the same facts for a comparison as its text. */
class FactsInBundlesTest {

	private static final int EVERY = 60;

	@TempDir
	Path folder;

	@Test
	void theBundleOfAMutantGivesTheFactsOfTheMutant() throws IOException {
		Laboratory laboratory = Laboratory.of(MutationTest.LOWER_BACK, folder.resolve("library"));
		List<Mutant> mutants = Mutants.of(laboratory.library()).stream().filter(mutant -> mutant.edit().isPresent()).toList();
		List<SafetyProfile> seen = new ArrayList<>();
		for (int i = 0; i < mutants.size(); i += EVERY) {
			Edit edit = mutants.get(i).edit().orElseThrow();
			edit.apply();
			try {
				SafetyProfile expected = ofText(laboratory);
				assertEquals(expected, ofBundle(laboratory), mutants.get(i)::toString);
				seen.add(expected);
			} finally {
				edit.undo();
			}
		}
		assertTrue(seen.stream().distinct().count() > 20, () -> seen.size() + " mutants");
	}

	private static SafetyProfile ofText(Laboratory laboratory) {
		Content content = laboratory.library().content();
		return SafetyProfile.of(content, VerdictMatrix.of(content), laboratory.library().libraries());
	}

	private static SafetyProfile ofBundle(Laboratory laboratory) throws IOException {
		Content content = laboratory.library().content();
		Map<String, byte[]> files = BundleWriter.write(new BundleRequest(content, VerdictMatrix.of(content), BundleStatus.CHECKED,
				laboratory.library().places()::apply, laboratory.library().libraries()::apply)).files();
		BundleDocument document = BundleReader.read(files.get("lower-back-0.1.0.en.json"));
		return document.profile().orElseThrow();
	}
}
