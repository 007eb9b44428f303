package org.kneadwork.ui.services;

import org.eclipse.ui.IStartup;

/**
 * Has the language services ready soon after the start, on a thread of its own: made when the first text is opened, their classes
 * would be loaded on the thread of the windows, which then answers to nothing for some tenths of a second.
 */
public final class ReadyAtStart implements IStartup {

	@Override
	public void earlyStartup() {
		LanguageServices.shared();
	}
}
