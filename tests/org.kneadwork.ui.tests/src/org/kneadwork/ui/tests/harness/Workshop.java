package org.kneadwork.ui.tests.harness;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.ui.build.LibraryChecking;

/** Projects, files, editors and windows, for the tests. */
public final class Workshop {

	private Workshop() {
	}

	/** The page of the window that the tests work in. */
	public static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	/**
	 * Makes an empty project.
	 *
	 * @param name its name
	 * @return the project, open
	 */
	public static IProject project(String name) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.create(new NullProgressMonitor());
		project.open(new NullProgressMonitor());
		return project;
	}

	/**
	 * Writes a file into a project.
	 *
	 * @param project the project
	 * @param path its path in the project
	 * @param text what stands in it
	 * @return the file
	 */
	public static IFile file(IProject project, String path, String text) throws CoreException {
		IFile file = project.getFile(IPath.fromPortableString(path));
		ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		if (file.exists()) {
			file.setContents(bytes, IResource.FORCE, new NullProgressMonitor());
		} else {
			file.create(bytes, true, new NullProgressMonitor());
		}
		return file;
	}

	/**
	 * Opens a file as a double click on it does.
	 *
	 * @param file the file
	 * @return its editor
	 */
	public static ITextEditor open(IFile file) throws CoreException {
		IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
		boolean covered = welcome.getIntro() != null;
		IEditorPart editor = IDE.openEditor(page(), file, true);
		if (covered) {
			Pump.until("the welcome page has given way", () -> {
				// Where a window was closed before, on a screen that nobody manages, none has the keyboard.
				page().getWorkbenchWindow().getShell().forceActive();
				return welcome.getIntro() == null && Display.getCurrent().getFocusControl() == editor.getAdapter(Control.class);
			});
		}
		if (editor instanceof ITextEditor text) {
			return text;
		}
		throw new AssertionError("no text editor but " + editor.getClass().getName());
	}

	/** The text that an editor shows. */
	public static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** The part of an editor in which the text is drawn. */
	public static StyledText textOf(ITextEditor editor) {
		return (StyledText) editor.getAdapter(Control.class);
	}

	/** The viewer of an editor. */
	public static ITextViewer viewer(ITextEditor editor) {
		return editor.getAdapter(ITextViewer.class);
	}

	/**
	 * Does what a menu item or a key does.
	 *
	 * @param command the id of the command
	 */
	public static void run(String command) {
		try {
			PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(IHandlerService.class).executeCommand(command, null);
		} catch (org.eclipse.core.commands.common.CommandException e) {
			throw new AssertionError(command + " did not run", e);
		}
	}

	/**
	 * Waits for a window that was not there before. Others may come meanwhile, such as a tip or one that shows progress.
	 *
	 * @param action what opens it, without waiting for its end
	 * @param kind what is in the window that is meant, and in no other that may come
	 * @return the window
	 */
	public static Shell shellOpenedBy(Runnable action, Class<? extends Control> kind) {
		Set<Shell> before = new HashSet<>(Arrays.asList(Display.getCurrent().getShells()));
		action.run();
		Pump.until("a new window with a " + kind.getSimpleName(), () -> newShell(before, kind).isPresent());
		return newShell(before, kind).orElseThrow();
	}

	private static Optional<Shell> newShell(Set<Shell> before, Class<? extends Control> kind) {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && !before.contains(shell))
				.filter(shell -> !Controls.all(shell, kind).isEmpty()).findFirst();
	}

	/** Lets the workbench work until all that has changed is built. */
	public static void untilBuilt() {
		Pump.until("the end of the build", Workshop::isBuilt);
	}

	/** Whether all that has changed is built. */
	public static boolean isBuilt() {
		IJobManager jobs = Job.getJobManager();
		return jobs.find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0 && jobs.find(ResourcesPlugin.FAMILY_MANUAL_BUILD).length == 0;
	}

	/** Closes all editors without saving, deletes all projects, and ends what is still checked of them. */
	public static void cleanUp() throws CoreException {
		page().closeAllEditors(false);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(true, true, new NullProgressMonitor());
		}
		checks().forEach(Job::cancel);
		Pump.until(() -> "the end of " + checks(), () -> checks().isEmpty());
	}

	/** Whether a library is being checked at this moment. */
	public static boolean isChecking() {
		return checks().stream().anyMatch(job -> job.getState() == Job.RUNNING);
	}

	/** One that is left to begin a moment later would check the project of the next test, which may have the same name. */
	private static List<Job> checks() {
		String ours = LibraryChecking.class.getPackageName();
		return Arrays.stream(Job.getJobManager().find(null)).filter(job -> job.getClass().getPackageName().equals(ours)).toList();
	}
}
