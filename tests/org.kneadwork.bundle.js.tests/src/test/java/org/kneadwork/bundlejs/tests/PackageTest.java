package org.kneadwork.bundlejs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.node.NodePrograms;

/** The package as an app developer gets it. */
class PackageTest {

	@TempDir
	Path folder;

	private InstalledPackage app;

	@BeforeEach
	void install() {
		app = InstalledPackage.in(folder);
	}

	@Test
	void theLinesOfItsReadmeLeadThroughARoutine() throws IOException {
		String readme = Files.readString(folder.resolve("node_modules/@kneadwork/bundle/README.md"));
		Matcher lines = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL).matcher(readme);
		assertTrue(lines.find());
		Files.writeString(folder.resolve("readme.mjs"), lines.group(1));
		Files.write(folder.resolve("lower-back-0.1.0.en.json"),
				Libraries.bundle(Libraries.request(Libraries.lowerBack(), BundleStatus.CHECKED)));
		List<String> said = app.run("readme.mjs").lines().toList();
		assertTrue(said.getFirst().matches("0 [a-z-]+ .*"), said::toString);
		assertTrue(said.size() > 1, said::toString);
	}

	@Test
	void programsWithoutModulesUseItToo() {
		JsonNode said = app.json("functions.cjs");
		assertEquals("not-json", said.get("code").asText());
		assertEquals(said.get("schema"), said.get("version"));
	}

	@Test
	void strictTypeScriptKnowsItsTypesInBothKindsOfModules() throws IOException {
		for (String kind : List.of("app.mts", "app.cts")) {
			if (kind.endsWith(".cts")) {
				Files.copy(folder.resolve("app.mts"), folder.resolve(kind));
			}
			NodePrograms.Result result = app.programs().node(folder, List.of(
					InstalledPackage.made().resolve("node_modules/typescript/bin/tsc").toString(), "--noEmit", "--strict",
					"--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--module", "nodenext", "--target", "es2022",
					kind));
			assertEquals(0, result.exitCode(), result::output);
		}
	}

	@Test
	void itBringsNothingElseAlong() throws IOException {
		JsonNode described = InstalledPackage.JSON.readTree(folder.resolve("node_modules/@kneadwork/bundle/package.json").toFile());
		assertFalse(described.has("dependencies"));
		assertFalse(described.has("scripts"));
		try (var packages = Files.list(folder.resolve("node_modules"))) {
			assertEquals(List.of("@kneadwork"), packages.map(found -> found.getFileName().toString())
					.filter(name -> !name.startsWith(".")).toList());
		}
		assertTrue(Files.exists(folder.resolve("node_modules/@kneadwork/bundle/LICENSE")));
	}
}
