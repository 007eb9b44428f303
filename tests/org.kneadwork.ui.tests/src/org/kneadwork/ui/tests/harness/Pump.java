package org.kneadwork.ui.tests.harness;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Lets the workbench work while a test, which runs on its thread, waits for something. */
public final class Pump {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final long NAP_MILLIS = 10;

	private Pump() {
	}

	/**
	 * Waits until something is so.
	 *
	 * @param what what is waited for, as the failure says it
	 * @param condition whether it is so
	 * @throws AssertionError when it is not so after a long time
	 */
	public static void until(String what, BooleanSupplier condition) {
		until(() -> what, condition);
	}

	/**
	 * Waits until something is so.
	 *
	 * @param what what is waited for, asked only when it did not come
	 * @param condition whether it is so
	 * @throws AssertionError when it is not so after a long time
	 */
	public static void until(Supplier<String> what, BooleanSupplier condition) {
		until(what, PATIENCE, condition);
	}

	/**
	 * Waits until something is so that takes its time.
	 *
	 * @param what what is waited for, as the failure says it
	 * @param patience how long to wait
	 * @param condition whether it is so
	 * @throws AssertionError when it is not so after that time
	 */
	public static void until(String what, Duration patience, BooleanSupplier condition) {
		until(() -> what, patience, condition);
	}

	private static void until(Supplier<String> what, Duration patience, BooleanSupplier condition) {
		long end = System.nanoTime() + patience.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("waited in vain for: " + what.get());
			}
			work();
		}
	}

	/** Does what is waiting to be done, or rests for a moment. */
	public static void work() {
		Display display = Display.getCurrent();
		if (!display.readAndDispatch()) {
			try {
				Thread.sleep(NAP_MILLIS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new AssertionError("interrupted while waiting", e);
			}
		}
	}

	/**
	 * Lets the workbench work for a while, where nothing can be waited for.
	 *
	 * @param time how long
	 */
	public static void during(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		while (System.nanoTime() < end) {
			work();
		}
	}

	/** Lets the windows answer, as they do between two clicks of a user, and do what they have been given to do by now. */
	public static void answer() {
		boolean[] isAnswered = {false};
		Display.getCurrent().asyncExec(() -> isAnswered[0] = true);
		until("an answer of the windows", () -> isAnswered[0]);
	}

	/** Has something done on the thread of the windows, while another one waits. */
	public static void onWindows(Runnable work) {
		PlatformUI.getWorkbench().getDisplay().syncExec(work);
	}
}
