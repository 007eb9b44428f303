package org.kneadwork.compiler.translation;

/** A translator's file cannot be read. The message says why, in one or two sentences for people. */
public final class XliffUnreadableException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	/**
	 * @param line the line on which reading ended, from 1
	 * @param message why
	 * @param cause what went wrong, or null
	 */
	XliffUnreadableException(int line, String message, Throwable cause) {
		super(message, cause);
		this.line = line;
	}

	/**
	 * Where reading ended.
	 *
	 * @return the line, from 1
	 */
	public int line() {
		return line;
	}
}
