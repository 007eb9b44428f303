package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.tests.harness.Answer;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.InBackground;
import org.kneadwork.ui.tests.harness.LargeLibrary;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Typing;
import org.kneadwork.ui.tests.harness.WatchedFreezes;
import org.kneadwork.ui.tests.harness.Workshop;

/** What goes wrong around an author loses nothing, freezes nothing, and is said in words. */
@ExtendWith(QuietLog.class)
class RobustnessTest {

	private static final Duration LONG = Duration.ofMinutes(6);
	private static final String NOTE = "// A note.";

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void closingATextThatIsNotSavedAsksAndLosesNothing() throws Exception {
		IFile file = library().getFile("techniques.knead");
		ITextEditor editor = Workshop.open(file);
		Typing.into(Workshop.textOf(editor), NOTE);
		assertTrue(editor.isDirty());
		Answer.to(has("Save"), press("Cancel"), () -> Workshop.page().closeEditor(editor, true));
		assertTrue(Workshop.page().isPartVisible(editor) && editor.isDirty(), "nothing is closed");
		assertTrue(Workshop.document(editor).get().startsWith(NOTE));
		Answer.to(has("Save"), press("Save"), () -> Workshop.page().closeEditor(editor, true));
		Pump.until("the editor is closed", () -> Workshop.page().getActiveEditor() == null);
		assertTrue(text(file).startsWith(NOTE), "what was typed is saved");
	}

	@Test
	void leavingTheProgramWithATextThatIsNotSavedAsksFirst() throws Exception {
		ITextEditor editor = Workshop.open(library().getFile("techniques.knead"));
		Typing.into(Workshop.textOf(editor), NOTE);
		boolean[] left = {true};
		Answer.to(has("Cancel"), press("Cancel"), () -> left[0] = PlatformUI.getWorkbench().close());
		assertFalse(left[0], "it stays");
		assertTrue(Workshop.document(editor).get().startsWith(NOTE));
	}

	@Test
	void aFileThatMayOnlyBeReadIsNotOverwrittenAndNothingTypedIsLost() throws Exception {
		IFile file = library().getFile("techniques.knead");
		String before = text(file);
		ITextEditor editor = Workshop.open(file);
		Workshop.document(editor).replace(0, 0, NOTE);
		readOnly(file, true);
		// Tests show no windows for errors unless they are asked to.
		ErrorDialog.AUTOMATED_MODE = false;
		try {
			Answer.to(shell -> words(shell).stream().anyMatch(each -> each.contains("read-only")), said -> {
				assertTrue(words(said).stream().noneMatch(each -> each.contains("Exception")), () -> words(said).toString());
				said.close();
			}, () -> Workshop.page().saveEditor(editor, false));
			assertEquals(before, text(file));
			assertTrue(Workshop.document(editor).get().startsWith(NOTE) && editor.isDirty(), "what was typed is still there");
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
			readOnly(file, false);
		}
	}

	@Test
	void aFileChangedOutsideIsNoticedAndCheckedAgain() throws Exception {
		IProject project = library();
		IFile file = project.getFile("techniques.knead");
		Files.writeString(file.getLocation().toPath(), text(file).replace("  stop-when", "  stap-when"));
		Pump.until("the finding, without being asked for", LONG, () -> has(file, "KW001"));
	}

	@Test
	void aFileChangedOutsideUnderAnEditorIsAskedAboutAndWhatWasTypedStays() throws Exception {
		IFile file = library().getFile("techniques.knead");
		ITextEditor editor = Workshop.open(file);
		Typing.into(Workshop.textOf(editor), NOTE);
		Files.writeString(file.getLocation().toPath(), "// From outside.\n" + text(file));
		file.refreshLocal(IResource.DEPTH_ZERO, new NullProgressMonitor());
		Answer.to(shell -> words(shell).stream().anyMatch(each -> each.contains("file system")), Shell::close, () -> Workshop.page().saveEditor(editor, false));
		assertTrue(text(file).startsWith("// From outside."), "the other's work is not overwritten without a question");
		assertTrue(Workshop.document(editor).get().startsWith(NOTE), "what was typed is still there");
	}

	@Test
	void twoWindowsOnOneFileShowOneText() throws Exception {
		IFile file = library().getFile("techniques.knead");
		ITextEditor editor = Workshop.open(file);
		IWorkbenchWindow second = PlatformUI.getWorkbench().openWorkbenchWindow("org.kneadwork.workbench.writing", null);
		try {
			ITextEditor other = (ITextEditor) IDE.openEditor(second.getActivePage(), file);
			Typing.into(Workshop.textOf(editor), NOTE);
			assertTrue(Workshop.textOf(other).getText().startsWith(NOTE), "typed in the one, shown in the other");
			Answer.to(has("Don't Save"), press("Don't Save"), () -> second.getActivePage().closeEditor(other, true));
			assertEquals(0, second.getActivePage().getEditorReferences().length);
			assertTrue(editor.isDirty() && Workshop.document(editor).get().startsWith(NOTE));
			Workshop.page().saveEditor(editor, false);
			assertTrue(text(file).startsWith(NOTE));
		} finally {
			second.close();
		}
	}

	@Test
	void aLibraryOfTenThousandTechniquesFreezesNothing() throws Exception {
		IProject project = Workshop.project("large");
		InBackground.run(() -> {
			LargeLibrary.writeTo(project.getLocation().toPath());
			project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
			LibraryNature.addTo(project, new NullProgressMonitor());
			return null;
		}).end(LONG);
		IFile file = project.getFile(IPath.fromPortableString("many/file-7.knead"));
		try (WatchedFreezes freezes = new WatchedFreezes()) {
			ITextEditor editor = Workshop.open(file);
			StyledText text = Workshop.textOf(editor);
			text.setCaretOffset(0);
			for (char each : "// Typed while everything is checked.\n".toCharArray()) {
				String before = text.getText();
				Typing.into(text, String.valueOf(each));
				assertEquals(before.length() + 1, text.getText().length(), "what is typed is shown at once");
			}
			text.setCaretOffset(text.getText().indexOf("  stop-when"));
			Typing.into(text, "duration 5 s ");
			Pump.until("the finding on what was typed", LONG, () -> has(file, "KW006"));
			Display.getCurrent().asyncExec(() -> Workshop.page().saveEditor(editor, false));
			Pump.until("it is saved", LONG, () -> !editor.isDirty());
			Pump.until("the end of the build", LONG, Workshop::isBuilt);
			Pump.until("the finding on what was saved", LONG, () -> has(file, "KW006"));
			assertEquals(List.of(), freezes.seen());
		}
		InBackground.run(() -> {
			Pump.onWindows(() -> Workshop.page().closeAllEditors(false));
			project.delete(true, true, new NullProgressMonitor());
			return null;
		}).end(LONG);
	}

	private static IProject library() throws Exception {
		IProject project = Workshop.project("legs");
		new Starter("legs", "Legs").writeTo(project.getLocation().toPath());
		project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
		LibraryNature.addTo(project, new NullProgressMonitor());
		Workshop.untilBuilt();
		return project;
	}

	private static Predicate<Shell> has(String button) {
		return shell -> Controls.all(shell, Button.class).stream().anyMatch(each -> each.getText().replace("&", "").equals(button));
	}

	private static Consumer<Shell> press(String button) {
		return shell -> Controls.press(Controls.button(shell, button));
	}

	private static List<String> words(Shell shell) {
		return shell.isDisposed() ? List.of() : Controls.all(shell, Label.class).stream().map(Label::getText).toList();
	}

	private static void readOnly(IFile file, boolean only) throws CoreException {
		ResourceAttributes attributes = file.getResourceAttributes();
		attributes.setReadOnly(only);
		file.setResourceAttributes(attributes);
	}

	private static String text(IFile file) throws Exception {
		return Files.readString(file.getLocation().toPath(), StandardCharsets.UTF_8);
	}

	private static boolean has(IFile file, String code) {
		try {
			return Arrays.stream(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
					.map(marker -> marker.getAttribute(MarkerAttributes.CODE, "")).anyMatch(code::equals);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}
}
