package org.kneadwork.ui.wizards;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.INewWizard;

/** Makes a library and opens it. */
public final class NewLibraryWizard extends LibraryMakingWizard implements INewWizard, IExecutableExtension {

	private NewLibrary.Beginning beginning = NewLibrary.Beginning.STARTER;
	private NewLibraryPage page;

	/** Sets the window up. */
	public NewLibraryWizard() {
		super("newLibrary.window");
	}

	/** The same wizard stands in plugin.xml twice; the second one begins with the example. */
	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		if ("example".equals(data)) {
			beginning = NewLibrary.Beginning.LOWER_BACK;
		}
	}

	@Override
	public void addPages() {
		page = new NewLibraryPage(beginning);
		addPage(page);
	}

	@Override
	Making making() {
		NewLibrary library = page.library();
		return monitor -> library.make(ResourcesPlugin.getWorkspace().getRoot(), monitor);
	}
}
