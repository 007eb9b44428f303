package org.kneadwork.workbench.settings;

import java.util.List;
import java.util.Set;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;

/**
 * The tree of the settings as an author meets it: the pages of the platform that an author needs stand under ours. Those that they
 * stood under speak of what an author does not know, and are taken out; single pages are out of sight by an activity in plugin.xml,
 * which would hide all that is below as well. A page that somebody else has put below one of those comes to the top, so that it can
 * be found.
 */
public final class AuthorSettings {

	/** Our page, by its id in plugin.xml. */
	static final String OURS = "org.kneadwork.ui.settings";

	private static final String PLATFORM = "org.eclipse.ui.preferencePages.";

	private static final Set<String> TAKEN_OUT = Set.of(PLATFORM + "Workbench", PLATFORM + "Views", PLATFORM + "Workspace", PLATFORM + "Editors",
			PLATFORM + "GeneralTextEditor");

	private static final List<String> FOR_AUTHORS = List.of(PLATFORM + "AutoSave", PLATFORM + "FileStates", PLATFORM + "ColorsAndFonts",
			PLATFORM + "Keys");

	private final PreferenceManager pages;

	private AuthorSettings(PreferenceManager pages) {
		this.pages = pages;
	}

	/**
	 * Brings the tree into this order.
	 *
	 * @param pages the tree
	 */
	public static void arrange(PreferenceManager pages) {
		new AuthorSettings(pages).arrange();
	}

	private void arrange() {
		for (IPreferenceNode top : pages.getRootSubNodes()) {
			if (TAKEN_OUT.contains(top.getId())) {
				pages.remove(top);
				placeWhatIsBelow(top);
			}
		}
	}

	private void placeWhatIsBelow(IPreferenceNode page) {
		for (IPreferenceNode below : page.getSubNodes()) {
			if (TAKEN_OUT.contains(below.getId())) {
				placeWhatIsBelow(below);
			} else {
				place(below);
			}
		}
	}

	private void place(IPreferenceNode page) {
		IPreferenceNode ours = pages.find(OURS);
		if (FOR_AUTHORS.contains(page.getId()) && ours != null) {
			ours.add(page);
		} else {
			pages.addToRoot(page);
		}
	}
}
