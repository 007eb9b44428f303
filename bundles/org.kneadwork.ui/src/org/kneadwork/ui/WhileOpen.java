package org.kneadwork.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Widget;

/** Does what comes from other threads on the thread of the windows, as long as what it is for is open. */
public final class WhileOpen {

	private WhileOpen() {
	}

	/**
	 * Does something soon. What is closed may be so from one moment to the next, so that nobody but the thread of the windows can ask first
	 * whether it still is open.
	 *
	 * @param shown what has to be open by then; may be closed already
	 * @param work what is done; nothing where it is closed
	 */
	public static void soon(Widget shown, Runnable work) {
		try {
			shown.getDisplay().asyncExec(() -> {
				if (!shown.isDisposed()) {
					work.run();
				}
			});
		} catch (SWTException e) {
			if (e.code != SWT.ERROR_WIDGET_DISPOSED && e.code != SWT.ERROR_DEVICE_DISPOSED) {
				throw e;
			}
		}
	}
}
