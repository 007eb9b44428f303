package org.kneadwork.cli;

/** The command line's entry point; prints the version until the commands are here. */
public final class Main {

	private Main() {
	}

	/**
	 * Runs the command line.
	 *
	 * @param arguments the user's arguments, not null
	 */
	public static void main(String[] arguments) {
		System.out.println("kneadwork 0.1.0-SNAPSHOT");
	}
}
