package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file whole or not at all. */
public final class WholeFile {

	private WholeFile() {
	}

	/**
	 * Writes to a temporary file beside the wanted one, and puts that in its place, with the permissions that the old one
	 * had. A link stays a link: what it leads to is written. What is no file, such as a pipe or {@code /dev/null}, cannot be
	 * replaced and is written to.
	 *
	 * @param file the file, an absolute path
	 * @param bytes its content
	 * @throws IOException when it cannot be written; a file that was there before is then as it was
	 */
	public static void write(Path file, byte[] bytes) throws IOException {
		if (Files.isDirectory(file)) {
			throw new FileSystemException(file.toString(), null, "it is a folder");
		}
		if (!Files.isDirectory(file.getParent())) {
			throw new NoSuchFileException(file.getParent().toString());
		}
		if (!Files.exists(file)) {
			replace(file, bytes);
		} else if (!Files.isRegularFile(file)) {
			Files.write(file, bytes);
		} else if (Files.isWritable(file)) {
			replace(file.toRealPath(), bytes);
		} else {
			throw new AccessDeniedException(file.toString());
		}
	}

	private static void replace(Path file, byte[] bytes) throws IOException {
		Path temporary = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
		try {
			fill(temporary, bytes);
			keepPermissions(file, temporary);
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (AccessDeniedException denied) {
			throw new AccessDeniedException(file.toString());
		} catch (FileSystemException trouble) {
			// The user knows nothing of the temporary file.
			throw new FileSystemException(file.toString(), null, trouble.getReason());
		} catch (IOException trouble) {
			// A full disk is reported without a name.
			throw new FileSystemException(file.toString(), null, trouble.getMessage());
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static void keepPermissions(Path old, Path replacement) throws IOException {
		if (Files.exists(old) && Files.getFileStore(old).supportsFileAttributeView(PosixFileAttributeView.class)) {
			Files.setPosixFilePermissions(replacement, Files.getPosixFilePermissions(old));
		}
	}

	private static void fill(Path file, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(file,
				StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
	}
}
