package org.kneadwork.ui.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.kneadwork.ui.Words;

/**
 * Has libraries checked again that may use those of a project which has come or gone: builders hear of changes in projects
 * that they know, and of no others.
 */
final class Neighbours implements IResourceChangeListener {

	private static final int COME_OR_GONE = IResourceDelta.OPEN | IResourceDelta.DESCRIPTION;

	private final LibraryChecking checking;

	Neighbours(LibraryChecking checking) {
		this.checking = checking;
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		List<IProject> changed = new ArrayList<>();
		for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
			if (delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & COME_OR_GONE) != 0) {
				changed.add((IProject) delta.getResource());
			}
		}
		if (!changed.isEmpty()) {
			new Again(changed).schedule();
		}
	}

	private final class Again extends Job {

		private final List<IProject> changed;

		Again(List<IProject> changed) {
			super(Words.text("checking", changed.getFirst().getName()));
			this.changed = changed;
			setPriority(BUILD);
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(project -> !changed.contains(project))
					.forEach(project -> check(project, monitor));
			return Status.OK_STATUS;
		}

		private void check(IProject project, IProgressMonitor monitor) {
			try {
				if (project.isOpen() && project.hasNature(LibraryNature.ID)) {
					for (IContainer library : ProjectLibraries.in(project)) {
						// One that was never checked is the builder's.
						if (checking.last(library).isPresent() && changed.stream().anyMatch(each -> checking.mayUse(library, each))) {
							checking.check(library, monitor);
						}
					}
				}
			} catch (CoreException e) {
				// A project that goes away while it is looked at needs no findings.
				if (project.isAccessible()) {
					throw new IllegalStateException(e);
				}
			}
		}
	}
}
