package org.kneadwork.ui.tests.harness;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Answers a window that somebody waits for, while that somebody waits: nothing else runs on its thread meanwhile. */
public final class Answer {

	private static final int LOOK_MILLIS = 50;
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Set<Shell> before = new HashSet<>(Arrays.asList(Display.getCurrent().getShells()));
	private final long end = System.nanoTime() + PATIENCE.toNanos();
	private final Predicate<Shell> ready;
	private final Consumer<Shell> answer;
	private boolean over;
	private boolean back;
	private Optional<AssertionError> trouble = Optional.empty();

	private Answer(Predicate<Shell> ready, Consumer<Shell> answer) {
		this.ready = ready;
		this.answer = answer;
	}

	/**
	 * Does something that asks, once or several times.
	 *
	 * @param ready whether the window that has come is the one to answer, and shows what it has to show
	 * @param answer what to do with it, which has to end in its being closed
	 * @param action what asks, and comes back when it is answered
	 */
	public static void to(Predicate<Shell> ready, Consumer<Shell> answer, Runnable action) {
		Answer waiting = new Answer(ready, answer);
		Display.getCurrent().timerExec(LOOK_MILLIS, waiting::look);
		action.run();
		waiting.back = true;
		Pump.until("somebody asks", () -> waiting.over);
		waiting.trouble.ifPresent(error -> {
			throw error;
		});
	}

	/** Answers each window that comes until whoever asks comes back. */
	private void look() {
		if (back && over) {
			return;
		}
		if (System.nanoTime() > end) {
			trouble = Optional.of(new AssertionError(over ? "asked, answered, and asked on" : "nobody asked what was expected"));
			over = true;
			shells().forEach(Shell::close);
			return;
		}
		Display.getCurrent().timerExec(LOOK_MILLIS, this::look);
		shells().filter(ready).findFirst().ifPresent(shell -> {
			over = true;
			answer(shell);
		});
	}

	private void answer(Shell shell) {
		try {
			answer.accept(shell);
		} catch (AssertionError e) {
			trouble = Optional.of(e);
			shell.close();
		}
	}

	private Stream<Shell> shells() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && !before.contains(shell));
	}
}
