package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ISynchronizable;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.tests.harness.CommandLine;
import org.kneadwork.ui.tests.harness.InBackground;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** The check of libraries in the background: what it finds, what it checks again, and what comes in its way. */
@ExtendWith(QuietLog.class)
class BuilderTest {

	private static final String LOWER_BACK = "bundles/org.kneadwork.lowerback/library";
	private static final String SAMPLES = "tests/org.kneadwork.dsl.ide.tests/src/test/resources/libraries/";

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void theMarkersOfALibraryAreWhatTheRealProgramPrints(String folder) throws Exception {
		IProject project = Workshop.project("same");
		Libraries.copy(Libraries.inCheckout(folder), project);
		LibraryNature.addTo(project, new NullProgressMonitor());
		project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
		List<String> printed = CommandLine.check(project.getLocation().toPath()).stream().map(BuilderTest::line).sorted().toList();
		assertEquals(folder.endsWith("vocabulary"), printed.isEmpty(), "the vocabulary alone has nothing to find; of any other that would show nothing");
		assertEquals(printed, markers(project).stream().map(BuilderTest::line).sorted().toList());
	}

	static List<String> libraries() throws IOException {
		return Libraries.all();
	}

	/** With so much to show that checks that begin together are at it together. */
	@Test
	void checksThatEndAtTheSameTimeShowEachFindingOnce() throws Exception {
		IProject project = library("twice", SAMPLES + "small");
		StringBuilder unfinished = new StringBuilder();
		for (int number = 0; number < 300; number++) {
			unfinished.append("technique unfinished-").append(number).append(" \"Not finished\" { summary \"No more than that.\" }\n");
		}
		Files.writeString(project.getLocation().toPath().resolve("unfinished.knead"), unfinished);
		project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
		Workshop.untilBuilt();
		int found = markers(project).size();
		assertTrue(found > 1000, "there is much to show: " + found);
		for (int round = 0; round < 3; round++) {
			project.deleteMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
			Callable<Void> check = () -> {
				LibraryChecking.shared().check(project, new NullProgressMonitor());
				return null;
			};
			try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
				for (Future<Void> each : threads.invokeAll(Collections.nCopies(4, check))) {
					each.get();
				}
			}
			assertEquals(found, markers(project).size(), "round " + round);
		}
	}

	/** As while a refactoring changes a text that is in no editor. */
	@Test
	void aCheckDoesNotLookIntoADocumentThatIsBeingChanged() throws Exception {
		IProject project = library("changing", SAMPLES + "core");
		IPath file = project.getFile("library.knead").getFullPath();
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		buffers.connect(file, LocationKind.IFILE, new NullProgressMonitor());
		try {
			IDocument document = buffers.getTextFileBuffer(file, LocationKind.IFILE).getDocument();
			Object lock = new Object();
			((ISynchronizable) document).setLockObject(lock);
			document.replace(0, 0, "// Not saved.\n");
			synchronized (lock) {
				Map<Path, String> texts = InBackground.run(() -> LibraryChecking.request(project).orElseThrow().unsaved()).end();
				assertEquals(List.of(document.get()), List.copyOf(texts.values()));
			}
		} finally {
			buffers.disconnect(file, LocationKind.IFILE, new NullProgressMonitor());
		}
	}

	@Test
	void aChangeIsCheckedInTheLibraryAndInThoseThatUseItAndNowhereElse() throws Exception {
		IProject core = library("core", SAMPLES + "core");
		IProject small = library("small", SAMPLES + "small");
		IProject other = library("other", LOWER_BACK);
		Workshop.untilBuilt();
		assertTrue(markers(small).stream().noneMatch(marker -> code(marker).equals("KW002")), "what it uses is found");
		List<String> checked = new CopyOnWriteArrayList<>();
		Consumer<LibraryChecking.Result> listener = result -> checked.add(result.library().getName());
		LibraryChecking.shared().addListener(listener);
		try {
			IFile header = core.getFile("library.knead");
			String text = new String(header.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
			Workshop.file(core, "library.knead", text.replace("\"Fever\"", "\"High fever\""));
			Workshop.untilBuilt();
			assertEquals(List.of("core", "small"), checked.stream().distinct().sorted().toList());
			checked.clear();
			Workshop.file(other, "notes.txt", "No text of a library.");
			Workshop.untilBuilt();
			assertEquals(List.of(), checked);
		} finally {
			LibraryChecking.shared().removeListener(listener);
		}
	}

	@Test
	void aLibraryThatComesToBeThereIsFoundByThoseThatMissedIt() throws Exception {
		IProject small = library("small", SAMPLES + "small");
		Workshop.untilBuilt();
		assertTrue(markers(small).stream().anyMatch(marker -> code(marker).equals("KW002")), "what it uses is missing");
		library("core", SAMPLES + "core");
		Pump.until("what it uses is found", () -> markers(small).stream().noneMatch(marker -> code(marker).equals("KW002")));
	}

	@Test
	void aMendOfAFindingInAnOlderTextIsMadeWhereItBelongsNow() throws Exception {
		IProject project = library("lower-back", LOWER_BACK);
		Workshop.untilBuilt();
		IFile file = project.getFile("techniques/stretches.knead");
		ITextEditor editor = Workshop.open(file);
		IDocument text = Workshop.document(editor);
		text.replace(text.get().indexOf("  stop-when"), 0, "  duration 5 s\n");
		Pump.until("the finding", () -> markers(file).stream().anyMatch(marker -> code(marker).equals("KW006")));
		IMarker marker = markers(file).stream().filter(each -> code(each).equals("KW006")).findFirst().orElseThrow();
		IMarkerResolution mend = IDE.getMarkerHelpRegistry().getResolutions(marker)[0];
		text.replace(0, 0, "// A line that was not there.\n");
		String before = text.get();
		mend.run(marker);
		Pump.until("the mend", () -> !text.get().equals(before));
		Pump.until("the finding is gone", () -> markers(file).stream().noneMatch(each -> code(each).equals("KW006")));
		assertTrue(text.get().startsWith("// A line that was not there.\n"), "the mend was made where the finding was before");
	}

	@Test
	void projectsThatGoAwayWhileTheyAreCheckedLeaveNoTrouble() throws Exception {
		for (int round = 0; round < 4; round++) {
			IProject project = library("going-" + round, LOWER_BACK);
			Workshop.open(project.getFile("routines.knead"));
			InBackground<Void> check = InBackground.run(() -> checkOver(project));
			Pump.until("the check has begun", check::hasBegun);
			switch (round) {
				case 0 -> project.close(new NullProgressMonitor());
				case 1 -> project.move(IPath.fromPortableString("/renamed"), true, new NullProgressMonitor());
				case 2 -> project.getFile("routines.knead").delete(true, new NullProgressMonitor());
				default -> project.delete(true, true, new NullProgressMonitor());
			}
			check.end();
			Workshop.untilBuilt();
			Workshop.cleanUp();
		}
		assertEquals(0, ResourcesPlugin.getWorkspace().getRoot().getProjects().length);
	}

	private static Void checkOver(IProject project) throws CoreException {
		for (int time = 0; time < 3; time++) {
			LibraryChecking.shared().check(project, new NullProgressMonitor());
		}
		return null;
	}

	@Test
	void whoeverCancelsACheckIsObeyedAndTheNextBuildMakesUpForIt() throws Exception {
		IProject project = library("lower-back", LOWER_BACK);
		Workshop.untilBuilt();
		List<String> all = markers(project).stream().map(BuilderTest::line).sorted().toList();
		project.build(IncrementalProjectBuilder.CLEAN_BUILD, new NullProgressMonitor());
		Workshop.untilBuilt();
		project.deleteMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
		NullProgressMonitor cancelled = new NullProgressMonitor() {
			@Override
			public void setTaskName(String name) {
				setCanceled(true);
			}
		};
		assertThrows(OperationCanceledException.class, () -> LibraryChecking.shared().check(project, cancelled));
		assertEquals(List.of(), markers(project).stream().map(BuilderTest::line).toList(), "a check that was cancelled shows nothing");
		cancelled.setCanceled(false);
		assertThrows(OperationCanceledException.class, () -> project.build(IncrementalProjectBuilder.FULL_BUILD, cancelled));
		project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, new NullProgressMonitor());
		// Where the automatic build came first, it has left the check to a job.
		Workshop.untilBuilt();
		assertEquals(all, markers(project).stream().map(BuilderTest::line).sorted().toList());
	}

	private static IProject library(String name, String folder) throws Exception {
		IProject project = Workshop.project(name);
		Libraries.copy(Libraries.inCheckout(folder), project);
		LibraryNature.addTo(project, new NullProgressMonitor());
		return project;
	}

	private static List<IMarker> markers(IResource resource) {
		try {
			return resource.isAccessible() ? Arrays.asList(resource.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE))
					: List.of();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private static String code(IMarker marker) {
		return marker.getAttribute(MarkerAttributes.CODE, "");
	}

	private static String line(CommandLine.Finding finding) {
		return String.join(" ", finding.file(), finding.line() + ":" + finding.offset() + "+" + finding.length(), finding.code(),
				finding.severity(), finding.message(), finding.mend());
	}

	private static String line(IMarker marker) {
		int start = marker.getAttribute(IMarker.CHAR_START, 0);
		String severity = switch (marker.getAttribute(IMarker.SEVERITY, -1)) {
			case IMarker.SEVERITY_ERROR -> "error";
			case IMarker.SEVERITY_WARNING -> "warning";
			default -> "info";
		};
		return String.join(" ", marker.getResource().getProjectRelativePath().toString(),
				marker.getAttribute(IMarker.LINE_NUMBER, 0) + ":" + start + "+" + (marker.getAttribute(IMarker.CHAR_END, 0) - start),
				code(marker), severity, marker.getAttribute(MarkerAttributes.WHAT, ""), marker.getAttribute(MarkerAttributes.MEND, ""));
	}
}
