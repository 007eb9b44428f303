package org.kneadwork.cli.command;

/** A command cannot do what it was asked; the message tells the user why, in one or two sentences. */
public final class RefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int exitCode;

	/**
	 * @param exitCode what the process shall return, see {@link org.kneadwork.cli.ExitCode}
	 * @param message why, for the user
	 */
	public RefusedException(int exitCode, String message) {
		super(message);
		this.exitCode = exitCode;
	}

	/**
	 * What the process shall return.
	 *
	 * @return a code of {@link org.kneadwork.cli.ExitCode}
	 */
	public int exitCode() {
		return exitCode;
	}
}
