package org.kneadwork.ui.tests.harness;

import java.util.List;
import org.eclipse.swt.widgets.Display;

/** Watches for every freeze, also those in which only the platform is at work. */
public final class WatchedFreezes implements AutoCloseable {

	private final FreezeWatch watch = new FreezeWatch(Display.getCurrent(), FreezeWatch.Whose.EVERYBODYS);

	/** Begins to watch. */
	public WatchedFreezes() {
		watch.begin();
	}

	/** Ends the watch, and tells of every freeze that there was. */
	public List<String> seen() {
		return watch.end();
	}

	@Override
	public void close() {
		watch.end();
	}
}
