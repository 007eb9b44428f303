package org.kneadwork.ui.tests.harness;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test during which anything was logged as an error, for what nobody sees in a window is wrong all the same; and one
 * during which the windows did not answer for longer than half a second.
 */
public final class QuietLog implements BeforeEachCallback, AfterEachCallback {

	private final List<String> errors = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> note(status);
	private FreezeWatch watch;

	@Override
	public void beforeEach(ExtensionContext context) {
		context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent(WarmPlatform.class, key -> new WarmPlatform());
		errors.clear();
		Platform.addLogListener(listener);
		watch = new FreezeWatch(Display.getCurrent(), FreezeWatch.Whose.OURS);
		watch.begin();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		List<String> freezes = watch.end();
		Platform.removeLogListener(listener);
		if (!errors.isEmpty()) {
			throw new AssertionError("logged as an error:\n" + String.join("\n", errors));
		}
		if (!freezes.isEmpty()) {
			throw new AssertionError(String.join("\n", freezes));
		}
	}

	private void note(IStatus status) {
		if (status.matches(IStatus.ERROR) && !RacesOfThePlatform.isOne(status.getException())) {
			StringWriter text = new StringWriter();
			text.append(status.toString()).append('\n');
			if (status.getException() != null) {
				status.getException().printStackTrace(new PrintWriter(text));
			}
			errors.add(text.toString());
		}
	}
}
