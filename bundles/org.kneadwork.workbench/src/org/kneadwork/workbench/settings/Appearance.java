package org.kneadwork.workbench.settings;

import java.util.Arrays;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.prefs.BackingStoreException;

/** Light or dark. */
public enum Appearance {

	/** As the computer is set, also when that changes in the evening. */
	SYSTEM("") {
		@Override
		String themeNow() {
			return Display.isSystemDarkTheme() ? DARK.theme : LIGHT.theme;
		}
	},

	/** Dark writing on light ground. */
	LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),

	/** Light writing on dark ground. */
	DARK("org.eclipse.e4.ui.css.theme.e4_dark");

	/** Where the platform keeps the theme that was chosen; it goes by the system where there is none. */
	private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";
	private static final String KEY = "themeid";

	private final String theme;

	Appearance(String theme) {
		this.theme = theme;
	}

	/**
	 * What was chosen last.
	 *
	 * @return the choice; {@link #SYSTEM} where there was none
	 */
	public static Appearance chosen() {
		String theme = preferences().get(KEY, "");
		return Arrays.stream(values()).filter(each -> each.theme.equals(theme)).findFirst().orElse(SYSTEM);
	}

	/**
	 * Chooses, and shows it at once in all windows.
	 *
	 * @param themes what dresses the windows
	 */
	public void choose(IThemeEngine themes) {
		if (this == SYSTEM) {
			preferences().remove(KEY);
		} else {
			preferences().put(KEY, theme);
		}
		try {
			preferences().flush();
		} catch (BackingStoreException e) {
			ILog.of(Appearance.class).error(e.getMessage(), e);
		}
		show(themes);
	}

	/**
	 * Dresses the windows, where they are not yet dressed so.
	 *
	 * @param themes what dresses the windows
	 */
	void show(IThemeEngine themes) {
		if (themes.getActiveTheme() == null || !themes.getActiveTheme().getId().equals(themeNow())) {
			themes.setTheme(themeNow(), false);
		}
	}

	/** The platform's theme for it at this moment. */
	String themeNow() {
		return theme;
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
