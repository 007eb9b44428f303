package org.kneadwork.bundle;

import java.io.IOException;

/** A file is no bundle that can be read. The message is one for people: what is wrong with it, to stand after its name. */
public final class BundleUnreadableException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message what is wrong, such as {@code is not JSON: …}
	 */
	public BundleUnreadableException(String message) {
		super(message);
	}

	/**
	 * @param message what is wrong, such as {@code is not JSON: …}
	 * @param cause what was found first
	 */
	public BundleUnreadableException(String message, Throwable cause) {
		super(message, cause);
	}
}
