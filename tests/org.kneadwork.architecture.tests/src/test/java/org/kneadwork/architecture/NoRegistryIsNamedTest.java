package org.kneadwork.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * Where packages are loaded from is the business of each machine's settings, a mirror for instance: no file of the project
 * names a registry's host.
 */
class NoRegistryIsNamedTest {

	/** Written so that this file does not contain what it looks for. */
	private static final Pattern REGISTRY_HOST = Pattern.compile("repo1?[.]maven|npmjs[.](org|com)|npmmirror[.]com|yarnpkg[.]com|"
			+ "sonatype[.]org|sonatype[.]com|jcenter[.]|jitpack[.]io|plugins[.]gradle|download[.]eclipse|repo[.]eclipse|"
			+ "deb[.]debian|snapshot[.]debian|security[.]debian|archive[.]ubuntu|pypi[.]org");

	@Test
	void noFileNamesTheHostOfARegistry() throws IOException, InterruptedException {
		List<String> named = new ArrayList<>();
		List<Path> files = Checkout.current().sourceFiles();
		assertTrue(files.size() > 30, () -> "too few files to be the project: " + files);
		for (Path file : files) {
			// Bytes as characters: a file in whatever encoding, or binary, is searched all the same.
			if (namesARegistry(Files.readString(file, StandardCharsets.ISO_8859_1))) {
				named.add(file.toString());
			}
		}
		assertEquals(List.of(), named);
	}

	@Test
	void aHostIsRecognised() {
		assertTrue(namesARegistry("distributionUrl=https://repo." + "maven.apache.org/maven2/"));
		assertTrue(namesARegistry("\"resolved\": \"https://registry.npm" + "js.org/ajv\""));
		assertFalse(namesARegistry("xmlns=\"http://maven.apache.org/POM/4.0.0\""));
	}

	private static boolean namesARegistry(String text) {
		return REGISTRY_HOST.matcher(text).find();
	}
}
