package org.kneadwork.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.compiler.LibrarySettings;
import org.kneadwork.safety.finding.TextEdit;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.build.ProjectLibraries;
import org.kneadwork.ui.findings.TextChanges;

/**
 * A library of the workspace whose settings are looked at.
 *
 * @param folder its folder
 */
record OpenLibrary(IContainer folder) {

	/** All libraries of the workspace, by their names. */
	static List<OpenLibrary> all(IWorkspaceRoot root) {
		List<OpenLibrary> found = new ArrayList<>();
		for (IProject project : Arrays.stream(root.getProjects()).filter(IProject::isOpen).toList()) {
			try {
				ProjectLibraries.in(project).forEach(folder -> found.add(new OpenLibrary(folder)));
			} catch (CoreException e) {
				// A project that cannot be read has no settings to show either; the list of libraries says what is wrong with it.
				continue;
			}
		}
		found.sort(Comparator.comparing(OpenLibrary::name, String.CASE_INSENSITIVE_ORDER));
		return List.copyOf(found);
	}

	/** The one of the text that is open in front; else the first. */
	static Optional<OpenLibrary> atHand(List<OpenLibrary> all) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		IFile text = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
		return all.stream().filter(each -> text != null && each.folder.getFullPath().isPrefixOf(text.getFullPath())).findFirst()
				.or(() -> all.stream().findFirst());
	}

	/** What its author calls it. */
	String name() {
		return LibraryChecking.shared().nameOf(folder);
	}

	/**
	 * Checks it, so that its settings are those of its texts now.
	 *
	 * @param monitor who watches
	 * @return the settings; empty where it cannot be read
	 * @throws CoreException when the workspace refuses
	 */
	Optional<LibrarySettings> settings(IProgressMonitor monitor) throws CoreException {
		LibraryChecking.shared().check(folder, monitor);
		return LibraryChecking.shared().last(folder).flatMap(result -> result.outcome().value()).map(LibrarySettings::new);
	}

	/**
	 * Changes its texts, as if its author typed it.
	 *
	 * @param edits the changes
	 * @throws CoreException when a text cannot be changed
	 */
	void change(List<TextEdit> edits) throws CoreException {
		TextChanges.make(folder, edits);
	}
}
