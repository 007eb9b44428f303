package org.kneadwork.ui.wizards;

import java.lang.reflect.InvocationTargetException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.core.runtime.Status;
import org.kneadwork.ui.Words;

/** Makes a library and opens it. */
public final class NewLibraryWizard extends Wizard implements INewWizard, IImportWizard, IExecutableExtension {

	private NewLibrary.Beginning beginning = NewLibrary.Beginning.STARTER;
	private NewLibraryPage page;
	private IWorkbench workbench;

	/** Sets the window up. */
	public NewLibraryWizard() {
		setWindowTitle(Words.text("newLibrary.window"));
		setNeedsProgressMonitor(true);
	}

	/** The same wizard stands in plugin.xml twice; the second one begins with the example. */
	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		if ("example".equals(data)) {
			beginning = NewLibrary.Beginning.LOWER_BACK;
		}
	}

	@Override
	public void init(IWorkbench ofWindow, IStructuredSelection selection) {
		workbench = ofWindow;
	}

	@Override
	public void addPages() {
		page = new NewLibraryPage(beginning);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		NewLibrary library = page.library();
		IFile[] made = new IFile[1];
		try {
			getContainer().run(true, false, monitor -> {
				try {
					made[0] = library.make(ResourcesPlugin.getWorkspace().getRoot(), monitor);
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
