package org.kneadwork.compiler;

import java.io.IOException;

/** A form of a bundle could not be made, and so nothing was exported. The message names the form and is one for people. */
public final class GenerationFailedException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message which form, and why
	 */
	GenerationFailedException(String message) {
		super(message);
	}

	/**
	 * @param message which form, and why
	 * @param cause what the generator has thrown
	 */
	GenerationFailedException(String message, Throwable cause) {
		super(message, cause);
	}
}
