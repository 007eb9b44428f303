package org.kneadwork.ui.wizards;

import org.eclipse.core.resources.ResourcesPlugin;

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
		FolderImport chosen = page.chosen();
		return monitor -> chosen.make(ResourcesPlugin.getWorkspace(), monitor);
	}
}
