package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** Findings as markers: the same as on the command line, also while the author types. */
@ExtendWith(QuietLog.class)
class FindingsTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void theMarkersOfALibraryAreTheFindingsOfTheCompiler(String folder) throws Exception {
		IProject project = Workshop.project("same");
		Libraries.copy(Libraries.inCheckout(folder), project);
		LibraryNature.addTo(project, new NullProgressMonitor());
		project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
		List<String> found = new LibraryCompiler().check(new CheckRequest(project.getLocation().toPath(), List.of()), Progress.NONE)
				.findings().stream().map(FindingsTest::line).sorted().toList();
		assertEquals(folder.endsWith("vocabulary"), found.isEmpty(), "the vocabulary alone has nothing to find; of any other that would show nothing");
		assertEquals(found, markers(project).stream().map(FindingsTest::line).sorted().toList());
	}

	static List<String> libraries() throws IOException {
		return Libraries.all();
	}

	@Test
	void aMendOfAFindingChangesTheTextAndTheFindingGoes() throws Exception {
		IFile file = lowerBackFile();
		ITextEditor editor = Workshop.open(file);
		IDocument text = Workshop.document(editor);
		int duration = text.get().indexOf("  stop-when");
		assertTrue(duration > 0);
		text.replace(duration, 0, "  duration 5 s\n");
		Pump.until("the finding on the text that is not saved", () -> has(file, "KW006"));
		Pictures.take("finding");
		assertTrue(editor.isDirty());
		IMarker marker = markers(file).stream().filter(each -> code(each).equals("KW006")).findFirst().orElseThrow();
		IMarkerResolution[] mends = IDE.getMarkerHelpRegistry().getResolutions(marker);
		assertTrue(mends.length > 0, "no mend is offered");
		String before = text.get();
		mends[0].run(marker);
		assertFalse(before.equals(text.get()), "the mend has changed nothing");
		Pump.until("the finding is gone", () -> !has(file, "KW006"));
	}

	@Test
	void aTextClosedWithoutSavingIsAgainWhatTheFileHolds() throws Exception {
		IFile file = lowerBackFile();
		List<String> before = markers(file.getProject()).stream().map(FindingsTest::line).sorted().toList();
		ITextEditor editor = Workshop.open(file);
		Workshop.document(editor).replace(0, 0, "technique {\n");
		Pump.until("the finding on the text that is not saved", () -> has(file, "KW001"));
		Workshop.page().closeEditor(editor, false);
		// The markers of one file after the other are changed.
		Pump.until("the findings of before", () -> before.equals(markers(file.getProject()).stream().map(FindingsTest::line).sorted().toList()));
	}

	@Test
	void aFileThatIsDeletedTakesItsFindingsAlongAndWhatItDeclaredIsMissed() throws Exception {
		IProject project = lowerBackFile().getProject();
		IFile body = project.getFile("body/regions.knead");
		if (!body.exists()) {
			body = Libraries.texts(project).stream().filter(each -> Libraries.contains(each, "\nregion ")).findFirst().orElseThrow();
		}
		assertTrue(markers(project).stream().noneMatch(each -> code(each).equals("KW002")));
		body.delete(true, new NullProgressMonitor());
		Pump.until("what is missed", () -> markers(project).stream().anyMatch(each -> code(each).equals("KW002")));
	}

	private static IFile lowerBackFile() throws Exception {
		IProject project = Workshop.project("lower-back");
		Libraries.copy(Libraries.inCheckout("bundles/org.kneadwork.lowerback/library"), project);
		LibraryNature.addTo(project, new NullProgressMonitor());
		project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
		return Libraries.texts(project).stream().filter(each -> Libraries.contains(each, "\ntechnique ")).findFirst().orElseThrow();
	}

	private static boolean has(IFile file, String code) {
		return markers(file).stream().anyMatch(marker -> code(marker).equals(code));
	}

	private static List<IMarker> markers(IResource resource) {
		try {
			return Arrays.asList(resource.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE));
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private static String code(IMarker marker) {
		return marker.getAttribute(MarkerAttributes.CODE, "");
	}

	private static String line(Finding finding) {
		TextPlace place = (TextPlace) finding.place();
		int severity = switch (finding.severity()) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case INFO -> IMarker.SEVERITY_INFO;
		};
		return place.file() + ":" + place.line() + ":" + place.offset() + "-" + (place.offset() + place.length()) + " " + finding.code()
				+ " " + severity + " " + finding.message() + " | " + finding.mend() + " | " + finding.related().size();
	}

	private static String line(IMarker marker) {
		return marker.getResource().getProjectRelativePath() + ":" + marker.getAttribute(IMarker.LINE_NUMBER, 0) + ":"
				+ marker.getAttribute(IMarker.CHAR_START, 0) + "-" + marker.getAttribute(IMarker.CHAR_END, 0) + " " + code(marker) + " "
				+ marker.getAttribute(IMarker.SEVERITY, -1) + " " + marker.getAttribute(MarkerAttributes.WHAT, "") + " | "
				+ marker.getAttribute(MarkerAttributes.MEND, "") + " | "
				+ Stream.of(marker.getAttribute(MarkerAttributes.RELATED, "").split("\n")).filter(each -> !each.isEmpty()).count();
	}

	@Test
	void theRepositoryHasMoreThanOneLibraryToCompare() throws IOException {
		assertTrue(Libraries.all().size() > 1, () -> Libraries.inCheckout("").toString());
	}
}
