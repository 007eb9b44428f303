package org.kneadwork.ui.build;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IStartup;

/**
 * Checks every library when the program has started: what the workspace knows from the last time may be older than the files,
 * above all where the program could not come to its end.
 */
public final class CheckAtStart implements IStartup {

	@Override
	public void earlyStartup() {
		WorkspaceLibraries.in(ResourcesPlugin.getWorkspace().getRoot()).forEach(CheckJobs.shared()::checkSoon);
	}
}
