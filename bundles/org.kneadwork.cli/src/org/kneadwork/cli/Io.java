package org.kneadwork.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that the command line knows of the world around it. Tests give it streams and folders of their own, so that every
 * command runs in process.
 *
 * @param out where results go, never null
 * @param err where complaints and progress go, never null
 * @param in what the user types, never null
 * @param directory the folder that relative paths start from, absolute
 * @param environment the environment variables, never null
 * @param terminal whether a person watches {@code out}: only then is there colour and progress
 */
public record Io(PrintStream out, PrintStream err, InputStream in, Path directory, Map<String, String> environment,
		boolean terminal) {

	/** Copies the environment, so that it cannot change under a running command. */
	public Io {
		environment = Map.copyOf(environment);
	}

	/**
	 * The world of this process.
	 *
	 * @return the streams, working directory and environment of the process
	 */
	public static Io ofProcess() {
		boolean terminal = isTerminal(System.console());
		return new Io(stream(FileDescriptor.out, terminal, "stdout.encoding"),
				stream(FileDescriptor.err, terminal, "stderr.encoding"), System.in,
				Path.of("").toAbsolutePath(), System.getenv(), terminal);
	}

	/**
	 * Finds the file or folder that a user's argument names.
	 *
	 * @param path the argument, relative to the working directory or absolute
	 * @return the absolute path, without {@code .} and {@code ..}
	 * @throws InvalidPathException when the argument can be no path on this system
	 */
	public Path resolve(Path path) {
		return directory.resolve(path).normalize();
	}

	/**
	 * Writes a path as the user would: relative to the working directory when it lies below it.
	 *
	 * @param path an absolute path
	 * @return the path to print
	 */
	public String shown(Path path) {
		Path normal = path.normalize();
		if (!normal.startsWith(directory)) {
			return normal.toString();
		}
		String relative = directory.relativize(normal).toString();
		return relative.isEmpty() ? "." : relative;
	}

	/** From Java 22 to 24 there is a console even where nobody watches; it has a method to ask, which Java 21 lacks. */
	private static boolean isTerminal(Console console) {
		if (console == null) {
			return false;
		}
		try {
			return (boolean) Console.class.getMethod("isTerminal").invoke(console);
		} catch (ReflectiveOperationException java21) {
			return true;
		}
	}

	/** Text that goes to a file or a program is UTF-8 whatever the locale; a terminal shows what its locale says. */
	private static PrintStream stream(FileDescriptor descriptor, boolean terminal, String encodingProperty) {
		Charset charset = terminal ? Charset.forName(System.getProperty(encodingProperty, "UTF-8")) : StandardCharsets.UTF_8;
		return new PrintStream(new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, charset);
	}
}
