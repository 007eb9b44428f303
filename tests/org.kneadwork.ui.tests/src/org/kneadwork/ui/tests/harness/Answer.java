package org.kneadwork.ui.tests.harness;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Answers a window that somebody waits for, while that somebody waits: nothing else runs on its thread meanwhile. */
public final class Answer {

	private static final int LOOK_MILLIS = 50;
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Set<Shell> before = new HashSet<>(Arrays.asList(Display.getCurrent().getShells()));
	private final long end = System.nanoTime() + PATIENCE.toNanos();
	private final Predicate<Shell> ready;
	private final Consumer<Shell> answer;
	private boolean over;
	private Optional<AssertionError> trouble = Optional.empty();

	private Answer(Predicate<Shell> ready, Consumer<Shell> answer) {
		this.ready = ready;
		this.answer = answer;
	}

	/**
	 * Does something that asks.
	 *
	 * @param ready whether the window that has come is the one to answer, and shows what it has to show
	 * @param answer what to do with it, which has to end in its being closed
	 * @param action what asks, and comes back when it is answered
	 */
	public static void to(Predicate<Shell> ready, Consumer<Shell> answer, Runnable action) {
		Answer waiting = new Answer(ready, answer);
		Display.getCurrent().timerExec(LOOK_MILLIS, waiting::look);
		action.run();
		Pump.until("somebody asks", () -> waiting.over);
		waiting.trouble.ifPresent(error -> {
			throw error;
		});
	}

	private void look() {
		Optional<Shell> asked = Arrays.stream(Display.getCurrent().getShells())
				.filter(shell -> shell.isVisible() && !before.contains(shell) && ready.test(shell)).findFirst();
		if (asked.isPresent()) {
			over = true;
			try {
				answer.accept(asked.get());
			} catch (AssertionError e) {
				trouble = Optional.of(e);
				asked.get().close();
			}
		} else if (System.nanoTime() > end) {
			over = true;
			trouble = Optional.of(new AssertionError("nobody asked what was expected"));
			Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !before.contains(shell)).forEach(Shell::close);
		} else {
			Display.getCurrent().timerExec(LOOK_MILLIS, this::look);
		}
	}
}
