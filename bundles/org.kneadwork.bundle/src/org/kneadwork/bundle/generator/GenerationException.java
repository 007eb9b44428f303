package org.kneadwork.bundle.generator;

/** A form of the bundle cannot be made. The message is one for people: what the reason is, as a whole sentence. */
public final class GenerationException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message what the reason is
	 */
	public GenerationException(String message) {
		super(message);
	}

	/**
	 * @param message what the reason is
	 * @param cause what was found first
	 */
	public GenerationException(String message, Throwable cause) {
		super(message, cause);
	}
}
