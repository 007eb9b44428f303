package org.kneadwork.compiler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What checks of a library came to, kept in its folder {@value #FOLDER}: while nothing has changed, the result is there
 * without a look into the texts. A cache can only make things quicker: it may be deleted at any time, a result that is
 * damaged counts for nothing, several processes may read and write it, and where nothing can be written nothing is kept.
 */
public final class ResultCache {

	/** The folder in that of the library; no text in it is read, since its name begins with a dot. */
	public static final String FOLDER = ".kneadwork";

	private static final String EXTENSION = ".result";
	private static final int MAGIC = 0x4B6E6502;
	/** How many results are kept: one for each way to ask that was used lately. */
	private static final int MOST = 8;
	private static final long SECONDS_A_TEMPORARY_LIVES = 3600;

	/**
	 * A result.
	 *
	 * @param exitCode what the process returned
	 * @param output what it printed
	 */
	public record Result(int exitCode, String output) {
	}

	private final CheckRequest request;
	private final String settings;
	private final Path folder;

	/**
	 * @param request the check
	 * @param settings all else that the result depends on, such as the version of the toolkit and how it is shown
	 * @throws LibraryUnreadableException when there is no library
	 */
	public ResultCache(CheckRequest request, String settings) throws LibraryUnreadableException {
		this.request = request;
		// Of one day is what was checked that day: reviews and waivers run out.
		this.settings = String.join("\n", request.today().toString(), String.valueOf(request.release()), String.valueOf(request.indexesFirst()), request.library().toString(),
				request.searchPath().toString(), settings);
		this.folder = LibraryFolder.at(request.library()).folder().resolve(FOLDER);
	}

	/** A result with the files that it is of; without a hash, only which files to look at the next time is known. */
	private record Kept(LibraryState state, String hash, Result result) {
	}

	/**
	 * Looks for the result of the same check of the same files.
	 *
	 * @return the result, if there is one
	 */
	public Optional<Result> find() {
		return kept().filter(found -> hash(found.state()).filter(found.hash()::equals).isPresent()).map(Kept::result);
	}

	/**
	 * Which files the check will read, as far as that is known: libraries in use are found while it goes on.
	 *
	 * @return those that the same check has read the last time; else those of the library alone
	 */
	public LibraryState expected() {
		return kept().map(Kept::state).orElseGet(() -> new LibraryState(List.of(folder.getParent()), false));
	}

	private Optional<Kept> kept() {
		try {
			byte[] bytes = Files.readAllBytes(file());
			DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
			if (in.readInt() != MAGIC || in.readLong() != sum(bytes) || !read(in).equals(settings)) {
				return Optional.empty();
			}
			String hash = read(in);
			boolean searches = in.readBoolean();
			List<Path> folders = new ArrayList<>();
			for (int left = in.readInt(); left > 0; left--) {
				folders.add(Path.of(read(in)));
			}
			return Optional.of(new Kept(new LibraryState(folders, searches), hash, new Result(in.readInt(), read(in))));
		} catch (IOException | IllegalArgumentException unusable) {
			// Missing, cut off, or written by something else.
			return Optional.empty();
		}
	}

	/**
	 * Hashes the files before they are checked, so that {@link #keep} can tell whether they changed meanwhile.
	 *
	 * @param state which files
	 * @return their hash; empty where they cannot be read
	 */
	public Optional<String> hash(LibraryState state) {
		try {
			return Optional.of(state.hash(request));
		} catch (IOException unreadable) {
			return Optional.empty();
		}
	}

	/**
	 * Keeps a result.
	 *
	 * @param state which files were checked
	 * @param hash their hash before and after the check; empty where they were not known before, or changed meanwhile: then
	 *     nothing is kept but which files to look at the next time
	 * @param result what came of it
	 */
	public void keep(LibraryState state, Optional<String> hash, Result result) {
		try {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			DataOutputStream out = new DataOutputStream(body);
			out.writeInt(MAGIC);
			out.writeLong(0);
			write(out, settings);
			write(out, hash.orElse(""));
			out.writeBoolean(state.searches());
			out.writeInt(state.folders().size());
			for (Path each : state.folders()) {
				write(out, each.toString());
			}
			out.writeInt(result.exitCode());
			write(out, hash.isPresent() ? result.output() : "");
			byte[] bytes = body.toByteArray();
			java.nio.ByteBuffer.wrap(bytes).putLong(Integer.BYTES, sum(bytes));
			replace(bytes);
		} catch (IOException cannotBeKept) {
			// The next check takes as long as this one; nobody has lost anything.
			return;
		}
	}

	private void replace(byte[] bytes) throws IOException {
		Files.createDirectories(folder);
		if (!Files.exists(folder.resolve(".gitignore"))) {
			Files.writeString(folder.resolve(".gitignore"), "*\n");
		}
		Path temporary = Files.createTempFile(folder, "new", ".tmp");
		try {
			Files.write(temporary, bytes);
			Files.move(temporary, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
		forgetOld();
	}

	private void forgetOld() throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			List<Path> files = all.toList();
			files.stream().filter(file -> file.toString().endsWith(EXTENSION)).sorted(Comparator.comparing(ResultCache::age)).skip(MOST)
					.forEach(ResultCache::forget);
			// What a process that was killed has left behind.
			files.stream().filter(file -> file.toString().endsWith(".tmp") && age(file) > SECONDS_A_TEMPORARY_LIVES)
					.forEach(ResultCache::forget);
		}
	}

	private static long age(Path file) {
		try {
			return (System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis()) / 1000;
		} catch (IOException isGone) {
			return Long.MAX_VALUE;
		}
	}

	private static void forget(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException anotherProcessIsAtIt) {
			return;
		}
	}

	private Path file() {
		CRC32 name = new CRC32();
		name.update(settings.getBytes(StandardCharsets.UTF_8));
		return folder.resolve(Long.toHexString(name.getValue()) + EXTENSION);
	}

	/** Of everything behind the sum itself. */
	private static long sum(byte[] bytes) {
		CRC32 sum = new CRC32();
		int from = Math.min(bytes.length, Integer.BYTES + Long.BYTES);
		sum.update(bytes, from, bytes.length - from);
		return (long) Arrays.hashCode(Arrays.copyOfRange(bytes, from, bytes.length)) << Integer.SIZE | sum.getValue();
	}

	private static void write(DataOutputStream out, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static String read(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > in.available()) {
			throw new IOException("Damaged.");
		}
		return new String(in.readNBytes(length), StandardCharsets.UTF_8);
	}
}
