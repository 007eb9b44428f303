package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Sayings;

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
		return said(exception).inEnglish();
	}

	/**
	 * Says why, in every language.
	 *
	 * @param exception what happened
	 * @return the reason, to stand after a colon
	 */
	static Message said(IOException exception) {
		return switch (exception) {
			case AccessDeniedException denied -> Sayings.say("file.denied", denied.getFile());
			case NoSuchFileException missing -> Sayings.say("file.missing", missing.getFile());
			case FileAlreadyExistsException taken -> Sayings.say("file.taken", taken.getFile());
			case FileSystemException other when other.getReason() == null -> Sayings.say("file.refused", other.getFile());
			case FileSystemException other -> inWords(other.getReason());
			default -> inWords(String.valueOf(exception.getMessage()));
		};
	}

	private static Message inWords(String reason) {
		String lower = reason.toLowerCase(Locale.ROOT);
		if (lower.contains("no space left")) {
			return Sayings.say("file.full");
		}
		if (lower.contains("read-only file system")) {
			return Sayings.say("file.readOnly");
		}
		return lower.contains("not a directory") ? Sayings.say("file.noFolder") : Message.of(reason);
	}
}
