package org.kneadwork.workbench.settings;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;

/** Goes from light to dark and back with the system while the workbench is open, where its author has not decided otherwise. */
public final class AppearanceOfSystem {

	private AppearanceOfSystem() {
	}

	/**
	 * Follows the system from now on.
	 *
	 * @param workbench the workbench
	 */
	public static void follow(IWorkbench workbench) {
		Display display = workbench.getDisplay();
		display.addListener(SWT.Settings, changed -> {
			if (Appearance.chosen() == Appearance.SYSTEM) {
				// The system's own colours are exchanged during this event: dressing windows has to wait for its end.
				display.asyncExec(() -> Appearance.SYSTEM.show(workbench.getService(IThemeEngine.class)));
			}
		});
	}
}
