package org.kneadwork.workbench.settings;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.activities.WorkbenchActivityHelper;

/**
 * The tree of the settings as an author meets it. The pages of the platform that an author needs stand under ours, since those
 * above them are out of sight. A page that somebody else has put below one of those comes to the top, so that it can be found.
 */
public final class AuthorSettings {

	/** Our page, by its id in plugin.xml. */
	static final String OURS = "org.kneadwork.ui.settings";

	private static final List<String> OF_THE_PLATFORM = List.of("org.eclipse.ui.preferencePages.AutoSave",
			"org.eclipse.ui.preferencePages.FileStates", "org.eclipse.ui.preferencePages.ColorsAndFonts",
			"org.eclipse.ui.preferencePages.Keys");

	private final PreferenceManager pages;

	private AuthorSettings(PreferenceManager pages) {
		this.pages = pages;
	}

	/**
	 * Brings the tree into this order, where the pages of the platform are out of sight; leaves it as it is where they are not.
	 *
	 * @param pages the tree
	 */
	public static void arrange(PreferenceManager pages) {
		new AuthorSettings(pages).arrange();
	}

	private void arrange() {
		List<IPreferenceNode> buried = new ArrayList<>();
		for (IPreferenceNode top : pages.getRootSubNodes()) {
			collect(top, buried);
		}
		buried.forEach(this::place);
	}

	/** The topmost pages in sight that cannot be reached, since they stand below others that are out of sight. */
	private static void collect(IPreferenceNode page, List<IPreferenceNode> buried) {
		boolean outOfSight = WorkbenchActivityHelper.filterItem(page);
		for (IPreferenceNode below : page.getSubNodes()) {
			if (outOfSight && !WorkbenchActivityHelper.filterItem(below)) {
				page.remove(below);
				buried.add(below);
			}
			collect(below, buried);
		}
	}

	private void place(IPreferenceNode page) {
		IPreferenceNode ours = pages.find(OURS);
		if (OF_THE_PLATFORM.contains(page.getId()) && ours != null) {
			ours.add(page);
		} else {
			pages.addToRoot(page);
		}
	}
}
