package org.kneadwork.product.driver;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** The first time, opens a text and a view and asks for a new start; the second time, tells what is there again. */
final class TwoStarts {

	private static final String VIEW = "org.eclipse.ui.views.ProgressView";
	private static final int LOOK_AGAIN_MILLIS = 50;
	private static final int WIDTH = 1011;
	private static final int HEIGHT = 707;

	void go() {
		boolean first = ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0;
		try {
			if (first) {
				Look.open();
				Look.page().showView(VIEW);
				shell().setMaximized(false);
				shell().setSize(WIDTH, HEIGHT);
				System.out.println("DRIVER first " + Locale.getDefault().getLanguage());
				restart();
			} else {
				tell();
				PlatformUI.getWorkbench().close();
			}
		} catch (CoreException e) {
			System.out.println("DRIVER failed " + e);
			PlatformUI.getWorkbench().close();
		}
	}

	/** As an author would: not before the welcome page has given way to the text. */
	private static void restart() {
		if (PlatformUI.getWorkbench().getIntroManager().getIntro() == null) {
			PlatformUI.getWorkbench().restart();
		} else {
			PlatformUI.getWorkbench().getDisplay().timerExec(LOOK_AGAIN_MILLIS, TwoStarts::restart);
		}
	}

	private static void tell() {
		IWorkbenchPage page = Look.page();
		System.out.println("DRIVER second " + Locale.getDefault().getLanguage());
		System.out.println("DRIVER editors " + Arrays.stream(page.getEditorReferences()).map(IEditorReference::getName).toList());
		System.out.println("DRIVER view " + (page.findView(VIEW) != null));
		System.out.println("DRIVER size " + shell().getSize().x + "x" + shell().getSize().y);
		System.out.println("DRIVER welcome " + (PlatformUI.getWorkbench().getIntroManager().getIntro() != null));
	}

	private static Shell shell() {
		return Look.page().getWorkbenchWindow().getShell();
	}
}
