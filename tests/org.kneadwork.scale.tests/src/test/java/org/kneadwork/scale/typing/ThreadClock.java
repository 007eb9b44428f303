package org.kneadwork.scale.typing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Tells how long a thread of another process has had a processor. Only Linux says that, in the file schedstat of the thread. */
final class ThreadClock {

	private final Path threads;
	private final String name;
	private Optional<Path> file = Optional.empty();

	/**
	 * @param process the process
	 * @param name the name of the thread, of up to 15 characters
	 */
	ThreadClock(long process, String name) {
		this.threads = Path.of("/proc", String.valueOf(process), "task");
		this.name = name;
	}

	/** Nanoseconds on a processor so far; empty where there is no such thread, or nobody says. */
	synchronized OptionalLong nanos() {
		try {
			if (file.isEmpty()) {
				file = found();
			}
			return file.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(Files.readString(file.get()).split(" ")[0]));
		} catch (IOException | RuntimeException thereIsNone) {
			return OptionalLong.empty();
		}
	}

	private Optional<Path> found() throws IOException {
		try (Stream<Path> all = Files.list(threads)) {
			for (Path each : all.toList()) {
				if (Files.readString(each.resolve("comm")).strip().equals(name)) {
					return Optional.of(each.resolve("schedstat"));
				}
			}
			return Optional.empty();
		}
	}
}
