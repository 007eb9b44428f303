package org.kneadwork.cli.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Tells when .knead files in folder trees come, go or change. The operating system says at once when to look; what has
 * changed is seen by comparing the files with how they were, so that nothing is lost when an event is, when a folder comes
 * or goes, or where the system says nothing (network drives, a used-up number of watches): there the files are looked at
 * again and again.
 */
public final class FolderWatch implements AutoCloseable {

	/** Where the system tells of changes, the files are compared once more in this time all the same. */
	private static final Duration WITH_EVENTS = Duration.ofSeconds(2);
	/** Where it does not, this is how long a change takes to be seen. */
	private static final Duration WITHOUT_EVENTS = Duration.ofMillis(250);
	/** Editors save in several steps; the change is over when nothing has happened for so long. */
	private static final Duration SETTLED = Duration.ofMillis(40);
	/** But whatever writes without end does not keep its user waiting for ever. */
	private static final Duration LONGEST_SETTLING = Duration.ofSeconds(1);

	private final Optional<WatchService> events;
	private final Map<Path, WatchKey> watched = new HashMap<>();
	private Set<Path> folders;
	private Map<Path, Stamp> known;

	/** By what a changed file is told from an unchanged one. */
	private record Stamp(FileTime modified, long size, Optional<Object> key) {
	}

	/** What there is below the folders. */
	private record Snapshot(Map<Path, Stamp> files, Set<Path> folders) {
	}

	private FolderWatch(Collection<Path> folders, Optional<WatchService> events) {
		this.events = events;
		this.folders = Set.copyOf(folders);
		this.known = look().files();
	}

	/**
	 * Begins to watch.
	 *
	 * @param folders the folders; one that is missing is waited for
	 * @return the watch, which knows the files as they are now
	 */
	public static FolderWatch on(Collection<Path> folders) {
		return new FolderWatch(folders, service(folders));
	}

	/**
	 * Begins to watch without the help of the operating system.
	 *
	 * @param folders the folders; one that is missing is waited for
	 * @return the watch, which knows the files as they are now
	 */
	public static FolderWatch polling(Collection<Path> folders) {
		return new FolderWatch(folders, Optional.empty());
	}

	private static Optional<WatchService> service(Collection<Path> folders) {
		if (folders.isEmpty() || System.getProperty("os.name").startsWith("Mac")) {
			// There, Java looks at the files itself, and less often than this class.
			return Optional.empty();
		}
		try {
			return Optional.of(folders.iterator().next().getFileSystem().newWatchService());
		} catch (IOException | UnsupportedOperationException none) {
			return Optional.empty();
		}
	}

	/**
	 * Watches other folders from now on. What has changed since the last time in a folder that was watched before is not
	 * forgotten.
	 *
	 * @param others the folders
	 * @return whether there are folders among them that were not watched before
	 */
	public boolean follow(Collection<Path> others) {
		Set<Path> before = folders;
		folders = Set.copyOf(others);
		if (folders.equals(before)) {
			return false;
		}
		look().files().forEach((file, stamp) -> {
			if (before.stream().noneMatch(file::startsWith)) {
				known.put(file, stamp);
			}
		});
		known.keySet().removeIf(file -> folders.stream().noneMatch(file::startsWith));
		return !before.containsAll(folders);
	}

	/**
	 * Waits until something has changed, and until the change is over.
	 *
	 * @return the files that came, went or changed, sorted; never empty
	 * @throws InterruptedException when the thread is interrupted
	 */
	public List<Path> await() throws InterruptedException {
		Set<Path> changed = new TreeSet<>();
		while (changed.isEmpty()) {
			changed.addAll(waitFor(watched.isEmpty() ? WITHOUT_EVENTS : WITH_EVENTS));
			changed.addAll(compare());
		}
		long latest = System.nanoTime() + LONGEST_SETTLING.toNanos();
		boolean moving = true;
		while (moving && System.nanoTime() < latest) {
			Set<Path> more = waitFor(SETTLED);
			more.addAll(compare());
			moving = changed.addAll(more) || !more.isEmpty();
		}
		return List.copyOf(changed);
	}

	/** Waits for an event at the most so long, and gives the .knead files that it is about. */
	private Set<Path> waitFor(Duration time) throws InterruptedException {
		Set<Path> files = new HashSet<>();
		if (watched.isEmpty()) {
			Thread.sleep(time);
			return files;
		}
		WatchKey key = events.orElseThrow().poll(time.toMillis(), TimeUnit.MILLISECONDS);
		while (key != null) {
			for (WatchEvent<?> event : key.pollEvents()) {
				if (event.context() instanceof Path name && key.watchable() instanceof Path folder && isContent(name)) {
					files.add(folder.resolve(name));
				}
			}
			if (!key.reset()) {
				watched.values().remove(key);
			}
			key = events.orElseThrow().poll();
		}
		return files;
	}

	private Set<Path> compare() {
		Map<Path, Stamp> now = look().files();
		Set<Path> changed = new HashSet<>();
		now.forEach((file, stamp) -> {
			if (!stamp.equals(known.get(file))) {
				changed.add(file);
			}
		});
		known.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
		known = now;
		return changed;
	}

	private Snapshot look() {
		Snapshot snapshot = new Snapshot(new HashMap<>(), new HashSet<>());
		for (Path folder : folders) {
			look(folder, snapshot);
		}
		events.ifPresent(service -> snapshot.folders().forEach(folder -> register(service, folder)));
		watched.entrySet().removeIf(entry -> {
			boolean gone = !snapshot.folders().contains(entry.getKey());
			if (gone) {
				entry.getValue().cancel();
			}
			return gone;
		});
		return snapshot;
	}

	private static void look(Path top, Snapshot snapshot) {
		try {
			Files.walkFileTree(top, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
					if (!folder.equals(top) && folder.getFileName().toString().startsWith(".")) {
						return FileVisitResult.SKIP_SUBTREE;
					}
					snapshot.folders().add(folder);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (isContent(file.getFileName())) {
						snapshot.files().put(file, stamp(file, attributes));
					}
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException gone) {
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException unreadable) {
			// What cannot be looked at now is looked at the next time.
			snapshot.folders().remove(top);
		}
	}

	/** Of a link, what it leads to is what counts. */
	private static Stamp stamp(Path file, BasicFileAttributes attributes) {
		BasicFileAttributes real = attributes;
		if (attributes.isSymbolicLink()) {
			try {
				real = Files.readAttributes(file, BasicFileAttributes.class);
			} catch (IOException dangling) {
				real = attributes;
			}
		}
		return new Stamp(real.lastModifiedTime(), real.size(), Optional.ofNullable(real.fileKey()));
	}

	private void register(WatchService service, Path folder) {
		WatchKey before = watched.get(folder);
		if (before == null || !before.isValid()) {
			try {
				watched.put(folder, folder.register(service, StandardWatchEventKinds.ENTRY_CREATE,
						StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE));
			} catch (IOException noMoreWatches) {
				// Its files are compared all the same, only not at once.
				watched.remove(folder);
			}
		}
	}

	private static boolean isContent(Path name) {
		return name.toString().endsWith(".knead") && !name.toString().startsWith(".");
	}

	@Override
	public void close() {
		events.ifPresent(service -> {
			try {
				service.close();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}
}
