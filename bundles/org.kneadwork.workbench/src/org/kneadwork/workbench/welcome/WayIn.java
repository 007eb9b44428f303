package org.kneadwork.workbench.welcome;

import org.eclipse.ui.IWorkbenchWindow;

/** A way into the program from its welcome page. */
enum WayIn {

	/** The library that comes along, to look at and to change. */
	EXAMPLE("welcome.example", "icons/example.svg") {
		@Override
		void go(IWorkbenchWindow window) {
			Commands.newFrom(window, "org.kneadwork.ui.newExample");
		}
	},

	/** A library of one's own. */
	LIBRARY("welcome.library", "icons/begin.svg") {
		@Override
		void go(IWorkbenchWindow window) {
			Commands.newFrom(window, "org.kneadwork.ui.newLibrary");
		}
	},

	/** The author's guide. */
	READ("welcome.read", "icons/read.svg") {
		@Override
		void go(IWorkbenchWindow window) {
			Commands.run(window, Commands.HELP);
		}
	};

	private final String key;
	private final String picture;

	WayIn(String key, String picture) {
		this.key = key;
		this.picture = picture;
	}

	/** The key of its words in messages.properties. */
	String key() {
		return key;
	}

	/** Its picture, a path in this bundle. */
	String picture() {
		return picture;
	}

	/**
	 * Goes this way.
	 *
	 * @param window the window in which it begins
	 */
	abstract void go(IWorkbenchWindow window);
}
