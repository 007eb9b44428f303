package org.kneadwork.compiler;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.GenerationException;
import org.kneadwork.bundle.generator.GeneratorInput;

/** The files that generators make of one bundle. A generator is somebody else's program: whatever it does, it is named. */
final class GeneratedFiles {

	/** What every file system takes, and what stays in the folder; a full stop at the end vanishes on Windows. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,198}[A-Za-z0-9_]");

	private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();
	/** The form that has made each file, by its name in small letters: some file systems take no notice of them. */
	private final Map<String, String> makers = new HashMap<>();

	/**
	 * Has a form made, and adds its files.
	 *
	 * @param generator what makes it
	 * @param input the bundle
	 * @throws GenerationFailedException when it cannot be made, or gives what cannot be written
	 */
	void add(BundleGenerator generator, GeneratorInput input) throws GenerationFailedException {
		String form = generator.format();
		Map<String, byte[]> made = made(form, generator, input);
		if (made.isEmpty()) {
			throw failed(form, "it made no file.");
		}
		for (Map.Entry<String, byte[]> file : made.entrySet()) {
			add(form, file.getKey(), file.getValue());
		}
	}

	private static Map<String, byte[]> made(String form, BundleGenerator generator, GeneratorInput input)
			throws GenerationFailedException {
		try {
			// A copy at once: what a map of somebody else does when it is looked at is theirs, too.
			return new TreeMap<>(generator.generate(input));
		} catch (GenerationException reason) {
			throw new GenerationFailedException(message(form, reason.getMessage()), reason);
		} catch (RuntimeException | LinkageError | StackOverflowError | AssertionError fault) {
			throw new GenerationFailedException(message(form, "its program failed (" + fault + ")."), fault);
		}
	}

	private void add(String form, String name, byte[] bytes) throws GenerationFailedException {
		if (!NAME.matcher(name).matches()) {
			throw failed(form, "it made a file with the name '" + name + "', which is not one that can be written everywhere.");
		}
		if (bytes == null) {
			throw failed(form, "it made a file " + name + " without a content.");
		}
		String other = makers.putIfAbsent(name.toLowerCase(Locale.ROOT), form);
		if (other != null) {
			throw failed(form, "it made a file " + name + ", and so did the form " + other + ".");
		}
		files.put(name, bytes.clone());
	}

	/**
	 * The form that has made a file.
	 *
	 * @param name the name of the file
	 * @return the word for the form
	 */
	String formOf(String name) {
		return makers.get(name.toLowerCase(Locale.ROOT));
	}

	private static GenerationFailedException failed(String form, String reason) {
		return new GenerationFailedException(message(form, reason));
	}

	private static String message(String form, String reason) {
		return "Nothing was exported: the form " + form + " could not be made: " + reason;
	}

	/**
	 * The files in the order in which they are to be put into place.
	 *
	 * @return the bytes of each file by its name, the manifest last
	 */
	SequencedMap<String, byte[]> inOrder() {
		SequencedMap<String, byte[]> ordered = new LinkedHashMap<>(files);
		byte[] manifest = ordered.remove(BundleFiles.MANIFEST);
		if (manifest != null) {
			ordered.put(BundleFiles.MANIFEST, manifest);
		}
		return ordered;
	}
}
