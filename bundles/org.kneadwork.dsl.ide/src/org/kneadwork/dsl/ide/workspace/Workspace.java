package org.kneadwork.dsl.ide.workspace;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.Locale;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.dsl.ide.text.Text;

/** All that is open, and the libraries that it belongs to. May be called by several threads. */
public final class Workspace implements AutoCloseable {

	private final CompletableFuture<LibraryCompiler> compiler = new CompletableFuture<>();
	private final OpenDocuments documents = new OpenDocuments();
	private final Addresses addresses = new Addresses();
		private final Client client;
	private final Locale language;
	private final Clock clock;
	private final LibraryFinder finder;
	// Guarded by this workspace.
	private final Map<Path, OpenLibrary> libraries = new LinkedHashMap<>();
	private final Map<Path, List<Diagnostic>> published = new HashMap<>();

	/** Whoever shows what was found. */
	public interface Client {

		/**
		 * Shows the findings in one file.
		 *
		 * @param findings what there is to show in the place of what was shown before
		 */
		void publish(PublishDiagnosticsParams findings);

		/**
		 * A task begins that takes its time.
		 *
		 * @param title what is done, as people read it
		 * @return is told how it goes on
		 */
		ClosableProgress begin(String title);

		/**
		 * Something went wrong that nobody foresaw.
		 *
		 * @param failure what
		 */
		void failed(Throwable failure);
	}

	/** A task whose progress somebody watches. */
	public interface ClosableProgress extends Progress, AutoCloseable {

		@Override
		void close();
	}

	/**
	 * @param client who shows what was found
	 * @param roots the folders that the editor has open
	 	 * @param plugins gives what plug-ins add
	 * @param language the language of whoever reads what was found
	 * @param clock tells the day that checks go by
	 */
	public Workspace(Client client, List<String> roots, Supplier<Plugins> plugins, Locale language, Clock clock) {
		this.client = client;
		this.language = language;
		this.clock = clock;
		this.finder = new LibraryFinder(roots.stream().map(addresses::file).toList());
		// Setting the language up takes some tenths of a second: nobody has to wait for that who only says hello.
		Thread setUp = new Thread(() -> setUp(plugins), "kneadwork sets the language up");
		setUp.setDaemon(true);
		setUp.setContextClassLoader(Workspace.class.getClassLoader());
		setUp.start();
	}

	private void setUp(Supplier<Plugins> plugins) {
		try {
			compiler.complete(new LibraryCompiler(1, plugins.get()));
		} catch (RuntimeException | Error failure) {
			compiler.completeExceptionally(failure);
		}
	}

	/**
	 * The language of whoever reads what is said.
	 *
	 * @return the language
	 */
	public Locale language() {
		return language;
	}

	/**
	 * What plug-ins add. Waits until the language is set up.
	 *
	 * @return what this workspace goes by
	 */
	public Plugins plugins() {
		return compiler.join().plugins();
	}

	/** Begins to read the libraries in the folders that the editor has open. */
	public synchronized void readRoots() {
		finder.inRoots().forEach(folder -> library(folder, false));
	}

	/**
	 * The editor has opened or closed folders.
	 *
	 * @param added the addresses of folders that are open now
	 * @param removed those that are no longer
	 */
	public synchronized void rootsChanged(List<String> added, List<String> removed) {
		finder.change(added.stream().map(addresses::file).toList(), removed.stream().map(addresses::file).toList());
		finder.inRoots().forEach(folder -> library(folder, false));
		closeUnwanted();
	}

	private OpenLibrary library(Path home, boolean alone) {
		return libraries.computeIfAbsent(home, key -> new OpenLibrary(compiler::join, key, alone, documents, addresses::uri, language, clock,
				new Listening()));
	}

	/**
	 * A text was opened in an editor.
	 *
	 * @param uri its address
	 * @param version the editor's number for its state
	 * @param text the text
	 */
	public synchronized void open(String uri, int version, String text) {
		Path file = addresses.file(uri);
		addresses.remember(file, uri);
		documents.put(new DocumentVersion(compiler::join, file, uri, Optional.of(version), Text.of(text)));
		published.remove(file);
		Optional<OpenLibrary> existing = homeOf(file);
		if (existing.isEmpty()) {
			finder.folderOf(file).ifPresentOrElse(folder -> library(folder, false), () -> library(file, true));
		}
		changed(file);
	}

	/**
	 * A text was changed in an editor.
	 *
	 * @param uri its address
	 * @param version the editor's number for its new state
	 * @param changes what was changed
	 */
	public synchronized void change(String uri, Optional<Integer> version, List<TextDocumentContentChangeEvent> changes) {
		Path file = addresses.file(uri);
		documents.get(file).ifPresent(before -> {
			documents.put(before.with(version, before.text().with(changes)));
			changed(file);
		});
	}

	/**
	 * A text was closed in an editor: what is on the disk counts again.
	 *
	 * @param uri its address
	 */
	public synchronized void close(String uri) {
		Path file = addresses.file(uri);
		documents.remove(file);
		changed(file);
		closeUnwanted();
	}

	/**
	 * A text was saved.
	 *
	 * @param uri its address
	 */
	public synchronized void saved(String uri) {
		Path file = addresses.file(uri);
		reconsider(file);
		concerned(file).forEach(OpenLibrary::checkSoon);
	}

	/**
	 * A file was made, changed or deleted on the disk, by whomever.
	 *
	 * @param uri its address
	 */
	public synchronized void changedOnDisk(String uri) {
		Path file = addresses.file(uri);
		reconsider(file);
		if (documents.get(file).isEmpty()) {
			changed(file);
		}
	}

	/** A file may have become part of a library, when a header was written above it. */
	private void reconsider(Path file) {
		if (!LibraryFinder.isHeader(file)) {
			return;
		}
		List<OpenLibrary> lonely = libraries.values().stream().filter(OpenLibrary::isAlone)
				.filter(each -> finder.folderOf(each.home()).isPresent()).toList();
		for (OpenLibrary each : lonely) {
			shut(each);
			library(finder.folderOf(each.home()).orElseThrow(), false);
		}
		finder.inRoots().forEach(folder -> library(folder, false));
	}

	private void changed(Path file) {
		concerned(file).forEach(library -> library.changed(file));
	}

	private List<OpenLibrary> concerned(Path file) {
		return libraries.values().stream().filter(library -> library.concerns(file)).toList();
	}

	private Optional<OpenLibrary> homeOf(Path file) {
		return libraries.values().stream().filter(library -> library.isHomeOf(file))
				.max(java.util.Comparator.comparingInt(library -> library.home().getNameCount()));
	}

	private void closeUnwanted() {
		List<OpenLibrary> unwanted = new ArrayList<>();
		for (OpenLibrary library : libraries.values()) {
			boolean open = documents.all().stream().anyMatch(document -> library.isHomeOf(document.file()));
			if (!open && (library.isAlone() || !finder.isInRoots(library.home()))) {
				unwanted.add(library);
			}
		}
		unwanted.forEach(this::shut);
	}

	private void shut(OpenLibrary library) {
		library.close();
		libraries.remove(library.home());
		List<Path> shown = published.keySet().stream().filter(library::isHomeOf).toList();
		shown.forEach(file -> publish(file, List.of(), Optional.empty()));
	}

	/**
	 * The present state of an open text.
	 *
	 * @param uri its address
	 * @return the text; empty where it is not open
	 */
	public Optional<DocumentVersion> document(String uri) {
		return documents.get(addresses.file(uri));
	}

	/**
	 * Comes when the library of a file was read once: from then on answers know its ids.
	 *
	 * @param uri the address of the file
	 * @return done, whatever came of it; at once where the file is not open and in no library that is
	 */
	public CompletableFuture<Void> whenRead(String uri) {
		Optional<OpenLibrary> home;
		synchronized (this) {
			home = homeOf(addresses.file(uri));
		}
		return home.map(OpenLibrary::firstRead).orElseGet(() -> CompletableFuture.completedFuture(null));
	}

	/**
	 * Reads in the library of a file.
	 *
	 * @param <T> what is read
	 * @param file the file, absolute
	 * @param reader is given the last state of the library that was taken over, if there is one yet; must not keep it
	 * @return what it gave
	 */
	public <T> T read(Path file, Function<Optional<LibraryView>, T> reader) {
		Optional<OpenLibrary> home;
		synchronized (this) {
			home = homeOf(file);
		}
		return home.isPresent() ? home.get().read(reader) : reader.apply(Optional.empty());
	}

	/**
	 * Reads in all libraries, one after the other.
	 *
	 * @param <T> what is read
	 * @param reader is given the last state of each library; must not keep it
	 * @return what it gave
	 */
	public <T> List<T> readAll(Function<LibraryView, T> reader) {
		List<T> all = new ArrayList<>();
		for (OpenLibrary library : libraries()) {
			library.read(view -> view.map(reader)).ifPresent(all::add);
		}
		return all;
	}

	/**
	 * Takes over what was typed until now. What changes texts has to know them as they are: an answer from those of a moment ago, as
	 * while a library is read, would write into the wrong places.
	 *
	 * @return comes when all libraries know it, at once where they do already
	 */
	public CompletableFuture<Void> caughtUp() {
		return CompletableFuture.allOf(libraries().stream().filter(OpenLibrary::isBehind).map(OpenLibrary::caughtUp)
				.toArray(CompletableFuture[]::new));
	}

	private synchronized Collection<OpenLibrary> libraries() {
		return List.copyOf(libraries.values());
	}

	/**
	 * The file that an address means.
	 *
	 * @param uri the address
	 * @return the absolute path of the file
	 */
	public Path file(String uri) {
		return addresses.file(uri);
	}

	/**
	 * Checks everything in the library of a file, as it is in the editors.
	 *
	 * @param file the file, or the folder of the library, absolute
	 * @return what was found; empty where there is no library
	 */
	public CompletableFuture<Optional<Outcome<CheckedLibrary>>> check(Path file) {
		Optional<OpenLibrary> home;
		synchronized (this) {
			home = homeOf(file).or(() -> finder.folderOf(file.resolve("any.knead")).map(folder -> library(folder, false)));
		}
		return home.map(OpenLibrary::checkedNow).orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
	}

	/**
	 * Checks everything in the library of a file, as it is on the disk.
	 *
	 * @param file the file, or the folder of the library, absolute
	 * @return the library, if it could be understood, and what was found
	 * @throws LibraryUnreadableException when there is no library to read
	 */
	public Outcome<CheckedLibrary> checkSaved(Path file) throws LibraryUnreadableException {
		return compiler.join().check(new CheckRequest(file, List.of()), Progress.NONE);
	}

	@Override
	public synchronized void close() {
		libraries.values().forEach(OpenLibrary::close);
		libraries.clear();
	}

	private void publish(Path file, List<Diagnostic> diagnostics, Optional<Integer> version) {
		List<Diagnostic> before = published.put(file, diagnostics);
		if (diagnostics.isEmpty() && before == null && documents.get(file).isEmpty()) {
			return;
		}
		if (!diagnostics.equals(before) || documents.get(file).isPresent()) {
			client.publish(new PublishDiagnosticsParams(addresses.uri(file), diagnostics, version.orElse(null)));
		}
	}

	/** Hears of what was found in a library. */
	private final class Listening implements OpenLibrary.Listener {

		@Override
		public void found(OpenLibrary library, Set<Path> files) {
			Map<Path, List<Diagnostic>> diagnostics = new LinkedHashMap<>();
			Map<Path, Optional<Integer>> versions = new HashMap<>();
			library.read(view -> {
				for (Path file : files) {
					versions.put(file, library.textOf(file).flatMap(DocumentVersion::version));
					diagnostics.put(file, view.map(there -> Diagnostics.of(file, there)).orElse(List.of()));
				}
				return view;
			});
			synchronized (Workspace.this) {
				diagnostics.forEach((file, found) -> {
					if (homeOf(file).filter(home -> home == library).isPresent()) {
						publish(file, found, versions.get(file));
					}
				});
			}
		}

		@Override
		public ClosableProgress begin(String title) {
			return client.begin(title);
		}

		@Override
		public void failed(Throwable failure) {
			client.failed(failure);
		}
	}
}
