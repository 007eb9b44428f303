package org.kneadwork.compiler;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.dsl.KneadReadingSetup;
import org.kneadwork.dsl.formatting.FormatOptions;
import org.kneadwork.dsl.formatting.Formatter;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.emf.ContentValidator;

/** Reads, links and checks libraries. Holds no state between checks. */
public final class LibraryCompiler {

	private final Injector language;
	private final int threads;
	private final Plugins plugins;

	/**
	 * Sets the language up, to work in one thread. See {@link #LibraryCompiler(int)}.
	 */
	public LibraryCompiler() {
		this(1);
	}

	/**
	 * Sets the language up, which takes some tenths of a second: keep the compiler for further checks. Registers the rules
	 * with EMF, so that any tool of EMF finds what the compiler finds.
	 *
	 * @param threads in how many threads files are read and rules run, at least 1; the result is the same for any number
	 */
	public LibraryCompiler(int threads) {
		this(threads, Plugins.NONE);
	}

	/**
	 * The same, with plug-ins.
	 *
	 * @param threads in how many threads files are read and rules run, at least 1; the result is the same for any number
	 * @param plugins what is checked, and found, besides what the toolkit has itself
	 */
	public LibraryCompiler(int threads, Plugins plugins) {
		if (threads < 1) {
			throw new IllegalArgumentException("Work needs a thread.");
		}
		this.threads = threads;
		this.plugins = plugins;
		this.language = new KneadReadingSetup().createInjectorAndDoEMFRegistration();
		ContentValidator.register();
	}

	/**
	 * What plug-ins add.
	 *
	 * @return what this compiler goes by
	 */
	public Plugins plugins() {
		return plugins;
	}

	/**
	 * Reads, links and checks a library. A file with errors hides nothing of what is wrong in the others.
	 *
	 * @param request what to check
	 * @param progress who watches
	 * @return the library, and what was found
	 * @throws LibraryUnreadableException when there is no library to read
	 * @throws CancelledException when whoever watches asked for it
	 */
	public Outcome<CheckedLibrary> check(CheckRequest request, Progress progress) throws LibraryUnreadableException {
		LibraryFolder folder = LibraryFolder.at(request.library());
		LibraryLoader loader = new LibraryLoader(language, threads, FileParser.Nodes.LET_GO, request, plugins, progress);
		List<LoadedLibrary> libraries = loader.load(folder);
		return new LibraryCheck(libraries, loader.findings(), request, plugins).whole(threads, progress);
	}

	/**
	 * Reads and links a library, and looks for nothing in it but what keeps a file from being read or a reference from leading anywhere, which the
	 * resources of the documents list as their errors.
	 *
	 * @param request what to read
	 * @param progress who watches
	 * @return what is there
	 * @throws LibraryUnreadableException when there is no library to read
	 * @throws CancelledException when whoever watches asked for it
	 */
	public Content read(CheckRequest request, Progress progress) throws LibraryUnreadableException {
		LibraryLoader loader = new LibraryLoader(language, threads, FileParser.Nodes.LET_GO, request, plugins, progress);
		List<LoadedLibrary> libraries = loader.load(LibraryFolder.at(request.library()));
		return new LibraryCheck(libraries, loader.findings(), request, plugins).content();
	}

	/**
	 * Reads and links a library that will be edited. It is not yet checked.
	 *
	 * @param request what to read
	 * @param progress who watches
	 * @return the library
	 * @throws LibraryUnreadableException when there is no library to read
	 * @throws CancelledException when whoever watches asked for it
	 */
	public LiveLibrary open(CheckRequest request, Progress progress) throws LibraryUnreadableException {
		return open(LibraryFolder.at(request.library()), request, progress);
	}

	/**
	 * Reads a file that belongs to no library, to be edited: only what stands in it is known.
	 *
	 * @param file the file, absolute; it need not exist when its text is among the unsaved ones
	 * @param request how to check it
	 * @param progress who watches
	 * @return the file, as if it were a library of one file
	 * @throws LibraryUnreadableException when it cannot be read
	 */
	public LiveLibrary openAlone(Path file, CheckRequest request, Progress progress) throws LibraryUnreadableException {
		return open(new LibraryFolder(file.getParent(), List.of(file)), request, progress);
	}

	private LiveLibrary open(LibraryFolder folder, CheckRequest request, Progress progress) throws LibraryUnreadableException {
		LibraryLoader loader = new LibraryLoader(language, threads, FileParser.Nodes.KEPT, request, plugins, progress);
		List<LoadedLibrary> libraries = loader.load(folder);
		return new LiveLibrary(language, libraries, loader.findings(), request, plugins);
	}

	/**
	 * Parses a text without a look at anything else. References in it lead nowhere until it is put into a library.
	 *
	 * @param file the file that the text is of, absolute
	 * @param text the text
	 * @return the parsed text
	 */
	public KneadResource parse(Path file, String text) {
		return FileParser.parse(language, file, text, FileParser.Nodes.KEPT);
	}

	/**
	 * Parses a file as it is on the disk, without a look at anything else.
	 *
	 * @param file the file, absolute
	 * @return the parsed text; an empty one with a finding where the file cannot be read
	 */
	public KneadResource parse(Path file) {
		return FileParser.parse(language, file, FileParser.Nodes.KEPT);
	}

	/**
	 * Puts a text into the layout of the samples of the language.
	 *
	 * @param text the text
	 * @return the text as it looks afterwards; empty where the parser does not understand it
	 */
	public Optional<String> formatted(String text) {
		return language.getInstance(Formatter.class).format(text, FormatOptions.DEFAULT);
	}
}
