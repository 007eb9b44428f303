package org.kneadwork.product.driver;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Opens the documentation as the menu does, and tells what its contents list and what stands on the page that is shown. */
final class Documentation {

	private static final int LOOK_MILLIS = 1000;

	void tell() {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.eclipse.ui.help.helpContents", null);
		} catch (CommandException e) {
			System.out.println("DRIVER failed " + e);
		}
		Display.getDefault().timerExec(LOOK_MILLIS, Documentation::look);
	}

	private static void look() {
		try {
			Shell window = Look.page().getWorkbenchWindow().getShell();
			SeenWords.tell(window);
			pages(window).flatMap(page -> page.getText().lines()).filter(line -> !line.isBlank()).forEach(line -> System.out.println("DRIVER page " + line));
		} finally {
			PlatformUI.getWorkbench().close();
		}
	}

	private static Stream<StyledText> pages(Control control) {
		return switch (control) {
			case StyledText page -> Stream.of(page).filter(Control::isVisible);
			case Composite parent -> Arrays.stream(parent.getChildren()).flatMap(Documentation::pages);
			default -> Stream.empty();
		};
	}
}
