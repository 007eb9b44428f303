package org.kneadwork.ui;

import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** This program itself. */
public final class Toolkit {

	private Toolkit() {
	}

	/**
	 * The version that reports name.
	 *
	 * @return three numbers, such as {@code 0.1.0}; without the time at which it was built
	 */
	public static String version() {
		Version version = FrameworkUtil.getBundle(Toolkit.class).getVersion();
		return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}
}
