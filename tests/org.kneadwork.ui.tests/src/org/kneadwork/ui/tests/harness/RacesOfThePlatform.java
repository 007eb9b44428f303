package org.kneadwork.ui.tests.harness;

import java.util.Arrays;
import java.util.ConcurrentModificationException;
import org.eclipse.swt.widgets.Display;

/** What the platform logs now and then as an error although nobody sees anything wrong. Also asked where there is no JUnit. */
public final class RacesOfThePlatform {

	private RacesOfThePlatform() {
	}

	/**
	 * Whether something that was logged is one of them.
	 *
	 * @param exception what was logged
	 * @return whether it is
	 */
	public static boolean isOne(Throwable exception) {
		return isGreyLineInExchange(exception) || isMarkThatIsGone(exception);
	}

	/**
	 * The platform exchanges the grey lines of a text in another thread than that which draws them, so that now and then a drawing fails
	 * and is made again: nothing that we could mend, or that anybody sees.
	 */
	private static boolean isGreyLineInExchange(Throwable exception) {
		return exception instanceof ConcurrentModificationException && Arrays.stream(exception.getStackTrace())
				.takeWhile(frame -> !frame.getClassName().equals(Display.class.getName()))
				.anyMatch(frame -> frame.getClassName().equals("org.eclipse.jface.internal.text.codemining.CodeMiningLineHeaderAnnotation"));
	}

	/**
	 * Where a text is saved, the platform asks of each mark whether it is there and then tells it where it stands by now. A check, which
	 * keeps nobody from saving, may take it away in between: that is logged, and the platform goes on with the other marks.
	 */
	private static boolean isMarkThatIsGone(Throwable exception) {
		return exception instanceof IllegalStateException && Arrays.stream(exception.getStackTrace())
				.anyMatch(frame -> frame.getClassName().equals("org.eclipse.core.internal.resources.Marker") && frame.getMethodName().equals("checkInfo"))
				&& Arrays.stream(exception.getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("commit")
						&& frame.getClassName().equals("org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel"));
	}
}
