package org.kneadwork.ui.folder;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.kneadwork.ui.Words;

/** Asks for a folder and opens the library in it. The folder may also be given, as a parameter of the command. */
public final class OpenFolderHandler extends AbstractHandler {

	/** The parameter that names the folder. */
	public static final String FOLDER = "org.kneadwork.ui.openFolder.folder";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<String> chosen = Optional.ofNullable(event.getParameter(FOLDER)).or(() -> ask(window));
		chosen.ifPresent(text -> LibraryFolder.of(text).ifPresentOrElse(folder -> open(window, folder),
				() -> MessageDialog.openInformation(window.getShell(), Words.text("openFolder.title"), Words.text("importFolder.noFolder"))));
		return null;
	}

	private static Optional<String> ask(IWorkbenchWindow window) {
		DirectoryDialog question = new DirectoryDialog(window.getShell(), SWT.OPEN);
		question.setText(Words.text("openFolder.title"));
		question.setMessage(Words.text("openFolder.question"));
		return Optional.ofNullable(question.open());
	}

	private static void open(IWorkbenchWindow window, LibraryFolder folder) {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		Optional<String> obstacle = folder.obstacle(root);
		if (obstacle.isPresent()) {
			MessageDialog.openInformation(window.getShell(), Words.text("openFolder.title"), obstacle.get());
			return;
		}
		AtomicReference<Optional<IFile>> first = new AtomicReference<>(Optional.empty());
		try {
			window.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					first.set(folder.open(root, monitor));
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
			if (first.get().isPresent()) {
				IDE.openEditor(window.getActivePage(), first.get().get());
			}
		} catch (InvocationTargetException e) {
			Throwable cause = e.getCause();
			ErrorDialog.openError(window.getShell(), Words.text("openFolder.title"), null, cause instanceof CoreException known
					? known.getStatus() : Status.error(String.valueOf(cause.getMessage()), cause));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (PartInitException e) {
			ErrorDialog.openError(window.getShell(), Words.text("openFolder.title"), null, e.getStatus());
		}
	}
}
