package org.kneadwork.ui.build;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.kneadwork.ui.Words;

/** Checks the library of a file. */
final class FileCheck extends Job {

	private final IFile file;

	FileCheck(IFile file) {
		super(Words.text("checking", file.getName()));
		this.file = file;
		setPriority(DECORATE);
		setSystem(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			if (file.isAccessible() && file.getProject().hasNature(LibraryNature.ID)) {
				LibraryChecking.shared().check(ProjectLibraries.of(file), monitor);
			}
			return Status.OK_STATUS;
		} catch (CoreException e) {
			// A project that was closed, renamed or deleted meanwhile is not there to be checked any more.
			return file.isAccessible() ? e.getStatus() : Status.OK_STATUS;
		}
	}
}
