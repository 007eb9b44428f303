package org.kneadwork.ui.wizards;

import java.lang.reflect.InvocationTargetException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.kneadwork.ui.Words;

/** Makes a library that lies in a folder of the machine one of the workspace, and opens it. */
public final class ImportFolderWizard extends Wizard implements IImportWizard {

	private IWorkbench workbench;
	private ImportFolderPage page;

	/** Sets the window up. */
	public ImportFolderWizard() {
		setWindowTitle(Words.text("importFolder.window"));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench ofWindow, IStructuredSelection selection) {
		workbench = ofWindow;
	}

	@Override
	public void addPages() {
		page = new ImportFolderPage();
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		FolderImport chosen = page.chosen();
		IFile[] made = new IFile[1];
		try {
			getContainer().run(true, false, monitor -> {
				try {
					made[0] = chosen.make(ResourcesPlugin.getWorkspace(), monitor);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
			IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), made[0]);
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
