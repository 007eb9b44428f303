package org.kneadwork.workbench.libraries;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.events.MenuListener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.kneadwork.workbench.Words;

/**
 * What bundles of the platform add to the menu of whatever lies in a workspace, each by itself and in English. What an author needs of it
 * gets our words as the menu is shown; the rest goes.
 */
final class PlatformMenus {

	/** To share code, to configure projects, and to choose between editors where there is one for each file. */
	private static final Set<String> NOT_FOR_AUTHORS = Set.of("team.main", "org.eclipse.ui.projectConfigure", "group.openWith");

	/** Our words by the ids of menus and of what is in them. Where two bundles add the same, one of them takes the other one's away. */
	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("compareWithMenu", "libraries.compareWith"),
			Map.entry("compareWithEachOther", "libraries.eachOther"), Map.entry("org.eclipse.team.ui.compareWithEachOther", "libraries.eachOther"),
			Map.entry("compareWithClipboard", "libraries.copied"), Map.entry("compareWithHistory", "libraries.earlier"),
			Map.entry("org.eclipse.team.ui.compareLocalHistory", "libraries.earlier"), Map.entry("replaceWithMenu", "libraries.replaceWith"),
			Map.entry("replaceFromHistory", "libraries.earlier"), Map.entry("org.eclipse.team.ui.replaceLocalHistory", "libraries.earlier"),
			Map.entry("replaceWithPreviousFromHistory", "libraries.previous"), Map.entry("replaceWithClipboard", "libraries.copied"));

	private static final String FOLLOWED = "org.kneadwork.workbench.followed";

	private PlatformMenus() {
	}

	/**
	 * Puts a menu, and those within it, into our words whenever they are shown.
	 *
	 * @param menu the menu; it may be filled only when it is shown
	 */
	static void follow(Menu menu) {
		if (menu.getData(FOLLOWED) == null) {
			menu.setData(FOLLOWED, true);
			menu.addMenuListener(MenuListener.menuShownAdapter(shown -> change(menu)));
		}
	}

	private static void change(Menu menu) {
		for (MenuItem item : menu.getItems()) {
			String id = item.getData() instanceof IContributionItem known ? String.valueOf(known.getId()) : "";
			if (NOT_FOR_AUTHORS.contains(id)) {
				item.dispose();
			} else {
				Optional.ofNullable(WORDS.get(id)).map(Words::text).ifPresent(item::setText);
				Optional.ofNullable(item.getMenu()).ifPresent(PlatformMenus::follow);
			}
		}
	}
}
