package org.kneadwork.ui.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.ide.ResourceUtil;

/** The libraries in all open projects of the workspace. */
public final class WorkspaceLibraries {

	private WorkspaceLibraries() {
	}

	/**
	 * All of them.
	 *
	 * @param root the workspace
	 * @return their folders, by project
	 */
	public static List<IContainer> in(IWorkspaceRoot root) {
		List<IContainer> libraries = new ArrayList<>();
		for (IProject project : root.getProjects()) {
			try {
				if (project.isOpen() && project.hasNature(LibraryNature.ID)) {
					libraries.addAll(ProjectLibraries.in(project));
				}
			} catch (CoreException e) {
				// A project that has been closed meanwhile has no libraries to choose from.
				continue;
			}
		}
		return libraries;
	}

	/**
	 * The library that an author means who has just begun something.
	 *
	 * @param workbench the workbench
	 * @param selection what is selected
	 * @return the library of what is selected, else of the text in the active editor; empty where neither is in one
	 */
	public static Optional<IContainer> meant(IWorkbench workbench, IStructuredSelection selection) {
		Optional<IResource> selected = Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IResource.class));
		return selected.or(() -> edited(workbench)).flatMap(WorkspaceLibraries::of);
	}

	private static Optional<IResource> edited(IWorkbench workbench) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		return Optional.ofNullable(editor).map(part -> ResourceUtil.getFile(part.getEditorInput()));
	}

	private static Optional<IContainer> of(IResource resource) {
		List<IContainer> all = in(resource.getWorkspace().getRoot());
		return all.stream().filter(library -> library.getFullPath().isPrefixOf(resource.getFullPath())).findFirst()
				.or(() -> all.stream().filter(library -> library.getProject().equals(resource.getProject()) && !(resource instanceof IFile))
						.findFirst());
	}
}
