package org.kneadwork.product.driver;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Tells what the program says before there is a workbench, and answers it by closing the window. */
final class Asked {

	private static final long LOOK_AGAIN_MILLIS = 100;

	/** Looks until the program ends. */
	void listen() {
		try {
			while (true) {
				Thread.sleep(LOOK_AGAIN_MILLIS);
				display().ifPresent(display -> display.syncExec(() -> Arrays.stream(display.getShells())
						.filter(shell -> shell.isVisible() && !words(shell).isEmpty()).findFirst().ifPresent(Asked::answer)));
			}
		} catch (InterruptedException atTheEnd) {
			Thread.currentThread().interrupt();
		}
	}

	private static Optional<Display> display() {
		return Thread.getAllStackTraces().keySet().stream().map(Display::findDisplay).filter(display -> display != null && !display.isDisposed())
				.findFirst();
	}

	private static void answer(Shell shell) {
		System.out.println("DRIVER asked " + shell.getText() + ": " + words(shell).replaceAll("\\s+", " "));
		shell.close();
	}

	private static String words(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(Asked::labels).collect(Collectors.joining(" ")).strip();
	}

	private static Stream<String> labels(Control control) {
		return control instanceof Label label ? Stream.of(label.getText())
				: control instanceof Composite inner ? Stream.of(words(inner)) : Stream.empty();
	}
}
