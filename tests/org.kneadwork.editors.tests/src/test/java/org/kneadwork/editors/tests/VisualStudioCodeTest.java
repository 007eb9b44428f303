package org.kneadwork.editors.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.editors.tests.Programs.Run;
import org.kneadwork.node.NodePrograms;

/**
 * The extension as it is packed, without Visual Studio Code itself, which no package registry has. Its server is started as the
 * extension starts it and talked to by the protocol's own client; and the extension is run in Node.js with its real client
 * library, in a stand-in for the programming interface of Visual Studio Code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisualStudioCodeTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	private NodePrograms programs;
	private Path folder;
	private Path extension;

	@BeforeAll
	void unpack(@TempDir Path temporary) throws IOException {
		folder = temporary;
		extension = Extension.unpacked(Files.createDirectory(folder.resolve("vsix")));
		programs = NodePrograms.of(Programs.checkout().resolve("tests/org.kneadwork.editors.tests"));
	}

	private JsonNode answer(String... command) throws IOException {
		NodePrograms.Result result = programs.node(List.of(command));
		assertEquals(0, result.exitCode(), result.output());
		return JSON.readTree(result.output().lines().filter(line -> line.startsWith("{")).reduce((first, last) -> last).orElse("{}"));
	}

	@Test
	void everythingThatItNamesIsInThePackage() throws IOException {
		JsonNode description = JSON.readTree(extension.resolve("package.json").toFile());
		List<String> named = new ArrayList<>(List.of(description.get("main").asText()));
		JsonNode contributes = description.get("contributes");
		contributes.get("grammars").forEach(each -> named.add(each.get("path").asText()));
		contributes.get("snippets").forEach(each -> named.add(each.get("path").asText()));
		contributes.get("languages").forEach(each -> named.add(each.get("configuration").asText()));
		named.forEach(file -> assertTrue(Files.isRegularFile(extension.resolve(file)), file));
		assertTrue(Files.isRegularFile(extension.resolve("node_modules/vscode-languageclient/node.js")));
		assertFalse(Files.exists(extension.resolve("node_modules/@vscode")), "the packer is no part of what is packed");
		String source = Files.readString(extension.resolve("src/extension.js"));
		contributes.get("commands").forEach(each -> assertTrue(source.contains("'" + each.get("command").asText() + "'"), each::toString));
		contributes.get("configuration").get("properties").fieldNames().forEachRemaining(setting -> assertTrue(
				setting.equals("kneadwork.trace.server") || source.contains("'" + setting.substring("kneadwork.".length()) + "'"), setting));
	}

	@Test
	void itHoldsTheDistributionAndItsLicences() throws IOException {
		try (var libraries = Files.list(Programs.distribution().resolve("lib"))) {
			for (Path library : libraries.toList()) {
				assertEquals(-1, Files.mismatch(library, extension.resolve("server/lib").resolve(library.getFileName())), library.toString());
			}
		}
		assertTrue(Files.isRegularFile(extension.resolve("server/licenses/LGPL-2.1.txt")));
	}

	@Test
	void itsServerFindsFormatsExportsAndTellsWhatIsSafe() throws IOException, InterruptedException {
		Path place = Files.createDirectory(folder.resolve("protocol"));
		Path library = Programs.damagedLibrary(place);
		Run check = Programs.run(place, Map.of(), List.of(Programs.kneadwork(), "check", "my-legs", "--format", "json"));
		JsonNode seen = answer("client.mjs", extension.toString(), library.toString());
		assertEquals(expected(check), shown(seen.get("findings")));
		assertTrue(seen.get("edits").size() > 0);
		assertTrue(seen.get("refused").get("refused").asText().startsWith("Nothing was exported"), seen.get("refused").toString());
		assertTrue(seen.get("exported").get("files").size() > 1, seen.get("exported").toString());
		assertEquals("thigh-strokes", seen.get("safety").get("id").asText());
		assertTrue(seen.get("page").asText().contains("Slow strokes along the thigh"));
		seen.get("safety").get("cells").forEach(cell -> assertTrue(seen.get("page").asText().contains(">" + cell.get("title").asText() + "<")));
		assertEquals(0, seen.get("exitCode").asInt(-1));
	}

	/** The extension itself with its client library: only what Visual Studio Code would be is made up. */
	@Test
	void whatItShowsIsWhatTheServerSaysAndItsCommandsWork() throws IOException, InterruptedException {
		Path place = Files.createDirectory(folder.resolve("extension"));
		Path library = Programs.damagedLibrary(place);
		Run check = Programs.run(place, Map.of(), List.of(Programs.kneadwork(), "check", "my-legs", "--format", "json"));
		JsonNode seen = answer("extension.cjs", extension.toString(), library.toString());
		assertTrue(seen.get("withoutJava").get("messages").toString().contains("names no Java"), seen.get("withoutJava").toString());
		assertEquals("$(error) Kneadwork", seen.get("withoutJava").get("status").asText());
		assertEquals("$(check) Kneadwork", seen.get("running").asText());
		List<String> shown = new ArrayList<>();
		seen.get("diagnostics").fields().forEachRemaining(file -> file.getValue().forEach(each -> shown.add(file.getKey() + " "
				+ each.get("code").asText() + " " + place(each.get("start")) + "-" + place(each.get("end")))));
		assertEquals(expected(check), shown.stream().sorted().toList());
		for (String provider : List.of("Completion", "Hover", "Definition", "Reference", "Rename", "CodeActions", "CodeLens", "InlayHints",
				"DocumentFormatting", "DocumentRangeFormatting", "OnTypeFormatting", "CallHierarchy", "DocumentSemanticTokens")) {
			assertTrue(seen.get("registered").toString().contains("\"register" + provider), () -> provider + ": " + seen.get("registered"));
		}
		assertEquals(List.of("error: Nothing was exported: the library has errors. As a draft it can be exported nevertheless.",
				"info: Exported 3 files as a draft."), JSON.convertValue(seen.get("exported"), List.class));
		assertEquals(1, seen.get("pages").size());
		assertTrue(seen.get("pages").get(0).get("html").asText().contains("<h1>Slow strokes along the thigh</h1>"));
		assertEquals(1, seen.get("report").size());
		assertTrue(seen.get("report").get(0).asText().contains("My legs"), seen.get("report").toString());
		assertEquals("[]", seen.get("messages").toString());
	}

	private static String place(JsonNode position) {
		return position.get("line") + ":" + position.get("character");
	}

	private static List<String> expected(Run check) throws IOException {
		List<String> found = new ArrayList<>();
		for (String line : check.output().lines().toList()) {
			JsonNode finding = JSON.readTree(line);
			found.add(Path.of(finding.get("file").asText()).getFileName() + " " + finding.get("code").asText() + " "
					+ (finding.get("line").asInt() - 1) + ":" + (finding.get("column").asInt() - 1) + "-"
					+ (finding.get("endLine").asInt() - 1) + ":" + (finding.get("endColumn").asInt() - 1));
		}
		assertTrue(found.size() > 2, check.output());
		return found.stream().sorted().toList();
	}

	private static List<String> shown(JsonNode findings) {
		List<String> shown = new ArrayList<>();
		findings.fields().forEachRemaining(file -> file.getValue().forEach(finding -> {
			JsonNode start = finding.get("range").get("start");
			JsonNode end = finding.get("range").get("end");
			shown.add(file.getKey() + " " + finding.get("code").asText() + " " + place(start) + "-" + place(end));
		}));
		return shown.stream().sorted().toList();
	}

	@Test
	void itFindsAJavaThatIsNewEnoughOrSaysWhatIsMissing() throws IOException {
		JsonNode tried = parts();
		assertCommand("jdk-21", tried.get("fromVariable"));
		assertCommand("jdk-25", tried.get("tooOldInVariable"));
		assertCommand("jdk-25", tried.get("onPath"));
		assertCommand("jdk-25", tried.get("set"));
		assertTrue(tried.get("set").get("args").toString().contains("\"-Xmx4g\""));
		assertTrue(tried.get("none").get("expected").asBoolean());
		assertTrue(tried.get("none").get("message").asText().startsWith("Kneadwork needs Java 21 or newer, and none was found"));
		assertTrue(tried.get("setTooOld").get("message").asText().contains("names a Java 17"), tried.get("setTooOld").toString());
		assertTrue(tried.get("setWrong").get("message").asText().contains("names no Java"), tried.get("setWrong").toString());
		assertEquals("/opt/kneadwork/bin/kneadwork", tried.get("own").get("command").asText());
		assertTrue(tried.get("ownOnWindows").get("shell").asBoolean(), "Windows runs a .bat only through its shell");
	}

	private void assertCommand(String java, JsonNode command) {
		assertEquals(folder.resolve("java").resolve(java).resolve("bin/java").toString(), command.path("command").asText(), command.toString());
		List<String> arguments = new ArrayList<>();
		command.get("args").forEach(each -> arguments.add(each.asText()));
		assertTrue(arguments.containsAll(List.of("-cp", extension.resolve("server/lib/*").toString(), "org.kneadwork.cli.Main")),
				arguments.toString());
	}

	@Test
	void thePreviewShowsTheStrictestFirstAndNothingUndecidedAsAllowed() throws IOException {
		String page = parts().get("page").asText();
		assertTrue(page.contains("&lt;b&gt;Press&lt;/b&gt; &amp; &quot;hold&quot;"), page);
		assertTrue(page.contains("Nothing &lt;presses&gt;."), page);
		assertFalse(page.contains("<script"), page);
		assertTrue(page.contains("1 of 4 conditions are undecided."), page);
		assertTrue(page.contains("undecided: nobody has decided this, and it must not be read as allowed"), page);
		List<Integer> order = List.of("<td>c</td>", "<td>d</td>", "<td>b</td>", "<td>a</td>").stream().map(page::indexOf).toList();
		assertFalse(order.contains(-1), page);
		assertEquals(order.stream().sorted().toList(), order, "strictest first, an unknown verdict among them");
		assertTrue(parts().get("nothing").asText().contains("No condition is decided"));
	}

	private JsonNode parts() throws IOException {
		Path java = folder.resolve("java");
		for (String version : List.of("17", "21", "25")) {
			Path home = java.resolve("jdk-" + version);
			if (!Files.exists(home)) {
				Files.createDirectories(home.resolve("bin"));
				Files.writeString(home.resolve("bin/java"), "");
				Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
			}
		}
		return answer("parts.cjs", extension.toString(), java.toString());
	}
}
