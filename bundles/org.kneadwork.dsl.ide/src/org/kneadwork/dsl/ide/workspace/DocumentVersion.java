package org.kneadwork.dsl.ide.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.dsl.ide.text.Text;
import org.kneadwork.dsl.resource.KneadResource;

/** One state of a text that somebody has open in an editor. It is parsed when it is first asked for, and once. */
public final class DocumentVersion {

	private final Supplier<LibraryCompiler> compiler;
	private final Path file;
	private final String uri;
	private final Optional<Integer> version;
	private final Text text;
	private Optional<KneadResource> parsed = Optional.empty();

	DocumentVersion(Supplier<LibraryCompiler> compiler, Path file, String uri, Optional<Integer> version, Text text) {
		this.compiler = compiler;
		this.file = file;
		this.uri = uri;
		this.version = version;
		this.text = text;
	}

	/** The same document after an edit. */
	DocumentVersion with(Optional<Integer> number, Text changed) {
		return new DocumentVersion(compiler, file, uri, number, changed);
	}

	/**
	 * The file.
	 *
	 * @return its absolute path; a made-up one for a text that was never saved
	 */
	public Path file() {
		return file;
	}

	/**
	 * What the editor calls it.
	 *
	 * @return its address
	 */
	public String uri() {
		return uri;
	}

	/**
	 * The editor's number for this state.
	 *
	 * @return the number, where the editor counts
	 */
	public Optional<Integer> version() {
		return version;
	}

	/**
	 * The text.
	 *
	 * @return the text
	 */
	public Text text() {
		return text;
	}

	/**
	 * The parsed text. It may be part of a library by now, or not yet.
	 *
	 * @return the parsed text, always the same object
	 */
	public synchronized KneadResource parsed() {
		if (parsed.isEmpty()) {
			parsed = Optional.of(compiler.get().parse(file, text.read()));
		}
		return parsed.get();
	}

	/**
	 * The beginning of the text, parsed by itself: what somebody writes at a place is read from what stands before it.
	 *
	 * @param end where it ends, in UTF-16 units from 0
	 * @return the parsed beginning, part of no library
	 */
	public KneadResource parsedUpTo(int end) {
		return compiler.get().parse(file, text.read().substring(0, end));
	}
}
