package org.kneadwork.workbench;

import java.io.IOException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Starts the workbench on the folder that holds the author's libraries, and returns when its last window is closed. */
public final class WorkbenchApplication implements IApplication {

	/** The name of this bundle. */
	static final String BUNDLE = "org.kneadwork.workbench";

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			if (!ownsWorkspace()) {
				MessageDialog.openError(null, Words.text("application.inUse.title"),
						Words.text("application.inUse.message", workspaceFolder()));
				return EXIT_OK;
			}
			int code = run(display);
			Platform.getInstanceLocation().release();
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	private static int run(Display display) {
		try (Splash splash = new Splash(display)) {
			splash.open();
			return PlatformUI.createAndRunWorkbench(display, new AuthorWorkbench(splash::close));
		}
	}

	/** Two programs on one workspace would overwrite each other's state. */
	private static boolean ownsWorkspace() {
		Location workspace = Platform.getInstanceLocation();
		try {
			return workspace.isSet() ? workspace.lock() : workspace.set(workspace.getDefault(), true);
		} catch (IOException e) {
			ILog.of(WorkbenchApplication.class).error(e.getMessage(), e);
			return false;
		}
	}

	private static String workspaceFolder() {
		Location workspace = Platform.getInstanceLocation();
		return (workspace.isSet() ? workspace.getURL() : workspace.getDefault()).getPath();
	}

	@Override
	public void stop() {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		IWorkbench workbench = PlatformUI.getWorkbench();
		Display display = workbench.getDisplay();
		display.syncExec(() -> {
			if (!display.isDisposed()) {
				workbench.close();
			}
		});
	}
}
