package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Says in words why a file could not be read or written. Java's own messages are often no more than the file's name. */
final class FileReasons {

	private FileReasons() {
	}

	/**
	 * Words an exception.
	 *
	 * @param exception what happened
	 * @return the reason, to stand after a colon
	 */
	static String of(IOException exception) {
		return switch (exception) {
			case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
			case NoSuchFileException missing -> missing.getFile() + " does not exist";
			case FileAlreadyExistsException taken -> taken.getFile() + " is in the way";
			case FileSystemException other when other.getReason() == null -> "the system refuses " + other.getFile();
			case FileSystemException other -> inWords(other.getReason());
			default -> inWords(String.valueOf(exception.getMessage()));
		};
	}

	private static String inWords(String reason) {
		String lower = reason.toLowerCase(Locale.ROOT);
		if (lower.contains("no space left")) {
			return "the disk is full";
		}
		if (lower.contains("read-only file system")) {
			return "the disk is read-only";
		}
		return lower.contains("not a directory") ? "a part of the path is a file, not a folder" : reason;
	}
}
