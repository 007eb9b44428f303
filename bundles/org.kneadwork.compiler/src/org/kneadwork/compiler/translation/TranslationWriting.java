package org.kneadwork.compiler.translation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.WholeFiles;

/** Writes translations into the files of a library: all of them, or none. */
public final class TranslationWriting {

	private static final String MARK = "\uFEFF";

	private final CheckedLibrary library;
	private final LibraryCompiler compiler;

	/**
	 * @param library the library as it was read
	 * @param compiler what lays texts out
	 */
	public TranslationWriting(CheckedLibrary library, LibraryCompiler compiler) {
		this.library = library;
		this.compiler = compiler;
	}

	/**
	 * The files as they will be, laid out.
	 *
	 * @param plan what the translator's file does
	 * @return their texts, by their absolute paths
	 */
	public SequencedMap<Path, String> laidOut(ImportPlan plan) {
		SequencedMap<Path, String> laidOut = new LinkedHashMap<>();
		plan.files().forEach((file, text) -> laidOut.put(file, compiler.formatted(text).orElseThrow(() ->
				new IllegalStateException("What is to be written to " + file + " cannot be read."))));
		return laidOut;
	}

	/**
	 * Writes the files.
	 *
	 * @param plan what the translator's file does
	 * @return the files, by their absolute paths; empty where one of them has another text by now, and nothing was written
	 * @throws IOException when one cannot be read or written; all of them are then as they were
	 */
	public Optional<List<Path>> write(ImportPlan plan) throws IOException {
		SequencedMap<Path, byte[]> bytes = new LinkedHashMap<>();
		for (Map.Entry<Path, String> file : laidOut(plan).entrySet()) {
			byte[] now = Files.exists(file.getKey()) ? Files.readAllBytes(file.getKey()) : new byte[0];
			String before = library.texts().of(library.folder().relativize(file.getKey()).toString().replace('\\', '/')).orElse("");
			boolean marked = new String(now, StandardCharsets.UTF_8).startsWith(MARK);
			if (!Arrays.equals(bytes(marked, before), now)) {
				return Optional.empty();
			}
			bytes.put(file.getKey(), bytes(marked, file.getValue()));
		}
		WholeFiles.write(bytes);
		return Optional.of(List.copyOf(bytes.keySet()));
	}

	private static byte[] bytes(boolean marked, String text) {
		return ((marked ? MARK : "") + text).getBytes(StandardCharsets.UTF_8);
	}
}
