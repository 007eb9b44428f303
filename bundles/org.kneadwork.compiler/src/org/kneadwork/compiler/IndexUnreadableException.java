package org.kneadwork.compiler;

import java.io.IOException;

/** A file is no index of a library that can be used. The message goes on where the name of the file stands. */
public final class IndexUnreadableException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message why, for people, such as {@code is damaged.}
	 */
	IndexUnreadableException(String message) {
		super(message);
	}
}
