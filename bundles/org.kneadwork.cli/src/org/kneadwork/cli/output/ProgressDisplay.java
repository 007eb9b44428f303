package org.kneadwork.cli.output;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.kneadwork.compiler.Progress;

/**
 * A progress bar for work of more than a second. Short work leaves no trace; a bar that was shown is wiped away at the end.
 * Safe to be told of steps by several threads.
 */
public final class ProgressDisplay implements Progress, AutoCloseable {

	/** Below this time a bar would only flicker. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);
	private static final int REDRAW_MILLIS = 100;

	private final PrintStream terminal;
	private final int columns;
	private final InstantSource clock;
	private final Instant begun;
	private String task = "";
	private int total;
	private int done;
	private Optional<ProgressBar> bar = Optional.empty();

	/**
	 * @param terminal where to draw, a terminal
	 * @param columns the width of the terminal
	 * @param clock what time it is
	 */
	public ProgressDisplay(PrintStream terminal, int columns, InstantSource clock) {
		this.terminal = terminal;
		this.columns = columns;
		this.clock = clock;
		this.begun = clock.instant();
	}

	@Override
	public synchronized void begin(Task newTask, int newTotal) {
		close();
		task = newTask.inEnglish();
		total = newTotal;
		done = 0;
	}

	@Override
	public synchronized void step(String what) {
		done++;
		if (bar.isEmpty() && Duration.between(begun, clock.instant()).compareTo(PATIENCE) > 0) {
			bar = Optional.of(draw());
		}
		bar.ifPresent(shown -> shown.stepTo(done));
	}

	@Override
	public boolean cancelled() {
		return false;
	}

	/** Wipes the bar away, if there is one. */
	@Override
	public synchronized void close() {
		if (bar.isPresent()) {
			bar.get().close();
			bar = Optional.empty();
			terminal.print("\r" + " ".repeat(columns - 1) + "\r");
			terminal.flush();
		}
	}

	private ProgressBar draw() {
		return new ProgressBarBuilder()
				.setTaskName(task)
				.setInitialMax(total)
				.setStyle(ProgressBarStyle.ASCII)
				.setUpdateIntervalMillis(REDRAW_MILLIS)
				.setConsumer(new DelegatingProgressBarConsumer(this::redraw, columns - 1))
				.build();
	}

	private void redraw(String line) {
		terminal.print("\r" + line);
		terminal.flush();
	}
}
