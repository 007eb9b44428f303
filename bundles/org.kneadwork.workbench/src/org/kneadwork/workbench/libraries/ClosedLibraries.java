package org.kneadwork.workbench.libraries;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.kneadwork.workbench.Words;

/**
 * Opens the libraries that the platform holds for closed. Nobody can close one here; the platform does so when the program came to a
 * sudden end soon after a library was made, and then nothing of it could be seen although all its files are there.
 */
public final class ClosedLibraries extends WorkspaceJob {

	/** Does nothing before it is scheduled. */
	public ClosedLibraries() {
		super(Words.text("libraries.opened"));
		setRule(ResourcesPlugin.getWorkspace().getRoot());
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) {
		for (IProject library : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (!library.isOpen()) {
				open(library, monitor);
			}
		}
		return Status.OK_STATUS;
	}

	/** One that cannot be opened, such as on a disk that is not there, keeps none of the others closed. */
	private static void open(IProject library, IProgressMonitor monitor) {
		try {
			library.open(IResource.BACKGROUND_REFRESH, monitor);
		} catch (CoreException e) {
			ILog.of(ClosedLibraries.class).log(e.getStatus());
		}
	}
}
