package org.kneadwork.compiler;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.kneadwork.dsl.resource.KneadResource;

/** Files that are parsed by several threads, and handed out in their order. No file matters to the parsing of another one. */
final class ParsedInOrder implements AutoCloseable {

	/** How many files a thread may be ahead: enough to be busy, few enough to stop soon. */
	private static final int AHEAD = 4;

	private final Iterator<Path> files;
	private final Function<Path, KneadResource> parsing;
	private final Optional<ExecutorService> workers;
	private final Queue<Future<KneadResource>> begun = new ArrayDeque<>();

	private ParsedInOrder(Iterator<Path> files, Function<Path, KneadResource> parsing, Optional<ExecutorService> workers) {
		this.files = files;
		this.parsing = parsing;
		this.workers = workers;
	}

	/**
	 * Begins to parse.
	 *
	 * @param files the files
	 * @param parsing parses one
	 * @param threads how many threads may do so at once; with one, it is that of the caller
	 * @return the files, to be asked for one by one
	 */
	static ParsedInOrder of(List<Path> files, Function<Path, KneadResource> parsing, int threads) {
		int useful = Math.min(threads, files.size());
		ParsedInOrder parsed = new ParsedInOrder(files.iterator(), parsing,
				useful > 1 ? Optional.of(Executors.newFixedThreadPool(useful, ParsedInOrder::worker)) : Optional.empty());
		for (int ahead = 0; ahead < useful * AHEAD; ahead++) {
			parsed.begin();
		}
		return parsed;
	}

	/** Nobody waits for a thread of these when the process ends. */
	private static Thread worker(Runnable work) {
		Thread thread = new Thread(work, "kneadwork-reads");
		thread.setDaemon(true);
		return thread;
	}

	private void begin() {
		if (workers.isPresent() && files.hasNext()) {
			Path file = files.next();
			begun.add(workers.get().submit(() -> parsing.apply(file)));
		}
	}

	/**
	 * The next file.
	 *
	 * @return the file, parsed
	 */
	KneadResource next() {
		if (workers.isEmpty()) {
			return parsing.apply(files.next());
		}
		Future<KneadResource> first = begun.remove();
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
			throw new CancelledException();
		}
	}

	/** Stops what is still being parsed, as after a failure. */
	@Override
	public void close() {
		workers.ifPresent(ExecutorService::shutdownNow);
	}
}
