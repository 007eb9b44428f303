package org.kneadwork.dsl.ide.workspace;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The texts that are open in an editor: they count, and not what is on the disk. */
final class OpenDocuments {

	private final Map<Path, DocumentVersion> open = new ConcurrentHashMap<>();

	/** The present state of a text, if it is open. */
	Optional<DocumentVersion> get(Path file) {
		return Optional.ofNullable(open.get(file));
	}

	/** All texts that are open. */
	Collection<DocumentVersion> all() {
		return List.copyOf(open.values());
	}

	/** Opens a text, or puts its next state in the place of the last. */
	void put(DocumentVersion version) {
		open.put(version.file(), version);
	}

	/** Closes a text. */
	void remove(Path file) {
		open.remove(file);
	}
}
