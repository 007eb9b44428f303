package org.kneadwork.ui.tests.harness;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Uses a window that keeps whoever opens it waiting until it is closed. */
public final class Dialogs {

	private static final int LOOK_AGAIN_MILLIS = 50;
	private static final int LOOKS = 1200;

	private final Consumer<Shell> use;
	private final Set<Shell> before = new HashSet<>(Arrays.asList(Display.getCurrent().getShells()));
	private int looks;
	private boolean used;
	private Throwable failure;

	private Dialogs(Consumer<Shell> use) {
		this.use = use;
	}

	/**
	 * Does something that opens a window, and uses the window.
	 *
	 * @param opener what opens it, and returns when it is closed
	 * @param use what is done in it, up to pressing what closes it
	 */
	public static void during(Runnable opener, Consumer<Shell> use) {
		Dialogs dialogs = new Dialogs(use);
		Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, dialogs::look);
		opener.run();
		Pump.until("a window", () -> dialogs.used || dialogs.looks > LOOKS);
		if (dialogs.failure != null) {
			throw new AssertionError("in the window", dialogs.failure);
		}
		if (!dialogs.used) {
			throw new AssertionError("no window was opened");
		}
	}

	private void look() {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (shell.isVisible() && !before.contains(shell) && !shell.getText().isEmpty()) {
				use(shell);
				return;
			}
		}
		looks++;
		if (looks <= LOOKS) {
			Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, this::look);
		}
	}

	private void use(Shell shell) {
		try {
			use.accept(shell);
		} catch (RuntimeException | AssertionError e) {
			failure = e;
			// Whoever waits for its end has to go on, so that the failure is told.
			if (!shell.isDisposed()) {
				shell.close();
			}
		} finally {
			used = true;
		}
	}
}
