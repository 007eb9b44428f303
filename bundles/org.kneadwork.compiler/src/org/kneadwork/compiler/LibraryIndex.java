package org.kneadwork.compiler;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.LinkedHashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.model.values.Version;
import org.kneadwork.safety.finding.Sayings;

/**
 * A library in one file, for other libraries to use in the place of its folder: its texts, to the letter, and what a check of
 * it came to. Texts are parsed again where it is used: what is faster to load than to parse was not found, and with the texts
 * every place, every verdict and every sentence is that of the folder. What is saved is the check: how many errors the library
 * has is what whoever uses it has to know, and takes most of the time.
 *
 * <p>The file is text. Its first line says the format; the second one the SHA-256 sum of all that follows; then come lines with
 * a word and a value each, an empty line, and the texts one behind the other.
 *
 * @param library the id of the library
 * @param version its version
 * @param status what its bundle says of itself
 * @param fingerprint the fingerprint of its bundle, in hexadecimal digits
 * @param result what the check came to
 * @param texts its texts by the names of the files, relative to its folder, with {@code /} between the parts of a path, in the
 *     order in which they are read
 */
public record LibraryIndex(String library, Version version, BundleStatus status, String fingerprint, Result result,
		SequencedMap<String, String> texts) {

	/** The end of the names of such files. */
	public static final String EXTENSION = BundleFiles.INDEX;

	private static final String HEADING = "Kneadwork index ";
	private static final int MAJOR = 1;
	private static final String FORMAT = MAJOR + ".0";
	private static final String NONE = "-";

	/**
	 * What a check of the library came to, and for what it holds: in any other case the library is checked again.
	 *
	 * @param rules the hash of the rules that were checked
	 * @param from the first day on which the result holds; empty: any day before {@code until}
	 * @param until the first day on which it holds no longer, because a review or a waiver runs out; empty: it holds for ever
	 * @param used the hashes of the texts of all libraries that it uses, directly or not, by their ids
	 * @param errors how many errors it has
	 * @param errorsForRelease how many it has in a check for a release
	 */
	public record Result(String rules, Optional<LocalDate> from, Optional<LocalDate> until, SortedMap<String, String> used,
			long errors, long errorsForRelease) {

		/** Keeps the hashes as they are now. */
		public Result {
			used = Collections.unmodifiableSortedMap(new TreeMap<>(used));
		}

		/**
		 * Whether the result is that of a check on some day.
		 *
		 * @param day the day
		 * @param rulesNow the hash of the rules to check
		 * @param usedNow the hashes of the libraries that it uses, as they are
		 * @return whether it is
		 */
		boolean holds(LocalDate day, String rulesNow, Map<String, String> usedNow) {
			return rules.equals(rulesNow) && used.equals(usedNow) && from.filter(day::isBefore).isEmpty()
					&& until.filter(end -> !day.isBefore(end)).isEmpty();
		}
	}

	/** Keeps the texts as they are now. */
	public LibraryIndex {
		texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
	}

	/**
	 * The name of the file.
	 *
	 * @return its name, without a folder, such as {@code lower-back-0.1.0.index}
	 */
	public String fileName() {
		return library + "-" + version + EXTENSION;
	}

	/**
	 * The version that the name of a file speaks of.
	 *
	 * @param file the file
	 * @param library the id of a library
	 * @return the version; empty where it is no name of an index of that library
	 */
	static Optional<Version> versionIn(Path file, String library) {
		String name = file.getFileName().toString();
		String begin = library + "-";
		if (!name.startsWith(begin) || !name.endsWith(EXTENSION) || name.length() < begin.length() + EXTENSION.length()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Version.valueOf(name.substring(begin.length(), name.length() - EXTENSION.length())));
		} catch (IllegalArgumentException anotherLibrary) {
			return Optional.empty();
		}
	}

	/**
	 * Writes the index.
	 *
	 * @return the bytes of the file, the same for the same index
	 */
	public byte[] bytes() {
		StringBuilder head = new StringBuilder();
		line(head, "library", library);
		line(head, "version", version.toString());
		line(head, "status", status.literal());
		line(head, "fingerprint", fingerprint);
		line(head, "rules", result.rules());
		line(head, "from", result.from().map(LocalDate::toString).orElse(NONE));
		line(head, "until", result.until().map(LocalDate::toString).orElse(NONE));
		line(head, "errors", String.valueOf(result.errors()));
		line(head, "errors-for-release", String.valueOf(result.errorsForRelease()));
		result.used().forEach((id, hash) -> line(head, "uses", id + " " + hash));
		texts.forEach((name, text) -> line(head, "text", text.getBytes(StandardCharsets.UTF_8).length + " " + name));
		head.append('\n');
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
		texts.values().forEach(text -> body.writeBytes(text.getBytes(StandardCharsets.UTF_8)));
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.writeBytes((HEADING + FORMAT + "\nsha256 " + hex(sha256().digest(body.toByteArray())) + "\n")
				.getBytes(StandardCharsets.US_ASCII));
		whole.writeBytes(body.toByteArray());
		return whole.toByteArray();
	}

	private static void line(StringBuilder head, String word, String value) {
		head.append(word).append(' ').append(value).append('\n');
	}

	/**
	 * Reads an index.
	 *
	 * @param bytes the file
	 * @return the index
	 * @throws IndexUnreadableException when it is none, is damaged, or of a format that is not known
	 */
	public static LibraryIndex read(byte[] bytes) throws IndexUnreadableException {
		Lines lines = new Lines(bytes);
		Optional<String> format = lines.value(HEADING);
		if (format.isEmpty()) {
			throw new IndexUnreadableException(Sayings.say("index.none"));
		}
		checkFormat(format.get());
		String sum = lines.value("sha256 ").orElseThrow(LibraryIndex::damaged);
		if (!sum.equals(hex(lines.hashOfRest()))) {
			throw damaged();
		}
		try {
			return read(lines);
		} catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
			throw damaged();
		}
	}

	private static void checkFormat(String format) throws IndexUnreadableException {
		String major = format.split("\\.", 2)[0];
		if (!major.matches("[0-9]{1,6}")) {
			throw damaged();
		}
		if (Integer.parseInt(major) != MAJOR) {
			throw new IndexUnreadableException(
					Sayings.say(Integer.parseInt(major) > MAJOR ? "index.newer" : "index.older", format, FORMAT));
		}
	}

	private static LibraryIndex read(Lines lines) throws IndexUnreadableException {
		String library = lines.required("library ");
		Version version = Version.valueOf(lines.required("version "));
		String literal = lines.required("status ");
		BundleStatus status = Arrays.stream(BundleStatus.values()).filter(each -> each.literal().equals(literal)).findFirst()
				.orElseThrow(LibraryIndex::damaged);
		String fingerprint = lines.required("fingerprint ");
		String rules = lines.required("rules ");
		Optional<LocalDate> from = day(lines.required("from "));
		Optional<LocalDate> until = day(lines.required("until "));
		long errors = Long.parseLong(lines.required("errors "));
		long errorsForRelease = Long.parseLong(lines.required("errors-for-release "));
		SortedMap<String, String> used = new TreeMap<>();
		for (Optional<String> line = lines.value("uses "); line.isPresent(); line = lines.value("uses ")) {
			String[] parts = line.get().split(" ", 2);
			used.put(parts[0], parts[1]);
		}
		List<String[]> files = new ArrayList<>();
		for (Optional<String> line = lines.value("text "); line.isPresent(); line = lines.value("text ")) {
			files.add(line.get().split(" ", 2));
		}
		if (!lines.required("").isEmpty() || files.isEmpty()) {
			throw damaged();
		}
		SequencedMap<String, String> texts = new LinkedHashMap<>();
		for (String[] file : files) {
			texts.put(file[1], lines.text(Integer.parseInt(file[0])));
		}
		return new LibraryIndex(library, version, status, fingerprint, new Result(rules, from, until, used, errors, errorsForRelease),
				texts);
	}

	private static Optional<LocalDate> day(String text) {
		return text.equals(NONE) ? Optional.empty() : Optional.of(LocalDate.parse(text));
	}

	private static IndexUnreadableException damaged() {
		return new IndexUnreadableException(Sayings.say("index.damaged"));
	}

	/** The lines of a file, one after the other. */
	private static final class Lines {

		private final byte[] bytes;
		private int at;

		Lines(byte[] bytes) {
			this.bytes = bytes;
		}

		/** The rest of the next line, where it begins with something. */
		Optional<String> value(String begin) {
			int end = at;
			while (end < bytes.length && bytes[end] != '\n') {
				end++;
			}
			String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
			if (end == bytes.length || !line.startsWith(begin)) {
				return Optional.empty();
			}
			at = end + 1;
			return Optional.of(line.substring(begin.length()));
		}

		String required(String begin) throws IndexUnreadableException {
			return value(begin).orElseThrow(LibraryIndex::damaged);
		}

		String text(int length) {
			String text = new String(Arrays.copyOfRange(bytes, at, Math.addExact(at, length)), StandardCharsets.UTF_8);
			at += length;
			return text;
		}

		byte[] hashOfRest() {
			MessageDigest hash = sha256();
			hash.update(bytes, at, bytes.length - at);
			return hash.digest();
		}
	}

	/** A hash of texts, to be told from those of any other state of them. */
	static String hashOf(SequencedMap<String, String> texts) {
		MessageDigest hash = sha256();
		texts.forEach((name, text) -> {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			hash.update((bytes.length + " " + name + "\n").getBytes(StandardCharsets.UTF_8));
			hash.update(bytes);
		});
		return hex(hash.digest());
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}
}
