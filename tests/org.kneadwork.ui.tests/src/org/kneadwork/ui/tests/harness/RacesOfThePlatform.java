package org.kneadwork.ui.tests.harness;

import java.util.Arrays;
import java.util.ConcurrentModificationException;
import org.eclipse.swt.widgets.Display;

/** What the platform logs now and then as an error although nobody sees anything wrong. Also asked where there is no JUnit. */
public final class RacesOfThePlatform {

	private RacesOfThePlatform() {
	}

	/**
	 * The platform exchanges the grey lines of a text in another thread than that which draws them, so that now and then a drawing fails
	 * and is made again: nothing that we could mend, or that anybody sees.
	 */
	public static boolean isOne(Throwable exception) {
		return exception instanceof ConcurrentModificationException && Arrays.stream(exception.getStackTrace())
				.takeWhile(frame -> !frame.getClassName().equals(Display.class.getName()))
				.anyMatch(frame -> frame.getClassName().equals("org.eclipse.jface.internal.text.codemining.CodeMiningLineHeaderAnnotation"));
	}
}
