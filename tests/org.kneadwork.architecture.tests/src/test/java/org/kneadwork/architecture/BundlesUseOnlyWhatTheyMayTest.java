package org.kneadwork.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The arrows between the bundles, which go one way only: in the manifests, and in what the classes really use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundlesUseOnlyWhatTheyMayTest {

	private static final Arrows ARROWS = Arrows.ofTheProject();

	private final ClassArrows classArrows;

	/** Reads the classes once for all tests: there are thousands of generated ones. */
	BundlesUseOnlyWhatTheyMayTest() throws IOException {
		classArrows = ClassArrows.of(ARROWS, bundles());
	}

	@Test
	void theTableItselfHasNoArrowThatLeadsBack() {
		assertFalse(ARROWS.goRound());
	}

	@Test
	void noManifestAsksForMoreThanTheTableAllows() throws IOException {
		assertEquals(List.of(), new ManifestArrows(ARROWS, bundles()).violations());
	}

	@Test
	void noClassUsesMoreThanTheTableAllows() {
		assertEquals(List.of(), classArrows.violations());
	}

	@Test
	void everyBundleWithSourcesWasCompiledAndLookedAt() throws IOException {
		Set<String> lookedAt = classArrows.classes().keySet();
		for (BundleManifest bundle : bundles()) {
			assertTrue(lookedAt.contains(bundle.name()) || !Files.isDirectory(bundle.folder().resolve("src")),
					() -> bundle.name() + " is not compiled before this test: name it in this module's pom.xml");
		}
	}

	@Test
	void theModelKnowsOnlyEmf() throws IOException {
		BundleManifest model = bundles().stream().filter(bundle -> bundle.name().equals("org.kneadwork.model")).findFirst()
				.orElseThrow();
		List<String> others = new ArrayList<>(model.requiredBundles());
		others.addAll(model.importedPackages());
		others.removeIf(name -> name.startsWith("org.eclipse.emf."));
		assertEquals(List.of(), others);
	}

	@Test
	void anArrowTurnedRoundInAManifestIsFound() {
		BundleManifest turned = manifest("org.kneadwork.safety", List.of("org.kneadwork.compiler"), List.of());
		assertEquals(List.of("org.kneadwork.safety asks for org.kneadwork.compiler in its manifest, but may not use org.kneadwork.compiler"),
				new ManifestArrows(ARROWS, List.of(turned)).violations());
	}

	@Test
	void anArrowTurnedRoundByAnImportedPackageIsFound() {
		BundleManifest turned = manifest("org.kneadwork.model", List.of(), List.of("org.kneadwork.dsl.linking"));
		BundleManifest exporter = new BundleManifest(Path.of(""), "org.kneadwork.dsl", List.of(), List.of(),
				List.of("org.kneadwork.dsl.linking"));
		assertEquals(List.of("org.kneadwork.model asks for org.kneadwork.dsl.linking in its manifest, but may not use org.kneadwork.dsl"),
				new ManifestArrows(ARROWS, List.of(turned, exporter)).violations());
	}

	@Test
	void aBundleBelowTheUserInterfaceThatAsksForItIsFound() {
		BundleManifest turned = manifest("org.kneadwork.cli", List.of("org.eclipse.ui"), List.of("org.eclipse.swt.widgets"));
		assertEquals(2, new ManifestArrows(ARROWS, List.of(turned)).violations().size());
		BundleManifest allowed = manifest("org.kneadwork.ui", List.of("org.eclipse.ui"), List.of("org.eclipse.swt.widgets"));
		assertEquals(List.of(), new ManifestArrows(ARROWS, List.of(allowed)).violations());
	}

	@Test
	void aBundleWithoutARowIsFound() {
		BundleManifest unknown = manifest("org.kneadwork.helpers", List.of(), List.of());
		assertEquals(List.of("org.kneadwork.helpers has no row in the table"),
				new ManifestArrows(ARROWS, List.of(unknown)).violations());
	}

	@Test
	void aUseInTheClassesThatTheTableDoesNotAllowIsFound() {
		// The language's parser builds the model, so a table that forbids it has to be contradicted by the classes.
		List<String> violations = new ClassArrows(ARROWS.withoutAnyFrom("dsl"), classArrows.classes()).violations();
		assertTrue(violations.stream().anyMatch(each -> each.endsWith("but org.kneadwork.dsl may not use org.kneadwork.model")),
				violations::toString);
	}

	@Test
	void arrowsThatGoRoundAreFoundInTheTable() {
		assertTrue(new Arrows(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"))).goRound());
	}

	private static BundleManifest manifest(String name, List<String> required, List<String> imported) {
		return new BundleManifest(Path.of(""), name, required, imported, List.of());
	}

	private static List<BundleManifest> bundles() throws IOException {
		return Checkout.current().bundles();
	}
}
