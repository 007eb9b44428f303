package org.kneadwork.workbench;

import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** A window of the workbench: what it shows around its views and editors. */
final class AuthorWindow extends WorkbenchWindowAdvisor {

	private static final Point FIRST_SIZE = new Point(1280, 860);

	/** The system property with which all that the platform has is in sight. */
	static final String EVERYTHING = "kneadwork.everything";

	/** Menus of the platform that activities do not reach. */
	private static final List<String> NOT_FOR_AUTHORS = List.of("org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
			"org.eclipse.ui.actionSet.openFiles", "org.eclipse.ui.WorkingSetActionSet", "org.eclipse.ui.WorkingSetModificationActionSet",
			"org.eclipse.search.searchActionSet");

	private final Runnable whenOpen;

	/**
	 * @param configurer what the platform lets us decide about the window
	 * @param whenOpen what is to be done when it is there
	 */
	AuthorWindow(IWorkbenchWindowConfigurer configurer, Runnable whenOpen) {
		super(configurer);
		this.whenOpen = whenOpen;
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new AuthorMenus(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setInitialSize(FIRST_SIZE);
		window.setShowCoolBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		// There is one way of working: a bar to change it would only be in the way.
		window.setShowPerspectiveBar(false);
		window.setTitle(Words.text("window.title"));
	}

	@Override
	public void postWindowOpen() {
		IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
		if (page != null && !Boolean.getBoolean(EVERYTHING)) {
			NOT_FOR_AUTHORS.forEach(page::hideActionSet);
		}
		new WindowTitle(getWindowConfigurer()).watch();
		whenOpen.run();
	}
}
