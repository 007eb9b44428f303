package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.generator.JsonBundleGenerator;
import org.kneadwork.compiler.BundleExporter;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;

/** An editor of a library that uses another one of which only the index is there. */
class IndexedLibraryTest {

	private static final String TECHNIQUES = "small/techniques.knead";

	@TempDir
	private Path folder;
	private Editor editor;

	@BeforeEach
	void open() throws Exception {
		Libraries.copy("small", folder);
		Path core = Libraries.copy("core", folder);
		var checked = new LibraryCompiler().check(new CheckRequest(core, List.of()), Progress.NONE).value().orElseThrow();
		Path out = folder.resolve("out");
		new BundleExporter().exportWithIndex(checked, BundleStatus.DRAFT, out, List.of(new JsonBundleGenerator()));
		try (Stream<Path> all = Files.walk(core)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(core)).toList()) {
				Files.delete(each);
			}
		}
		try (Stream<Path> all = Files.list(out)) {
			for (Path index : all.filter(file -> file.toString().endsWith(".index")).toList()) {
				Files.move(index, core.resolve(index.getFileName()));
			}
		}
		editor = Editor.in(folder);
		editor.open(TECHNIQUES);
		editor.findings(TECHNIQUES, findings -> Editor.codes(findings).equals(List.of("KW301")));
	}

	@AfterEach
	void close() throws Exception {
		editor.close();
	}

	@Test
	void aNameLeadsToTheIndexAndTheHoverSaysSo() {
		TextDocumentPositionParams at = editor.behind(TECHNIQUES, "with core:fe");
		List<? extends Location> found = Editor.answer(editor.server().getTextDocumentService()
				.definition(new DefinitionParams(at.getTextDocument(), at.getPosition()))).getLeft();
		assertEquals(1, found.size());
		assertTrue(Files.exists(Path.of(URI.create(found.getFirst().getUri()))), "it can be opened: " + found);
		assertTrue(found.getFirst().getUri().endsWith(".index"));
		String hover = Editor.answer(editor.server().getTextDocumentService().hover(new HoverParams(at.getTextDocument(), at.getPosition())))
				.getContents().getRight().getValue();
		assertTrue(hover.contains("Fever") && hover.contains("From the index `core-"), hover);
	}

	@Test
	void usesAreFoundAndNothingOfTheOtherLibraryIsRenamed() {
		TextDocumentPositionParams at = editor.behind(TECHNIQUES, "targets   core:lower-");
		List<? extends Location> uses = Editor.answer(editor.server().getTextDocumentService()
				.references(new ReferenceParams(at.getTextDocument(), at.getPosition(), new ReferenceContext(true))));
		assertTrue(uses.stream().filter(use -> use.getUri().endsWith(TECHNIQUES)).count() == 2, uses::toString);
		assertTrue(uses.stream().allMatch(use -> Files.exists(Path.of(URI.create(use.getUri())))), uses::toString);
		assertTrue(assertThrows(IllegalStateException.class, () -> Editor.answer(editor.server().getTextDocumentService()
				.rename(new RenameParams(at.getTextDocument(), at.getPosition(), "another")))).getMessage().contains("comes from the index"));
	}
}
