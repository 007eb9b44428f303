package org.kneadwork.cli.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.function.Function;
import org.kneadwork.compiler.Printable;

/** Says in a sentence what went wrong with a file; Java's own messages are often no more than the file's name. */
public final class Trouble {

	private Trouble() {
	}

	/**
	 * Words an exception for the user.
	 *
	 * @param exception what happened
	 * @param shown how to write a path for the user
	 * @return a sentence
	 */
	public static String sentence(IOException exception, Function<Path, String> shown) {
		if (!(exception instanceof FileSystemException trouble) || trouble.getFile() == null) {
			return Printable.of(String.valueOf(exception.getMessage()));
		}
		String file = Printable.of(shown.apply(Path.of(trouble.getFile())));
		return switch (trouble) {
			case NoSuchFileException missing -> file + " does not exist.";
			case AccessDeniedException denied -> file + " cannot be read or written: you do not have the permission.";
			case FileAlreadyExistsException taken -> file + " is in the way: there is something of that name already.";
			case NotDirectoryException plain -> file + " is not a folder.";
			default -> file + " cannot be read or written"
					+ (trouble.getReason() == null ? "." : ": " + Printable.of(trouble.getReason()) + ".");
		};
	}
}
