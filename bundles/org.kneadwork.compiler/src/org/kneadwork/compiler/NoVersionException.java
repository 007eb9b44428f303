package org.kneadwork.compiler;

import java.io.IOException;

/** What was to be compared is no version of a library that can be read. The message is one for people. */
public final class NoVersionException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message what is wrong and what to do
	 */
	public NoVersionException(String message) {
		super(message);
	}

	/**
	 * @param message what is wrong and what to do
	 * @param cause what was found first
	 */
	public NoVersionException(String message, Throwable cause) {
		super(message, cause);
	}
}
