package org.kneadwork.ui.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.kneadwork.ui.findings.FindingMarkers;

/**
 * Checks the libraries of a project in which something has changed, or that use libraries of projects in which something has
 * changed.
 */
public final class LibraryBuilder extends IncrementalProjectBuilder {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.ui.libraryBuilder";

	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		List<IContainer> libraries = ProjectLibraries.in(getProject());
		boolean all = kind == FULL_BUILD || kind == CLEAN_BUILD || getDelta(getProject()) == null;
		List<IProject> changedProjects = all ? List.of() : changedProjects();
		List<IContainer> changed = new ArrayList<>();
		for (IContainer library : libraries) {
			if (all || textsChanged(getDelta(getProject()), library) || usesOneOf(changedProjects, library)) {
				changed.add(library);
			}
		}
		forgetFindingsOutside(libraries);
		if (isInBackground()) {
			changed.forEach(CheckJobs.shared()::checkSoon);
		} else {
			check(changed, SubMonitor.convert(monitor, changed.size()));
		}
		return otherLibraryProjects();
	}

	/**
	 * Whether nobody waits for this build. It holds the whole workspace then, and a key that somebody types, or a file that is
	 * saved, would have to wait for it: what takes long is done by a job of its own that holds nothing.
	 */
	private static boolean isInBackground() {
		Job job = Job.getJobManager().currentJob();
		return job != null && job.belongsTo(ResourcesPlugin.FAMILY_AUTO_BUILD);
	}

	private void check(List<IContainer> libraries, SubMonitor progress) throws CoreException {
		try {
			for (IContainer library : libraries) {
				LibraryChecking.shared().check(library, progress.split(1), this::isInterrupted);
			}
		} catch (OperationCanceledException e) {
			// What was not looked at has to be looked at the next time.
			forgetLastBuiltState();
			throw e;
		}
	}

	/** A library that is gone, or that has become part of another, leaves nothing behind. */
	private void forgetFindingsOutside(List<IContainer> libraries) throws CoreException {
		for (var marker : getProject().findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE)) {
			if (libraries.stream().noneMatch(library -> library.getFullPath().isPrefixOf(marker.getResource().getFullPath()))) {
				marker.delete();
			}
		}
	}

	/** The other projects in which a text of a library has changed. */
	private List<IProject> changedProjects() throws CoreException {
		List<IProject> changed = new ArrayList<>();
		for (IProject other : otherLibraryProjects()) {
			IResourceDelta delta = getDelta(other);
			if (delta != null && textsChanged(delta, other)) {
				changed.add(other);
			}
		}
		return changed;
	}

	private static boolean usesOneOf(List<IProject> projects, IContainer library) {
		return projects.stream().anyMatch(project -> LibraryChecking.shared().mayUse(library, project));
	}

	private static boolean textsChanged(IResourceDelta delta, IContainer library) throws CoreException {
		boolean[] found = {false};
		delta.accept(each -> {
			IResource resource = each.getResource();
			boolean inside = library.getFullPath().isPrefixOf(resource.getFullPath());
			boolean contents = each.getKind() != IResourceDelta.CHANGED
					|| (each.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
			found[0] |= inside && contents && ProjectLibraries.isText(resource);
			return !found[0];
		});
		return found[0];
	}

	private IProject[] otherLibraryProjects() {
		return Arrays.stream(getProject().getWorkspace().getRoot().getProjects())
				.filter(project -> !project.equals(getProject()) && isLibraryProject(project)).toArray(IProject[]::new);
	}

	private static boolean isLibraryProject(IProject project) {
		try {
			return project.isOpen() && project.hasNature(LibraryNature.ID);
		} catch (CoreException e) {
			return false;
		}
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		getProject().deleteMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
	}
}
