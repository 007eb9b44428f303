package org.kneadwork.ui.tests.harness;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ide.IDE;

/**
 * Has the platform open its first editor, with a text that is none of ours, before anybody watches for freezes: what it takes
 * to load its own code for that is not ours, and comes once.
 */
final class WarmPlatform {

	WarmPlatform() {
		try {
			IProject project = Workshop.project("warm");
			IDE.openEditor(Workshop.page(), Workshop.file(project, "warm.txt", "A text.\n".repeat(9)),
					"org.eclipse.ui.genericeditor.GenericEditor");
			Workshop.page().showView(IPageLayout.ID_OUTLINE);
			Workshop.page().showView(IPageLayout.ID_PROBLEM_VIEW);
			drawAPage();
			Pump.during(java.time.Duration.ofSeconds(1));
			Workshop.page().closeAllEditors(false);
			project.delete(true, true, new NullProgressMonitor());
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	/** The machine's library that draws pages is a large one, and is loaded for the first of them. */
	private static void drawAPage() {
		Shell shell = new Shell(Display.getCurrent());
		try {
			new Browser(shell, SWT.NONE);
		} catch (SWTError e) {
			// A machine without one has nothing to load.
			return;
		} finally {
			shell.dispose();
		}
	}
}
