package org.kneadwork.ui.tests.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells what a user has set off from what a test does by itself on the thread of the windows. */
final class UserAction {

	private static final String OURS = "org.kneadwork.";
	private static final String TESTS = OURS + "ui.tests.";

	/** What events, commands and keys come in through. What a test calls straight in the workspace or the compiler prepares it. */
	private static final List<String> ENTRANCES = List.of("org.eclipse.swt.", "org.eclipse.ui.", "org.eclipse.jface.",
			"org.kneadwork.ui.", "org.kneadwork.workbench.");

	private UserAction() {
	}

	/**
	 * Finds out what the thread of the windows does for a user.
	 *
	 * @param stack its stack, the innermost call first
	 * @return the call that a user's action came in through; empty where a test works by itself, or nothing is to be done
	 */
	static Optional<StackTraceElement> of(StackTraceElement[] stack) {
		if (isIdle(stack)) {
			return Optional.empty();
		}
		Optional<StackTraceElement> call = Optional.empty();
		for (StackTraceElement frame : stack) {
			if (isTest(frame)) {
				return call.filter(entrance -> ENTRANCES.stream().anyMatch(entrance.getClassName()::startsWith));
			}
			call = isBridge(frame) ? call : Optional.of(frame);
		}
		return call;
	}

	/** Where a test stands that has set it off: as long as that is the same place, it is the same action. */
	static List<StackTraceElement> setOffBy(StackTraceElement[] stack) {
		return Arrays.stream(stack).dropWhile(frame -> !isTest(frame)).toList();
	}

	/** Whether our own code is at work, and not the platform alone, nor something else while ours waits in a loop of events. */
	static boolean isOurs(StackTraceElement[] stack) {
		return Arrays.stream(stack).takeWhile(frame -> !isTest(frame) && !frame.getMethodName().equals("readAndDispatch"))
				.anyMatch(frame -> frame.getClassName().startsWith(OURS) && !isBridge(frame));
	}

	private static boolean isTest(StackTraceElement frame) {
		return frame.getClassName().startsWith(TESTS) && !isBridge(frame);
	}

	/** What leads from a method reference to what it calls is of the class that has written it down, and does nothing itself. */
	private static boolean isBridge(StackTraceElement frame) {
		return frame.getClassName().contains("$$Lambda");
	}

	private static boolean isIdle(StackTraceElement[] stack) {
		return Arrays.stream(stack).filter(frame -> frame.getClassName().equals("org.eclipse.swt.widgets.Display")).findFirst()
				.filter(frame -> frame.getMethodName().equals("sleep")).isPresent();
	}
}
