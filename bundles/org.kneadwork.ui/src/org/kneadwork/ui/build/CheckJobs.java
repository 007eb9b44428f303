package org.kneadwork.ui.build;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.kneadwork.ui.Words;

/**
 * Checks libraries in the background, a job for each, which shows its progress and can be cancelled. They hold nothing of the
 * workspace while they work, and count as a part of the automatic build for whoever waits for that. May be called by several
 * threads.
 */
public final class CheckJobs {

	private static final CheckJobs SHARED = new CheckJobs();

	private final Map<IPath, Check> jobs = new ConcurrentHashMap<>();

	private CheckJobs() {
	}

	/** The ones of this workspace. */
	public static CheckJobs shared() {
		return SHARED;
	}

	/**
	 * Checks a library as soon as possible. A check of an older state of it is given up.
	 *
	 * @param library the folder of the library
	 */
	public void checkSoon(IContainer library) {
		Check job = jobs.computeIfAbsent(library.getFullPath(), path -> new Check(library));
		job.cancel();
		job.schedule();
	}

	private static final class Check extends Job {

		private final IContainer library;

		Check(IContainer library) {
			super(Words.text("checking", library.getFullPath().makeRelative()));
			this.library = library;
			setPriority(BUILD);
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == ResourcesPlugin.FAMILY_AUTO_BUILD;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				if (library.isAccessible()) {
					LibraryChecking.shared().check(library, monitor);
				}
				return Status.OK_STATUS;
			} catch (CoreException e) {
				// A library that goes away while it is looked at needs no findings.
				return library.isAccessible() ? e.getStatus() : Status.OK_STATUS;
			}
		}
	}
}
