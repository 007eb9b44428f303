package org.kneadwork.model.threads;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work that several threads do piece by piece, and whose results are handed out in the order of the pieces. No piece may matter to
 * another one, so that the number of threads does not matter to the results.
 *
 * @param <T> what there is to do
 * @param <R> what comes of it
 */
public final class InOrder<T, R> implements AutoCloseable {

	/** How many pieces a thread may be ahead: enough to be busy, few enough to stop soon. */
	private static final int AHEAD = 4;

	private final Iterator<T> pieces;
	private final Function<T, R> work;
	private final Optional<ExecutorService> workers;
	private final Supplier<? extends CancellationException> interrupted;
	private final Queue<Future<R>> begun = new ArrayDeque<>();

	private InOrder(Iterator<T> pieces, Function<T, R> work, Optional<ExecutorService> workers,
			Supplier<? extends CancellationException> interrupted) {
		this.pieces = pieces;
		this.work = work;
		this.workers = workers;
		this.interrupted = interrupted;
	}

	/**
	 * Begins.
	 *
	 * @param <T> what there is to do
	 * @param <R> what comes of it
	 * @param pieces the pieces
	 * @param work does one; never gives null
	 * @param threads how many threads may do so at once, 1 or more; with one, it is that of the caller
	 * @param name what the threads are called
	 * @param interrupted what is thrown when the caller is interrupted while it waits
	 * @return the results, to be asked for one by one
	 */
	public static <T, R> InOrder<T, R> of(List<T> pieces, Function<T, R> work, int threads, String name,
			Supplier<? extends CancellationException> interrupted) {
		int useful = Math.min(threads, pieces.size());
		InOrder<T, R> all = new InOrder<>(pieces.iterator(), work,
				useful > 1 ? Optional.of(Executors.newFixedThreadPool(useful, run -> worker(run, name))) : Optional.empty(), interrupted);
		for (int ahead = 0; ahead < useful * AHEAD; ahead++) {
			all.begin();
		}
		return all;
	}

	/** Nobody waits for a thread of these when the process ends. */
	private static Thread worker(Runnable run, String name) {
		Thread thread = new Thread(run, name);
		thread.setDaemon(true);
		return thread;
	}

	private void begin() {
		if (workers.isPresent() && pieces.hasNext()) {
			T piece = pieces.next();
			begun.add(workers.get().submit(() -> work.apply(piece)));
		}
	}

	/**
	 * The result of the next piece. What the work throws is thrown here.
	 *
	 * @return the result
	 * @throws java.util.NoSuchElementException when there is none any more
	 */
	public R next() {
		if (workers.isEmpty()) {
			return work.apply(pieces.next());
		}
		Future<R> first = begun.remove();
		begin();
		try {
			return first.get();
		} catch (ExecutionException failed) {
			if (failed.getCause() instanceof Error error) {
				throw error;
			}
			throw failed.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(failed.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw interrupted.get();
		}
	}

	/** Stops what is still being done, as after a failure. */
	@Override
	public void close() {
		workers.ifPresent(ExecutorService::shutdownNow);
	}
}
