package org.kneadwork.ui.tests.product;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.kneadwork.ui.build.CheckJobs;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.tests.harness.InBackground;
import org.kneadwork.ui.tests.harness.LargeLibrary;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.Workshop;

/** A program that is killed while it checks a library, and started again. */
final class Interrupted {

	private static final Duration LONG = Duration.ofMinutes(4);
	private static final String PROJECT = "large";
	private static final String BROKEN = "many/broken.knead";

	private Interrupted() {
	}

	/** Begins to check a large library with one error, says so, and goes on until somebody kills the program. */
	static void begin(Consumer<String> say) throws Exception {
		IProject project = Workshop.project(PROJECT);
		InBackground.run(() -> {
			LargeLibrary.writeTo(project.getLocation().toPath());
			project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
			Workshop.file(project, BROKEN, "technique broken \"Broken\" {\n}\n");
			LibraryNature.addTo(project, new NullProgressMonitor());
			// From now on the workspace knows the project even if it is killed.
			ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
			return null;
		}).end(LONG);
		// The check that the workspace has begun by itself may be over by now.
		CheckJobs.shared().checkSoon(project);
		Pump.until("the check goes on", LONG, Workshop::isChecking);
		say.accept("checking, with " + markers(project).length + " findings so far");
		Pump.during(LONG);
	}

	/** Says what is known about the library when its check is over. */
	static void afterwards(Consumer<String> say) throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
		// What the workspace remembers of the last time is not what is asked for.
		Pump.until("the findings in what is broken", LONG, () -> LibraryChecking.shared().last(project).isPresent() && markers(project.getFile(
				org.eclipse.core.runtime.IPath.fromPortableString(BROKEN))).length > 0 && Workshop.isBuilt());
		for (IMarker marker : markers(project)) {
			say.accept(marker.getResource().getProjectRelativePath() + " " + marker.getAttribute(MarkerAttributes.CODE, "") + " "
					+ marker.getAttribute(IMarker.LINE_NUMBER, 0));
		}
	}

	private static IMarker[] markers(IResource resource) {
		try {
			return resource.isAccessible() ? Arrays.stream(resource.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE))
					.toArray(IMarker[]::new) : new IMarker[0];
		} catch (org.eclipse.core.runtime.CoreException e) {
			throw new AssertionError(e);
		}
	}
}
