package org.kneadwork.ui.tests.harness;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Uses a window that waits for an answer: the test, which runs on the same thread, stands still until the window is closed. */
public final class Robot {

	private static final int LOOK_MILLIS = 50;

	private final Display display = Display.getCurrent();
	private final Set<Shell> before = new HashSet<>(Arrays.asList(display.getShells()));
	private final String title;
	private final Consumer<Shell> use;
	private boolean done;
	private Optional<Throwable> failure = Optional.empty();

	private Robot(String title, Consumer<Shell> use) {
		this.title = title;
		this.use = use;
	}

	/**
	 * Will use the next window with a title.
	 *
	 * @param title the title; empty for any
	 * @param use what is done with the window; should close it
	 * @return the robot
	 */
	public static Robot usesNext(String title, Consumer<Shell> use) {
		Robot robot = new Robot(title, use);
		robot.display.timerExec(LOOK_MILLIS, robot::look);
		return robot;
	}

	private void look() {
		Optional<Shell> shell = Arrays.stream(display.getShells())
				.filter(each -> each.isVisible() && !before.contains(each) && (title.isEmpty() || each.getText().equals(title))).findFirst();
		if (shell.isEmpty()) {
			display.timerExec(LOOK_MILLIS, this::look);
			return;
		}
		try {
			use.accept(shell.get());
		} catch (Throwable e) {
			failure = Optional.of(e);
			if (!shell.get().isDisposed()) {
				shell.get().close();
			}
		}
		done = true;
	}

	/** Waits until it is done. */
	public void finish() {
		Pump.until("the window " + title, () -> done);
		failure.ifPresent(reason -> {
			throw new AssertionError("in the window " + title, reason);
		});
	}
}
