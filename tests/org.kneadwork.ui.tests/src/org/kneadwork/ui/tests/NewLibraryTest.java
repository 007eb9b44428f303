package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Wizards;
import org.kneadwork.ui.tests.harness.Workshop;

/** A library of one's own, made with the wizard as an author does. */
@ExtendWith(QuietLog.class)
class NewLibraryTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void aSmallBeginningIsALibraryWithoutErrorsAndItsTechniquesAreOpened() throws CoreException {
		Shell window = wizard("org.kneadwork.ui.newLibrary");
		Text name = Controls.first(window, Text.class);
		assertFalse(Controls.button(window, "Finish").isEnabled(), "nothing has been said yet");
		name.setText("My legs");
		assertTrue(Controls.button(window, "Finish").isEnabled());
		Pictures.take("new-library");
		Controls.press(Controls.button(window, "Finish"));
		Pump.until("the window is closed", window::isDisposed);
		IProject project = project("my-legs");
		assertEquals("techniques.knead", Workshop.page().getActiveEditor().getTitle());
		Pump.until("the check", () -> Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0 && markers(project).length > 0);
		assertTrue(Arrays.stream(markers(project)).noneMatch(marker -> marker.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR));
	}

	@Test
	void theExampleIsTheWholeLowerBackLibrary() {
		Shell window = wizard("org.kneadwork.ui.newExample");
		Pictures.take("new-example");
		Controls.press(Controls.button(window, "Finish"));
		Pump.until("the window is closed", window::isDisposed);
		IProject project = project("lower-back");
		assertTrue(project.getFile("library.knead").exists());
		Pump.until("the check", () -> markers(project).length > 0);
		assertTrue(Arrays.stream(markers(project)).noneMatch(marker -> marker.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR));
	}

	@Test
	void aNameThatIsTakenIsRefusedInWords() throws CoreException {
		Workshop.project("my-legs");
		Shell window = wizard("org.kneadwork.ui.newLibrary");
		Controls.first(window, Text.class).setText("My legs");
		assertFalse(Controls.button(window, "Finish").isEnabled());
		Controls.press(Controls.button(window, "Cancel"));
		Pump.until("the window is closed", window::isDisposed);
	}

	private static Shell wizard(String id) {
		return Wizards.ofNew(id).window();
	}

	private static IProject project(String name) {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
	}

	private static IMarker[] markers(IProject project) {
		try {
			return project.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}
}
