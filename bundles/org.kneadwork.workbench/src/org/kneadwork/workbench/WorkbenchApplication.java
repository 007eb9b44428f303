package org.kneadwork.workbench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.ui.CutOffRows;

/** Starts the workbench on the folder that holds the author's libraries, and returns when its last window is closed. */
public final class WorkbenchApplication implements IApplication {

	/** The name of this bundle. */
	static final String BUNDLE = "org.kneadwork.workbench";

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		FieldLabels.speakIn(display);
		CutOffRows.showIn(display);
		try {
			Optional<String> obstacle = obstacle();
			if (obstacle.isPresent()) {
				MessageDialog.openError(null, Words.text("application." + obstacle.get() + ".title"),
						Words.text("application." + obstacle.get() + ".message", workspaceFolder()));
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

	/** What keeps the program from starting, by its key in messages.properties; empty where nothing does. */
	private static Optional<String> obstacle() {
		if (!canBeWritten(workspaceFolder())) {
			return Optional.of("readOnly");
		}
		return ownsWorkspace() ? Optional.empty() : Optional.of("inUse");
	}

	/** Tried before anything is begun there: what can only be half begun would lose what its author writes. */
	private static boolean canBeWritten(Path folder) {
		try {
			Files.createDirectories(folder);
			Files.delete(Files.createTempFile(folder, ".kneadwork", ".trial"));
			return true;
		} catch (IOException e) {
			return false;
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

	private static Path workspaceFolder() {
		Location workspace = Platform.getInstanceLocation();
		// The addresses of these folders are not escaped, as a name with spaces would otherwise be.
		return new File((workspace.isSet() ? workspace.getURL() : workspace.getDefault()).getPath()).toPath();
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
