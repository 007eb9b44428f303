package org.kneadwork.compiler;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder {@value #NAME} in a folder whose files are being exchanged. Whoever has it has it alone, in this process and in
 * all others; who else wants it waits. The system frees it when its owner dies, and the next owner finds what was left.
 */
final class Workplace implements AutoCloseable {

	/** The name begins with a dot: what is in it is no file of the folder's. */
	static final String NAME = ".kneadwork-export";

	private static final String LOCK = "lock";
	/** Far behind the content of the lock file, which others have to be able to read. */
	private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
	private static final long MILLISECONDS_BETWEEN_TRIES = 20;

	private final Path folder;
	private final FileChannel lock;

	private Workplace(Path folder, FileChannel lock) {
		this.folder = folder;
		this.lock = lock;
	}

	/** Whether something was begun in a folder, and is not over. */
	static boolean isIn(Path folder) {
		return Files.isDirectory(folder.resolve(NAME));
	}

	/**
	 * Waits until nobody else is at work in a folder.
	 *
	 * @param folder the folder, which is there
	 * @return the workplace in it
	 * @throws IOException when no workplace can be made there
	 */
	static Workplace enter(Path folder) throws IOException {
		Path workplace = folder.resolve(NAME);
		while (true) {
			make(workplace);
			Optional<Workplace> entered = locked(workplace);
			if (entered.isPresent()) {
				return entered.get();
			}
		}
	}

	private static void make(Path workplace) throws IOException {
		try {
			Files.createDirectory(workplace);
		} catch (FileAlreadyExistsException somebodyWasHere) {
			// It may be gone again by now: then locking it fails, and one tries again.
			if (Files.exists(workplace) && !Files.isDirectory(workplace)) {
				throw somebodyWasHere;
			}
		}
	}

	/** Empty where its last owner has just taken it away, or where another thread has it: then one has to try again. */
	private static Optional<Workplace> locked(Path workplace) throws IOException {
		FileChannel channel;
		try {
			channel = FileChannel.open(workplace.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		} catch (NoSuchFileException gone) {
			return Optional.empty();
		} catch (IOException noFileCanBeMade) {
			deleteIfClear(workplace);
			throw noFileCanBeMade;
		}
		try {
			lock(channel);
		} catch (OverlappingFileLockException anotherThread) {
			channel.close();
			pause();
			return Optional.empty();
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
		return entered(new Workplace(workplace, channel));
	}

	/** What was locked is one's own, where it is still what others see; where that cannot be found out, nothing stays behind. */
	private static Optional<Workplace> entered(Workplace workplace) throws IOException {
		boolean mine;
		try {
			mine = isStillThere(workplace.lock, workplace.folder.resolve(LOCK));
		} catch (IOException fullOrFailing) {
			workplace.close();
			throw fullOrFailing;
		}
		if (!mine) {
			workplace.lock.close();
		}
		return mine ? Optional.of(workplace) : Optional.empty();
	}

	private static void lock(FileChannel channel) throws IOException {
		try {
			channel.lock(LOCKED_BYTE, 1, false);
		} catch (FileLockInterruptionException interrupted) {
			throw interrupted;
		} catch (IOException withoutLocks) {
			// Some file systems of networks know no locks. There two at once are not kept apart, as without this class.
			return;
		}
	}

	/** Whoever had it before may have deleted the file while this one waited for it. */
	private static boolean isStillThere(FileChannel channel, Path file) throws IOException {
		byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
		channel.truncate(0);
		channel.write(ByteBuffer.wrap(mark), 0);
		try {
			return Arrays.equals(mark, Files.readAllBytes(file));
		} catch (NoSuchFileException gone) {
			return false;
		}
	}

	private static void pause() throws IOException {
		try {
			Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted");
		}
	}

	/** Where the work is done. */
	Path folder() {
		return folder;
	}

	/**
	 * Deletes everything but the workplace itself, one part after the other.
	 *
	 * @param first what has to be gone before anything else goes
	 * @throws IOException when something cannot be deleted
	 */
	void clear(String first) throws IOException {
		Files.deleteIfExists(folder.resolve(first));
		for (Path each : in(folder)) {
			if (!each.equals(folder.resolve(LOCK))) {
				if (Files.isDirectory(each)) {
					for (Path file : in(each)) {
						Files.deleteIfExists(file);
					}
				}
				Files.deleteIfExists(each);
			}
		}
	}

	/** Takes the workplace away, where it is clear, and lets the next one in. */
	@Override
	public void close() throws IOException {
		try (lock) {
			if (in(folder).equals(List.of(folder.resolve(LOCK)))) {
				Files.deleteIfExists(folder.resolve(LOCK));
			}
		}
		deleteIfClear(folder);
	}

	private static void deleteIfClear(Path workplace) throws IOException {
		try {
			Files.deleteIfExists(workplace);
		} catch (DirectoryNotEmptyException theNextOneIsIn) {
			return;
		}
	}

	private static List<Path> in(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}
}
