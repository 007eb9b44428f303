package org.kneadwork.ui.wizards;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.kneadwork.ui.Words;

/** Makes a library in the workspace while its progress is shown, and opens the file to begin with. */
abstract class LibraryMakingWizard extends Wizard implements IImportWizard {

	private IWorkbench workbench;

	/** How a library is made. Not on the thread of the windows. */
	interface Making {

		/**
		 * Makes it.
		 *
		 * @param monitor who watches
		 * @return the text to open first; empty where there is none
		 * @throws CoreException when the workspace refuses
		 */
		Optional<IFile> make(IProgressMonitor monitor) throws CoreException;
	}

	LibraryMakingWizard(String titleKey) {
		setWindowTitle(Words.text(titleKey));
		setNeedsProgressMonitor(true);
	}

	/** What was chosen on the pages; asked on the thread of the windows. */
	abstract Making making();

	@Override
	public void init(IWorkbench ofWindow, IStructuredSelection selection) {
		workbench = ofWindow;
	}

	@Override
	public boolean performFinish() {
		Making making = making();
		AtomicReference<Optional<IFile>> made = new AtomicReference<>(Optional.empty());
		try {
			getContainer().run(true, false, monitor -> {
				try {
					made.set(making.make(monitor));
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
			if (made.get().isPresent()) {
				IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), made.get().get());
			}
			return true;
		} catch (InvocationTargetException e) {
			Throwable cause = e.getCause();
			ErrorDialog.openError(getShell(), getWindowTitle(), null, cause instanceof CoreException known ? known.getStatus()
					: Status.error(String.valueOf(cause.getMessage()), cause));
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		} catch (PartInitException e) {
			ErrorDialog.openError(getShell(), getWindowTitle(), null, e.getStatus());
			return true;
		}
	}
}
