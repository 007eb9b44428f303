package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;
import org.kneadwork.ui.services.WorkspaceWatch;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** The language server knows of what happens to texts that are in no editor. */
@ExtendWith(QuietLog.class)
class WorkspaceWatchTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void aTechniqueInAFileThatWasMadeOutsideTheEditorsCanBeNamed() throws Exception {
		IProject project = Example.project("watched");
		ITextEditor editor = Workshop.open(Example.routines(project));
		Pump.until("hold-still is known", () -> proposals(editor).contains("hold-still"));
		assertTrue(!proposals(editor).contains("made-outside"));
		Workshop.file(project, "more.knead", "technique made-outside \"Made outside\" { }\n");
		Pump.until("what the new file describes is known", () -> proposals(editor).contains("made-outside"));
		Workshop.file(project, "more.knead", "technique changed-outside \"Changed outside\" { }\n");
		Pump.until("what the changed file describes is known", () -> proposals(editor).contains("changed-outside"));
		assertTrue(!proposals(editor).contains("made-outside"));
		project.getFile("more.knead").delete(true, new NullProgressMonitor());
		Pump.until("what the file described is gone", () -> !proposals(editor).contains("changed-outside"));
	}

	@Test
	void aProjectMadeLaterIsLookedAtWithoutBeingOpened() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("first")));
		IProject later = Workshop.project("later");
		Workshop.file(later, "library.knead", """
				library later version 0.1.0 {
				  title "Later"
				  language en
				  audience adults
				  uses made-up 0.1
				}
				""");
		Workshop.file(later, "routines.knead", "routine over-there \"Over there\" {\n  main {\n    do made-up:hold-still\n  }\n}\n");
		Pump.until("the use in the other project", () -> uses(editor).stream().anyMatch(uri -> uri.contains("/later/")));
		later.close(new NullProgressMonitor());
		Pump.until("the closed project is left out", () -> uses(editor).stream().noneMatch(uri -> uri.contains("/later/")));
	}

	/** At the start, libraries are opened while the server begins. */
	@Test
	void projectsThatComeAndGoBeforeTheServerHasBegunAreToldOfThen() throws Exception {
		Server server = new Server();
		WorkspaceWatch watch = new WorkspaceWatch(server);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(watch, IResourceChangeEvent.POST_CHANGE);
		try {
			IProject early = Workshop.project("early");
			early.close(new NullProgressMonitor());
			assertEquals(List.of(), server.told);
			watch.begin();
			Pump.until("all of it is told", () -> server.told.contains("opened early") && server.told.getLast().equals("closed early"));
		} finally {
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(watch);
		}
	}

	/** Keeps what it is told. */
	private static final class Server implements WorkspaceService {

		private final List<String> told = new CopyOnWriteArrayList<>();

		@Override
		public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
			params.getEvent().getAdded().forEach(folder -> told.add("opened " + folder.getName()));
			params.getEvent().getRemoved().forEach(folder -> told.add("closed " + folder.getName()));
		}

		@Override
		public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
			throw new AssertionError("There are no texts.");
		}

		@Override
		public void didChangeConfiguration(DidChangeConfigurationParams params) {
			throw new AssertionError("There is nothing to configure.");
		}
	}

	private static List<String> proposals(ITextEditor editor) {
		ShownText text = ShownText.of(Workshop.document(editor)).orElseThrow();
		return Example.aside(() -> LanguageServices.shared().texts()
				.completion(new CompletionParams(text.id(), TextPositions.at(text.document(), Example.at(editor, "let-go")))).get())
				.orElseThrow().getRight().getItems().stream().map(item -> item.getLabel()).toList();
	}

	private static List<String> uses(ITextEditor editor) {
		ShownText text = ShownText.of(Workshop.document(editor)).orElseThrow();
		return Example.aside(() -> LanguageServices.shared().texts().references(new ReferenceParams(text.id(),
				TextPositions.at(text.document(), Example.at(editor, "hold-still")), new ReferenceContext(false))).get()).orElseThrow()
				.stream().map(Location::getUri).toList();
	}
}
