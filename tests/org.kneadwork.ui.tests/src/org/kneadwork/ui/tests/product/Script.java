package org.kneadwork.ui.tests.product;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.ui.tests.harness.RacesOfThePlatform;

/**
 * Does what a system property names, in the real program, and writes what came of it to a file: a line for each step, each
 * error that is logged, and {@code done} at the end.
 */
public final class Script implements IStartup {

	/** Names what to do: {@code new-user}, {@code begin} or {@code afterwards}. */
	private static final String NAME = "kneadwork.tests.script";

	/** The file for what came of it. */
	private static final String RESULT = "kneadwork.tests.result";

	@Override
	public void earlyStartup() {
		String name = System.getProperty(NAME, "");
		if (!name.isEmpty()) {
			Platform.addLogListener((status, plugin) -> {
				if (status.matches(IStatus.ERROR) && !RacesOfThePlatform.isOne(status.getException())) {
					say("logged: " + status + " " + trace(status.getException()));
				}
			});
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> run(name));
		}
	}

	private static void run(String name) {
		try {
			switch (name) {
				case "new-user" -> NewUser.walk(Path.of(System.getProperty(RESULT)).resolveSibling("out"), Script::say);
				case "begin" -> Interrupted.begin(Script::say);
				case "afterwards" -> Interrupted.afterwards(Script::say);
				default -> throw new AssertionError("no such script: " + name);
			}
			say("done");
		} catch (Exception | AssertionError e) {
			say("failed: " + trace(e));
		}
		PlatformUI.getWorkbench().close();
	}

	private static String trace(Throwable error) {
		StringWriter text = new StringWriter();
		if (error != null) {
			error.printStackTrace(new PrintWriter(text));
		}
		return text.toString();
	}

	private static synchronized void say(String line) {
		try {
			Files.writeString(Path.of(System.getProperty(RESULT)), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
