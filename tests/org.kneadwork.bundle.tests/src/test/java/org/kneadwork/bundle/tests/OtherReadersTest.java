package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.node.NodePrograms;

/** What app developers do with a bundle: validate it with ajv, and read it in TypeScript. */
class OtherReadersTest {

	private static NodeTools tools;

	@TempDir
	private Path folder;
	private Path schema;

	@BeforeAll
	static void install() {
		tools = NodeTools.installed();
	}

	@BeforeEach
	void writeSchema() throws IOException {
		schema = Files.writeString(folder.resolve("schema.json"), BundleSchema.json());
		Files.writeString(folder.resolve("kneadwork.ts"), BundleSchema.typescript());
	}

	private static String definition(String file) {
		if (file.equals(BundleFiles.MANIFEST)) {
			return "Manifest";
		}
		return file.endsWith(".map.json") ? "SourceMap" : "Bundle";
	}

	@ParameterizedTest
	@MethodSource("org.kneadwork.bundle.tests.BundleIsValidTest#libraries")
	void ajvFindsEveryFileValid(Path library) throws IOException {
		Map<Path, String> definitions = new LinkedHashMap<>();
		for (var file : Exported.bundle(library).files().entrySet()) {
			String definition = definition(file.getKey());
			definitions.put(Files.write(folder.resolve(file.getKey()), file.getValue()),
					definition.equals("Bundle") ? "-" : definition);
		}
		assertEquals(new NodePrograms.Result(0, ""), tools.validate(schema, definitions));
	}

	@Test
	void ajvRefusesWhatTheSchemaDoesNotKnow() throws IOException {
		String bundle = text(Exported.bundle(Exported.full()), "full-0.3.1.en.json");
		Path document = Files.writeString(folder.resolve("wrong.json"), bundle.replace("\"stopRules\"", "\"stopRule\""));
		NodePrograms.Result result = tools.validate(schema, Map.of(document, "-"));
		assertEquals(1, result.exitCode());
		assertTrue(result.output().contains("must have required property 'stopRules'"), result::output);
		assertTrue(result.output().contains("must NOT have additional properties {\"additionalProperty\":\"stopRule\"}"),
				result::output);
	}

	@ParameterizedTest
	@MethodSource("org.kneadwork.bundle.tests.BundleIsValidTest#libraries")
	void everyFileIsOfItsTypeInTypeScript(Path library) throws IOException {
		List<String> programs = new ArrayList<>();
		for (var file : Exported.bundle(library).files().entrySet()) {
			programs.add(program(file.getKey() + ".ts", definition(file.getKey()),
					new String(file.getValue(), StandardCharsets.UTF_8)));
		}
		assertEquals(new NodePrograms.Result(0, ""), tools.compile(folder, programs));
	}

	@Test
	void typeScriptRefusesWhatTheDeclarationsDoNotKnow() throws IOException {
		String bundle = text(Exported.bundle(Exported.full()), "full-0.3.1.en.json");
		Map<String, String> complaints = new LinkedHashMap<>();
		complaints.put(program("renamed.ts", "Bundle", bundle.replaceFirst("\"stopRules\"", "\"stopRule\"")),
				"'\"stopRule\"' does not exist in type 'Safety'");
		complaints.put(program("word.ts", "Bundle", bundle.replaceFirst("\"verdict\": \"avoid\"", "\"verdict\": \"fine\"")),
				"Type '\"fine\"' is not assignable");
		complaints.put(program("missing.ts", "Bundle", bundle.replaceFirst("\"urgency\": \"soon\",", "")),
				"Property 'urgency' is missing");
		complaints.put(program("kind.ts", "Bundle", bundle.replaceFirst("\"kind\": \"condition\"", "\"kind\": \"red-flag\"")),
				"'\"condition\"' does not exist in type 'RedFlagQuestion'");
		NodePrograms.Result result = tools.compile(folder, List.copyOf(complaints.keySet()));
		assertNotEquals(0, result.exitCode());
		complaints.forEach((program, complaint) -> assertTrue(result.output().lines()
				.anyMatch(line -> line.startsWith(program) && line.contains(complaint)), () -> program + "\n" + result.output()));
	}

	/** A JSON file that is imported loses its exact words in TypeScript, so the document stands in the program itself. */
	private String program(String name, String type, String document) throws IOException {
		Files.writeString(folder.resolve(name),
				"import type { " + type + " } from \"./kneadwork\";\nexport const value: " + type + " = " + document + ";\n");
		return name;
	}

	private static String text(BundleFiles files, String name) {
		return new String(files.files().get(name), StandardCharsets.UTF_8);
	}
}
