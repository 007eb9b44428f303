package org.kneadwork.compiler;

import java.io.IOException;

/** There is no library to read. The message is one for people: it says which, why and what to do. */
public final class LibraryUnreadableException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message what is wrong and what to do
	 */
	public LibraryUnreadableException(String message) {
		super(message);
	}

	/**
	 * @param message what is wrong and what to do
	 * @param cause what the operating system said
	 */
	public LibraryUnreadableException(String message, IOException cause) {
		super(message, cause);
	}
}
