package org.kneadwork.ui.wizards;

import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.kneadwork.ui.folder.LibraryFolder;

/** Makes a library that lies in a folder of the machine one of the workspace, and opens it. */
public final class ImportFolderWizard extends LibraryMakingWizard {

	private ImportFolderPage page;

	/** Sets the window up. */
	public ImportFolderWizard() {
		super("importFolder.window");
	}

	@Override
	public void addPages() {
		page = new ImportFolderPage();
		addPage(page);
	}

	@Override
	Making making() {
		LibraryFolder folder = page.folder().orElseThrow();
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		return page.isCopied() ? monitor -> folder.copy(root, monitor) : monitor -> folder.open(root, monitor);
	}
}
