package org.kneadwork.cli;

/** What the process tells the program that started it. */
public final class ExitCode {

	/** All went well; there may be warnings. */
	public static final int FINE = 0;

	/** The library has findings of severity error. */
	public static final int FINDINGS = 1;

	/** The command was not used as it can be: an unknown option, a missing argument, an impossible name. */
	public static final int USAGE = 2;

	/** A file could not be read or written, or Kneadwork itself failed. */
	public static final int UNREADABLE = 3;

	private ExitCode() {
	}
}
