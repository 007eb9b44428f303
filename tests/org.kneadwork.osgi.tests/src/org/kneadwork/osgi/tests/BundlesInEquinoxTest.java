package org.kneadwork.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.GeneratorInput;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.ide.server.KneadLanguageServer;
import org.kneadwork.safety.wording.Misspelling;
import org.kneadwork.safety.wording.Spelling;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** What the flat class path of the other tests cannot show: that the manifests are right. */
class BundlesInEquinoxTest {

	@ParameterizedTest
	@MethodSource("namesOfOurBundles")
	void aBundleResolvesAndStarts(String name) throws BundleException {
		Bundle bundle = bundle(name);
		bundle.start();
		assertEquals(Bundle.ACTIVE, bundle.getState(), () -> name + " is not active");
	}

	@ParameterizedTest
	@MethodSource("namesOfOurBundles")
	void everyClassFindsWhatItRefersTo(String name) {
		ClassesOf classes = ClassesOf.bundle(bundle(name));
		assertEquals(List.of("org.kneadwork.lowerback", "org.kneadwork.doc").contains(name), classes.names().isEmpty(), () -> name + ": " + classes.names());
		assertEquals(List.of(), classes.unloadable());
	}

	@Test
	void theMetamodelIsFoundByItsAddressBecausePluginXmlRegistersIt() {
		EPackage content = EPackage.Registry.INSTANCE.getEPackage("urn:kneadwork:content:1");
		assertNotNull(content);
		assertEquals("content", content.getName());
	}

	@Test
	void anEmptyFileIsReadWithoutAnError() throws IOException {
		XtextResourceSet resources = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration()
				.getInstance(XtextResourceSet.class);
		Resource resource = resources.createResource(URI.createURI("memory:/empty.knead"));
		resource.load(new ByteArrayInputStream(new byte[0]), Map.of());
		assertEquals(List.of(), resource.getErrors());
		assertEquals("Document", resource.getContents().getFirst().eClass().getName());
	}

	@Test
	void theDictionariesForSpellingAreFoundInTheirBundle() {
		assertEquals(List.of("massge"), Spelling.of("en", List.of()).orElseThrow().in("To massge a massage.").stream()
				.map(Misspelling::word).toList());
	}

	@Test
	void aCoverageReportIsMadeFromTemplatesThatReadOurRecords(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("legs.knead"), "library legs version 1.0.0 { title \"Legs & <feet>\" }");
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
		Main.run(new Io(stream, stream, InputStream.nullInputStream(), folder, Map.of(), false), "report", ".", "-o", "out", "--format=html");
		String page = Files.readString(folder.resolve("out/coverage.html"));
		assertTrue(page.contains("<bdi>Legs &amp; &lt;feet&gt;</bdi>"), () -> said.toString(StandardCharsets.UTF_8));
	}

	@Test
	void theGeneratorForFhirFindsItsLibrariesWithinItself(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("legs.knead"), """
				library legs version 1.0.0 { title "Legs" language en }
				region calf "Calf" { }
				technique stroke "Stroke" { targets calf duration 10 s steps { step "Stroke." for 10 s } contraindications { none because "Nothing." } }
				""");
		PrintStream stream = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
		Main.run(new Io(stream, stream, InputStream.nullInputStream(), folder, Map.of(), false), "export", ".", "--draft", "-o", "out");
		SortedMap<String, byte[]> files = new TreeMap<>();
		try (Stream<Path> written = Files.list(folder.resolve("out"))) {
			for (Path file : written.toList()) {
				files.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
		}
		BundleGenerator generator = (BundleGenerator) bundle("org.kneadwork.fhir").loadClass("org.kneadwork.fhir.FhirR5Generator")
				.getConstructor().newInstance();
		String json = new String(generator.generate(GeneratorInput.of(new BundleFiles(files))).get("legs-1.0.0.en.fhir-r5.json"),
				StandardCharsets.UTF_8);
		assertTrue(json.contains("\"resourceType\": \"ActivityDefinition\""), json);
	}

	@Test
	void theLanguageServerIsCalledInProcess() throws Exception {
		Path folder = Files.createTempDirectory("kneadwork");
		String uri = folder.resolve("a.knead").toUri().toString();
		Findings findings = new Findings();
		try (KneadLanguageServer server = new KneadLanguageServer()) {
			server.connect(findings);
			InitializeParams params = new InitializeParams();
			params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "library")));
			assertEquals("kneadwork", server.initialize(params).get().getServerInfo().getName());
			server.initialized(new InitializedParams());
			server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(
					new TextDocumentItem(uri, "knead", 1, "technique x \"X\" { durations 2 min }\n")));
			assertEquals("KW001", findings.first.get(60, TimeUnit.SECONDS).getDiagnostics().stream()
					.map(finding -> finding.getCode().getLeft()).filter("KW001"::equals).findFirst().orElse("none"));
		} finally {
			Files.delete(folder);
		}
	}

	/** A client in the same process, as the workbench has one. */
	private static final class Findings implements LanguageClient {

		private final CompletableFuture<PublishDiagnosticsParams> first = new CompletableFuture<>();

		@Override
		public void publishDiagnostics(PublishDiagnosticsParams params) {
			if (!params.getDiagnostics().isEmpty()) {
				first.complete(params);
			}
		}

		@Override
		public void telemetryEvent(Object object) {
			// the server sends none
		}

		@Override
		public void showMessage(MessageParams params) {
			first.completeExceptionally(new AssertionError(params.getMessage()));
		}

		@Override
		public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void logMessage(MessageParams params) {
			// nobody reads it here
		}
	}

	static List<String> namesOfOurBundles() {
		return List.of("org.kneadwork.model", "org.kneadwork.safety", "org.kneadwork.dsl", "org.kneadwork.bundle", "org.kneadwork.schemaorg", "org.kneadwork.fhir",
				"org.kneadwork.report", "org.kneadwork.compiler", "org.kneadwork.dsl.ide", "org.kneadwork.preview", "org.kneadwork.cli",
				"org.kneadwork.lowerback", "org.kneadwork.doc");
	}

	private static Bundle bundle(String name) {
		BundleContext context = FrameworkUtil.getBundle(BundlesInEquinoxTest.class).getBundleContext();
		return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().equals(name)).findFirst()
				.orElseThrow(() -> new AssertionError(name + " is not installed"));
	}
}
