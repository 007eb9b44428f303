package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.kneadwork.safety.finding.Finding;

/** Runs rules in several threads. No rule knows of another, so that the threads do not matter to what they find. */
final class RulesInThreads {

	private final int threads;

	/**
	 * @param threads how many rules may run at once; with one, in the thread of the caller
	 */
	RulesInThreads(int threads) {
		this.threads = threads;
	}

	/**
	 * Runs rules.
	 *
	 * @param rules the rules
	 * @param running runs one
	 * @return what they find, in the order of the rules, whichever was ready first
	 */
	List<Finding> findings(List<Rule> rules, Function<Rule, List<Finding>> running) {
		List<Finding> findings = new ArrayList<>();
		if (threads == 1) {
			rules.forEach(rule -> findings.addAll(running.apply(rule)));
			return findings;
		}
		ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, rules.size()), RulesInThreads::worker);
		try {
			List<Future<List<Finding>>> begun = new ArrayList<>();
			rules.forEach(rule -> begun.add(workers.submit(() -> running.apply(rule))));
			begun.forEach(each -> findings.addAll(result(each)));
			return findings;
		} finally {
			// Where one has failed, what the others find does not matter any more.
			workers.shutdownNow();
		}
	}

	/** Nobody waits for a thread of these when the process ends. */
	private static Thread worker(Runnable work) {
		Thread thread = new Thread(work, "kneadwork-checks");
		thread.setDaemon(true);
		return thread;
	}

	private static List<Finding> result(Future<List<Finding>> of) {
		try {
			return of.get();
		} catch (ExecutionException failed) {
			if (failed.getCause() instanceof Error error) {
				throw error;
			}
			throw failed.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(failed.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}
}
