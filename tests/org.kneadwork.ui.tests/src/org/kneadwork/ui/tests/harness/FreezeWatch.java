package org.kneadwork.ui.tests.harness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * Notices when the windows do not answer. A thread of its own asks the thread of the windows to answer, again and again, and
 * looks at its stack until it does.
 *
 * <p>Only time counts in which something works that a user has set off: work of the tests themselves does not, and neither does
 * the time in which a busy machine runs other programs. Hence the processor time of the thread counts while it runs, and the
 * time of the clock while it waits for somebody else. The platform's own monitor (org.eclipse.ui.monitoring) can tell neither,
 * and takes a test, which runs on the thread of the windows, for one long freeze.
 */
final class FreezeWatch {

	/** Whose work counts. */
	enum Whose {

		/** That of everybody, also of the platform alone. */
		EVERYBODYS,

		/** Only the time in which a call of ours is on the stack. The first window of a kind takes the platform long by itself. */
		OURS
	}

	/** Longer than this is a freeze. */
	static final Duration LIMIT = Duration.ofMillis(500);

	private static final long LOOK_MILLIS = 20;
	private static final int FRAMES_SHOWN = 45;
	private static final int LOOKS_SHOWN = 3;

	private final Display display;
	private final Whose whose;
	private final Thread windows;
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final List<String> freezes = new CopyOnWriteArrayList<>();
	private volatile boolean ended;
	private Thread watching;

	/** What the thread of the windows was seen to do for a user without a break. */
	private final class Work {

		private final List<StackTraceElement[]> looks = new ArrayList<>();
		private List<StackTraceElement> setOffBy = List.of();
		private long nanos;

		void more(StackTraceElement[] stack, long spent) {
			List<StackTraceElement> now = UserAction.setOffBy(stack);
			if (!now.equals(setOffBy)) {
				// A test does one thing right after the other, where a user would have seen an answer in between.
				end();
				setOffBy = now;
				return;
			}
			if (whose == Whose.OURS && !UserAction.isOurs(stack)) {
				return;
			}
			nanos += spent;
			looks.add(stack);
		}

		void end() {
			if (nanos > LIMIT.toNanos()) {
				freezes.add(report());
			}
			nanos = 0;
			looks.clear();
		}

		private String report() {
			StringBuilder text = new StringBuilder("the windows did not answer for " + Duration.ofNanos(nanos).toMillis() + " ms");
			for (int look = 1; look <= LOOKS_SHOWN; look++) {
				text.append("\n  seen meanwhile:");
				StackTraceElement[] stack = looks.get((looks.size() - 1) * look / LOOKS_SHOWN);
				for (int frame = 0; frame < Math.min(FRAMES_SHOWN, stack.length); frame++) {
					text.append("\n    at ").append(stack[frame]);
				}
			}
			return text.toString();
		}
	}

	FreezeWatch(Display display, Whose whose) {
		this.display = display;
		this.whose = whose;
		this.windows = display.getThread();
	}

	void begin() {
		watching = new Thread(this::watch, "freeze watch");
		watching.setDaemon(true);
		watching.setPriority(Thread.MAX_PRIORITY);
		watching.start();
	}

	/** Ends the watch, and tells of every freeze that there was. */
	List<String> end() {
		ended = true;
		try {
			watching.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return List.copyOf(freezes);
	}

	private void watch() {
		while (!ended) {
			AtomicBoolean answered = new AtomicBoolean();
			try {
				display.asyncExec(() -> answered.set(true));
			} catch (SWTException e) {
				return;
			}
			lookUntil(answered);
			nap();
		}
	}

	private void lookUntil(AtomicBoolean answered) {
		Work work = new Work();
		long clock = System.nanoTime();
		long processor = threads.getThreadCpuTime(windows.threadId());
		while (!answered.get() && !ended) {
			nap();
			if (answered.get()) {
				// Where this thread itself had to wait, the other one may have answered long ago, and be at the next thing.
				break;
			}
			ThreadInfo now = threads.getThreadInfo(windows.threadId(), Integer.MAX_VALUE);
			long clockNow = System.nanoTime();
			long processorNow = threads.getThreadCpuTime(windows.threadId());
			if (now != null && UserAction.of(now.getStackTrace()).isPresent()) {
				work.more(now.getStackTrace(), isWaiting(now) ? clockNow - clock : processorNow - processor);
			} else {
				work.end();
			}
			clock = clockNow;
			processor = processorNow;
		}
		work.end();
	}

	/** A thread that reads a file or another program counts as running, although it waits. */
	private static boolean isWaiting(ThreadInfo thread) {
		StackTraceElement[] stack = thread.getStackTrace();
		boolean reads = stack.length > 0 && stack[0].isNativeMethod()
				&& (stack[0].getClassName().startsWith("java.io.") || stack[0].getClassName().startsWith("sun.nio."));
		return thread.getThreadState() != Thread.State.RUNNABLE || reads;
	}

	private static void nap() {
		try {
			Thread.sleep(LOOK_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
