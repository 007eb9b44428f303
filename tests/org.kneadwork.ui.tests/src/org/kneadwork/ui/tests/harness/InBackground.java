package org.kneadwork.ui.tests.harness;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Work on a thread of its own, while the thread of the windows, on which tests run, is free.
 *
 * @param <T> what comes of it
 */
public final class InBackground<T> {

	private final CompletableFuture<T> result = new CompletableFuture<>();
	private volatile boolean begun;

	private InBackground(Callable<T> work) {
		Thread thread = new Thread(() -> {
			begun = true;
			try {
				result.complete(work.call());
			} catch (Exception | AssertionError e) {
				result.completeExceptionally(e);
			}
		}, "test");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Begins with some work.
	 *
	 * @param <T> what comes of it
	 * @param work the work
	 * @return the work in progress
	 */
	public static <T> InBackground<T> run(Callable<T> work) {
		return new InBackground<>(work);
	}

	/** Whether it has begun. */
	public boolean hasBegun() {
		return begun;
	}

	/**
	 * Lets the windows work until it is done.
	 *
	 * @return what came of it
	 */
	public T end() throws Exception {
		return end(Duration.ofSeconds(60));
	}

	/**
	 * Lets the windows work until it is done.
	 *
	 * @param patience how long that may take
	 * @return what came of it
	 */
	public T end(Duration patience) throws Exception {
		Pump.until("the end of work in the background", patience, result::isDone);
		try {
			return result.join();
		} catch (CompletionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
	}
}
