package org.kneadwork.dsl.ide.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.Locale;
import org.kneadwork.compiler.CancelledException;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.LiveLibrary;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.resource.KneadResource;

/**
 * A library that is worked on. One thread of its own takes over what is typed and checks; readers see the last state that
 * was taken over and wait for nothing longer than the exchange of one file's model.
 *
 * <p>What is typed is taken over at once, together with everything that was typed meanwhile. In a library that takes
 * longer, only what was typed and what depends on it is checked then, and everything when nothing more comes.
 */
final class OpenLibrary implements AutoCloseable {

	/** How long to wait for what is typed together, in milliseconds: a program that edits sends several changes in a row. */
	private static final long TOGETHER = 4;
	/** After how long a silence everything is checked, in milliseconds. */
	private static final long SILENCE = 350;
	/** Up to this time that a check of everything takes, everything is checked at once, in milliseconds. */
	private static final long AT_ONCE = 25;
	/** So many files that an edit concerns are linked and checked at once; more wait for the check of everything. */
	private static final int FEW = 12;
	/** So many files are linked while those who read wait: that takes as long as to read some of them. */
	private static final int LINKED_TOGETHER = 4;

	/** Is told what happens to a library. Called on the thread of the library. */
	interface Listener {

		/**
		 * Findings have changed.
		 *
		 * @param library the library
		 * @param files the files whose findings are new, absolute; each has an entry in the findings of the library
		 */
		void found(OpenLibrary library, Set<Path> files);

		/**
		 * A task that takes its time begins.
		 *
		 * @param title what is done, as people read it
		 * @return is told how it goes on
		 */
		Workspace.ClosableProgress begin(String title);

		/**
		 * Something went wrong that nobody foresaw.
		 *
		 * @param failure what
		 */
		void failed(Throwable failure);
	}

	private final Supplier<LibraryCompiler> compiler;
	private final Path home;
	private final boolean alone;
	private final OpenDocuments documents;
	private final Function<Path, String> uris;
	private final Locale language;
	private final Clock clock;
	private final Listener listener;
	private final ScheduledExecutorService thread;
	private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

	// What was typed and not yet taken over: guarded by itself.
	private final Set<Path> pending = new LinkedHashSet<>();
	private volatile boolean anyPending;
	private volatile boolean closed;
	private final CompletableFuture<Void> firstRead = new CompletableFuture<>();
	/** What tells those who wait for the thread that nothing more comes. */
	private final Set<Runnable> givingUp = ConcurrentHashMap.newKeySet();

	// Of the library's own thread; read by others under the lock.
	private Optional<LiveLibrary> live = Optional.empty();
	private final Map<Path, DocumentVersion> taken = new HashMap<>();
	private final FindingsByFile findings = new FindingsByFile();
	private final Set<Path> concerned = new LinkedHashSet<>();
	private Optional<Outcome<CheckedLibrary>> whole = Optional.empty();
	private long wholeMillis = Long.MAX_VALUE;
	private Optional<ScheduledFuture<?>> nextWhole = Optional.empty();

	OpenLibrary(Supplier<LibraryCompiler> compiler, Path home, boolean alone, OpenDocuments documents, Function<Path, String> uris,
			Locale language, Clock clock, Listener listener) {
		this.compiler = compiler;
		this.home = home;
		this.alone = alone;
		this.documents = documents;
		this.uris = uris;
		this.language = language;
		this.clock = clock;
		this.listener = listener;
		this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
			Thread made = new Thread(work, "kneadwork " + home.getFileName());
			made.setDaemon(true);
			return made;
		});
		thread.execute(() -> {
			guarded(this::load);
			firstRead.complete(null);
		});
	}

	/** The library's thread goes on whatever happens: after a failure the library is read from the beginning. */
	private void guarded(Runnable work) {
		try {
			work.run();
		} catch (CancelledException nobodyWaits) {
			// What was typed meanwhile is taken over next, or the library is closed.
			return;
		} catch (RuntimeException | StackOverflowError failure) {
			if (!closed) {
				exclusively(() -> live = Optional.empty());
				listener.failed(failure);
			}
		}
	}

	/** Comes when the library was read once, whatever came of it, or closed before. */
	CompletableFuture<Void> firstRead() {
		return firstRead.copy();
	}

	/** The folder of the library; for a file that belongs to none, the file. */
	Path home() {
		return home;
	}

	/** Whether it is a file that belongs to no library. */
	boolean isAlone() {
		return alone;
	}

	/** Whether a file belongs to it. */
	boolean isHomeOf(Path file) {
		return alone ? file.equals(home) : file.startsWith(home);
	}

	/** Whether a file matters to it, perhaps because a library that it uses holds the file. */
	boolean concerns(Path file) {
		return isHomeOf(file) || !alone && read(view -> view.map(each -> each.live().folders().stream()
				.anyMatch(file::startsWith)).orElse(false));
	}

	/** The text of a file has changed, in an editor or on the disk. */
	void changed(Path file) {
		synchronized (pending) {
			if (closed) {
				return;
			}
			boolean first = pending.isEmpty();
			pending.add(file);
			anyPending = true;
			if (first) {
				thread.schedule(() -> guarded(this::takeOver), TOGETHER, TimeUnit.MILLISECONDS);
			}
		}
	}

	/** Everything is to be checked soon: a file was saved. */
	void checkSoon() {
		synchronized (pending) {
			if (!closed) {
				thread.execute(() -> guarded(() -> scheduleWhole(0)));
			}
		}
	}

	/**
	 * Everything that was typed is taken over and checked.
	 *
	 * @return what was found; empty where there is no library to read, or where it is closed before
	 */
	CompletableFuture<Optional<Outcome<CheckedLibrary>>> checkedNow() {
		CompletableFuture<Optional<Outcome<CheckedLibrary>>> result = new CompletableFuture<>();
		whileWaitedFor(result, () -> finishWhole(result), () -> result.complete(Optional.empty()));
		return result;
	}

	/** Whether something was typed, or closed, that an answer from this library would not know yet. */
	boolean isBehind() {
		return anyPending || read(view -> view.isEmpty() ? !firstRead.isDone() : !behind().isEmpty());
	}

	/** The texts that were other ones when they were taken over. */
	private Set<Path> behind() {
		Set<Path> files = new LinkedHashSet<>();
		documents.all().stream().filter(open -> taken.get(open.file()) != open).map(DocumentVersion::file).forEach(files::add);
		taken.keySet().stream().filter(file -> documents.get(file).isEmpty()).forEach(files::add);
		files.removeIf(file -> !concerns(file));
		return files;
	}

	/**
	 * Takes over everything that was typed until now.
	 *
	 * @return done, also where the library is closed before
	 */
	CompletableFuture<Void> caughtUp() {
		CompletableFuture<Void> result = new CompletableFuture<>();
		whileWaitedFor(result, () -> {
			guarded(this::takeOver);
			result.complete(null);
		}, () -> result.complete(null));
		return result;
	}

	/** Has the thread of the library do something; where the library is closed before, whoever waits is told that nothing more comes. */
	private void whileWaitedFor(CompletableFuture<?> result, Runnable work, Runnable giveUp) {
		synchronized (pending) {
			if (closed) {
				giveUp.run();
				return;
			}
			givingUp.add(giveUp);
			thread.execute(work);
		}
		result.whenComplete((done, failure) -> givingUp.remove(giveUp));
	}

	private void finishWhole(CompletableFuture<Optional<Outcome<CheckedLibrary>>> result) {
		try {
			takeOver();
		} catch (CancelledException moreWasTyped) {
			// What was taken over is checked now, with everything else.
		} catch (RuntimeException | Error failed) {
			result.completeExceptionally(failed);
			return;
		}
		try {
			live.ifPresent(library -> {
				link(library, library.waiting(), () -> closed);
				checkWhole(library, () -> closed);
			});
			result.complete(whole);
		} catch (RuntimeException | Error failed) {
			result.completeExceptionally(failed);
		}
	}

	/**
	 * Reads while nothing is exchanged.
	 *
	 * @param <T> what is read
	 * @param reader is given the library, if it was read by now; must not keep it
	 * @return what it gave
	 */
	<T> T read(Function<Optional<LibraryView>, T> reader) {
		lock.readLock().lock();
		try {
			return reader.apply(live.map(library -> new LibraryView(library, this::textOf, findings, uris, language)));
		} finally {
			lock.readLock().unlock();
		}
	}

	/** The state of an open text that was taken over last. To be asked while reading. */
	Optional<DocumentVersion> textOf(Path file) {
		return Optional.ofNullable(taken.get(file));
	}

	@Override
	public void close() {
		synchronized (pending) {
			closed = true;
		}
		thread.shutdownNow();
		firstRead.complete(null);
		givingUp.forEach(Runnable::run);
	}

	private void exclusively(Runnable change) {
		lock.writeLock().lock();
		try {
			change.run();
		} finally {
			lock.writeLock().unlock();
		}
	}

	private Set<Path> drained() {
		synchronized (pending) {
			Set<Path> files = new LinkedHashSet<>(pending);
			pending.clear();
			anyPending = false;
			return files;
		}
	}

	private void load() {
		try (Workspace.ClosableProgress task = listener.begin(
				(alone ? Sayings.say("reading.file") : Sayings.say("reading.library", home.getFileName())).in(language))) {
			read(task);
			live.ifPresent(this::checkOpen);
			live.ifPresent(library -> checkWhole(library, new Quiet(() -> closed,
					rule -> task.handedOver(Sayings.say("checking.rule", rule).in(language)))));
		}
	}

	/** What somebody looks at comes first: in a large library the check of everything takes its time. */
	private void checkOpen(LiveLibrary library) {
		List<Path> open = documents.all().stream().map(DocumentVersion::file).filter(library.ownFiles()::contains).toList();
		if (!open.isEmpty()) {
			publish(findings.replace(library, open, library.check(open, new Quiet(() -> closed))));
		}
	}

	private void read(Progress progress) {
		drained();
		concerned.clear();
		Map<Path, DocumentVersion> versions = new HashMap<>();
		Optional<LiveLibrary> opened = opened(versions, progress);
		exclusively(() -> {
			taken.clear();
			taken.putAll(versions);
			live = opened;
			opened.ifPresent(library -> versions.values().forEach(version -> shareWith(library, version)));
		});
		if (opened.isEmpty()) {
			publish(findings.clear());
		} else {
			// Until now nobody knew that texts of libraries in use concern this one.
			behind().forEach(this::changed);
		}
	}

	/** What is parsed for the questions of the editor is also what the library knows. */
	private void shareWith(LiveLibrary library, DocumentVersion version) {
		if (isHomeOf(version.file()) && version.parsed().getResourceSet() == null) {
			library.put(version.parsed());
			library.link(library.waiting());
		}
	}

	private Optional<LiveLibrary> opened(Map<Path, DocumentVersion> versions, Progress progress) {
		try {
			CheckRequest request = new CheckRequest(home, List.of(), LocalDate.now(clock), false).with(unsaved(versions));
			return Optional.of(alone ? compiler.get().openAlone(home, request, progress) : compiler.get().open(request, progress));
		} catch (LibraryUnreadableException nothingThere) {
			return Optional.empty();
		}
	}

	private Map<Path, String> unsaved(Map<Path, DocumentVersion> versions) {
		Map<Path, String> texts = new LinkedHashMap<>();
		for (DocumentVersion version : documents.all()) {
			texts.put(version.file(), version.text().read());
			versions.put(version.file(), version);
		}
		return texts;
	}

	private void takeOver() {
		Set<Path> files = drained();
		if (files.isEmpty() || closed) {
			return;
		}
		boolean again = live.isEmpty();
		for (Path file : files) {
			again = again || !take(file);
		}
		if (again) {
			read(Progress.NONE);
			scheduleWhole(0);
		} else {
			check(files);
		}
	}

	/** Takes a file over. False where the library has to be read again. */
	private boolean take(Path file) {
		LiveLibrary library = live.orElseThrow();
		Optional<DocumentVersion> open = documents.get(file);
		if (open.isPresent() && library.file(file).filter(known -> known == open.get().parsed()).isPresent()) {
			return true;
		}
		Optional<KneadResource> parsed = open.map(version -> isHomeOf(file) && version.parsed().getResourceSet() == null
				? version.parsed() : compiler.get().parse(file, version.text().read()))
				.or(() -> Files.isRegularFile(file) ? Optional.of(compiler.get().parse(file)) : Optional.empty());
		if (parsed.isEmpty() && library.file(file).isEmpty()) {
			return true;
		}
		boolean[] whole = new boolean[1];
		Optional<DocumentVersion> before = Optional.ofNullable(taken.get(file));
		exclusively(() -> {
			LiveLibrary.Effect effect = parsed.isPresent() ? library.put(parsed.get()) : library.remove(file);
			open.ifPresentOrElse(version -> taken.put(file, version), () -> taken.remove(file));
			if (effect instanceof LiveLibrary.Taken(Set<Path> waiting)) {
				concerned.addAll(waiting);
			} else {
				whole[0] = true;
			}
		});
		if (before.isPresent() && open.isPresent()) {
			findings.move(file, before.get().text().read(), open.get().text().read());
		}
		return !whole[0];
	}

	private void check(Set<Path> typed) {
		LiveLibrary library = live.orElseThrow();
		if (wholeMillis <= AT_ONCE) {
			link(library, library.waiting(), () -> anyPending || closed);
			checkWhole(library, () -> anyPending || closed);
			return;
		}
		link(library, library.neededFor(typed), () -> closed);
		publish(findings.replace(library, typed, library.check(typed, new Quiet(() -> closed))));
		typed.forEach(file -> concerned.addAll(library.dependents(file, FEW)));
		concerned.removeAll(typed);
		if (concerned.size() > FEW) {
			concerned.clear();
		}
		scheduleWhole(SILENCE);
		checkConcerned(library);
	}

	/** What stands in other files may be right or wrong now. That comes second: nobody types there. */
	private void checkConcerned(LiveLibrary library) {
		if (!concerned.isEmpty()) {
			BooleanSupplier stop = () -> anyPending || closed;
			link(library, library.neededFor(concerned), stop);
			publish(findings.replace(library, concerned, library.check(concerned, new Quiet(stop))));
			concerned.clear();
		}
	}

	/** Links files again that wait for it, some at a time: in between, others read. */
	private void link(LiveLibrary library, List<Path> left, BooleanSupplier stop) {
		for (int next = 0; next < left.size(); next += LINKED_TOGETHER) {
			if (stop.getAsBoolean()) {
				throw new CancelledException();
			}
			List<Path> together = left.subList(next, Math.min(left.size(), next + LINKED_TOGETHER));
			exclusively(() -> library.link(together));
		}
	}

	private void scheduleWhole(long millis) {
		nextWhole.ifPresent(next -> next.cancel(false));
		nextWhole = Optional.of(thread.schedule(() -> guarded(() -> {
			if (!anyPending) {
				live.ifPresent(library -> {
					link(library, library.waiting(), () -> anyPending || closed);
					checkWhole(library, () -> anyPending || closed);
				});
			}
		}), millis, TimeUnit.MILLISECONDS));
	}

	private void checkWhole(LiveLibrary library, BooleanSupplier stop) {
		checkWhole(library, new Quiet(stop));
	}

	private void checkWhole(LiveLibrary library, Quiet progress) {
		nextWhole.ifPresent(next -> next.cancel(false));
		LocalDate today = LocalDate.now(clock);
		if (!library.day().equals(today)) {
			exclusively(() -> library.goBy(today));
		}
		long start = System.nanoTime();
		Outcome<CheckedLibrary> outcome = library.check(progress);
		wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
		whole = Optional.of(outcome);
		publish(findings.replaceAll(library, outcome.findings()));
	}

	private void publish(Set<Path> files) {
		listener.found(this, files);
	}

	/** Work that nobody watches but for the rules of plug-ins, and that somebody may stop. */
	private record Quiet(BooleanSupplier stop, Consumer<String> rules) implements Progress {

		Quiet(BooleanSupplier stop) {
			this(stop, rule -> { });
		}

		@Override
		public void begin(Task task, int total) {
			// nobody watches
		}

		@Override
		public void step(String what) {
			// nobody watches
		}

		@Override
		public void handedOver(String rule) {
			rules.accept(rule);
		}

		@Override
		public boolean cancelled() {
			return stop.getAsBoolean();
		}
	}
}
