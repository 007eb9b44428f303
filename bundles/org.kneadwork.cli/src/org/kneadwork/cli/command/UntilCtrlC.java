package org.kneadwork.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While this is open, Ctrl+C interrupts the thread that opened it, and waits a moment for it to come to its end. */
final class UntilCtrlC implements AutoCloseable {

	private static final long SECONDS_TO_END = 2;

	private final CountDownLatch ended = new CountDownLatch(1);
	private final Thread atCtrlC;

	UntilCtrlC() {
		Thread worker = Thread.currentThread();
		atCtrlC = new Thread(() -> {
			worker.interrupt();
			try {
				// So that a line that is being printed is printed to its end.
				ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		Runtime.getRuntime().addShutdownHook(atCtrlC);
	}

	@Override
	public void close() {
		ended.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(atCtrlC);
		} catch (IllegalStateException isRunning) {
			// Ctrl+C it was; the hook has done its work.
		}
	}
}
