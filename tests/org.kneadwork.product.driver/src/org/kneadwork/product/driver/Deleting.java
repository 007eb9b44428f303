package org.kneadwork.product.driver;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ISetSelectionTarget;

/** Deletes a library in the list of libraries, tells what is asked, and does not do it. */
final class Deleting {

	private static final int LOOK_MILLIS = 300;

	private final Display display = Display.getDefault();
	private final Set<Shell> before = new LinkedHashSet<>(Arrays.asList(display.getShells()));

	void tell() {
		try {
			IFile text = Look.open().getEditorInput().getAdapter(IFile.class);
			IViewPart libraries = Look.page().showView("org.kneadwork.workbench.libraries");
			((ISetSelectionTarget) libraries).selectReveal(new StructuredSelection(text.getProject()));
			display.timerExec(LOOK_MILLIS, this::look);
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.delete", null);
		} catch (CoreException | CommandException e) {
			System.out.println("DRIVER failed " + e);
		} finally {
			PlatformUI.getWorkbench().close();
		}
	}

	private void look() {
		Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && !before.contains(shell) && asks(shell)).findFirst()
				.ifPresentOrElse(window -> {
					SeenWords.tell(window);
					window.close();
				}, () -> display.timerExec(LOOK_MILLIS, this::look));
	}

	/** The question has a box to tick. On a slow machine, a window comes before it that only shows how far the program is. */
	private static boolean asks(Composite parent) {
		return Arrays.stream(parent.getChildren()).anyMatch(each -> each instanceof Button button && (button.getStyle() & SWT.CHECK) != 0
				|| each instanceof Composite inner && asks(inner));
	}
}
