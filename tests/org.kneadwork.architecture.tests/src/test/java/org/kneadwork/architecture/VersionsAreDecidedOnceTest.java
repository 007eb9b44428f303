package org.kneadwork.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The bundles are compiled against the target definition, and the command line ships Maven's jars: they are the same. */
class VersionsAreDecidedOnceTest {

	private final Checkout checkout = Checkout.current();
	private final Path rootPom = checkout.top().resolve("pom.xml");
	private final Path distributionPom = checkout.top().resolve("releng/org.kneadwork.distribution/pom.xml");

	@Test
	void theTargetDefinitionAndTheRootPomNameTheSameVersions() throws IOException {
		assertEquals(sorted(target()), sorted(managed()));
	}

	@Test
	void theDistributionShipsOnlyLibrariesOfTheTargetDefinitionAndNamesNoVersionOfItsOwn() throws IOException {
		Set<String> inTarget = target().stream().map(each -> each.group() + ":" + each.artifact()).collect(Collectors.toSet());
		List<Coordinates> libraries = Coordinates.dependencies(distributionPom, VersionsAreDecidedOnceTest::isProject).stream()
				.filter(each -> !each.group().equals("org.kneadwork")).toList();
		assertFalse(libraries.isEmpty());
		for (Coordinates library : libraries) {
			assertEquals("", library.version(), () -> library + " has a version of its own");
			assertTrue(inTarget.contains(library.group() + ":" + library.artifact()), () -> library + " is not in the target");
		}
	}

	@Test
	void theUnpackedDistributionHoldsExactlyItsDependencies() throws IOException {
		Path lib = Path.of(System.getProperty("kneadwork.distribution")).resolve("lib");
		Set<String> expected = new TreeSet<>();
		for (Coordinates each : Coordinates.dependencies(distributionPom, VersionsAreDecidedOnceTest::isProject)) {
			expected.add(each.group().equals("org.kneadwork") ? each.artifact() + "-" + projectVersion()
					: each.artifact() + "-" + managedVersion(each));
		}
		try (Stream<Path> jars = Files.list(lib)) {
			assertEquals(expected, jars.map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
					.collect(Collectors.toCollection(TreeSet::new)));
		}
	}

	@Test
	void noPomAsksForARangeOrForTheNewestVersion() throws IOException {
		List<Path> files = new ArrayList<>(checkout.poms());
		files.add(targetDefinition());
		assertTrue(files.size() > 15, () -> "not all poms were found: " + files);
		for (Path file : files) {
			for (String version : Coordinates.versions(file)) {
				assertFalse(version.matches("[\\[(].*|LATEST|RELEASE"), () -> file + " asks for version " + version);
			}
		}
	}

	private Path targetDefinition() {
		return checkout.top().resolve("releng/org.kneadwork.target/kneadwork.target");
	}

	private List<Coordinates> target() throws IOException {
		return Coordinates.dependencies(targetDefinition(), parent -> true);
	}

	private List<Coordinates> managed() throws IOException {
		return Coordinates.dependencies(rootPom, parent -> parent.getTagName().equals("dependencyManagement"));
	}

	private String managedVersion(Coordinates library) throws IOException {
		return managed().stream()
				.filter(each -> each.group().equals(library.group()) && each.artifact().equals(library.artifact()))
				.map(Coordinates::version).findFirst().orElseThrow();
	}

	private String projectVersion() throws IOException {
		return Coordinates.versions(rootPom).getFirst();
	}

	private static boolean isProject(Element element) {
		return element.getTagName().equals("project");
	}

	private static List<String> sorted(List<Coordinates> all) {
		return all.stream().map(Coordinates::toString).sorted().toList();
	}
}
