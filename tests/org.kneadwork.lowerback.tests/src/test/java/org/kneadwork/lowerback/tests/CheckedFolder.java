package org.kneadwork.lowerback.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;

/**
 * A library as the compiler sees it, with what it found.
 *
 * @param library the library
 * @param findings what was found, in the order of files and lines
 */
record CheckedFolder(CheckedLibrary library, List<Finding> findings) {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();

	static CheckedFolder of(Path folder) throws LibraryUnreadableException {
		Outcome<CheckedLibrary> outcome = COMPILER.check(new CheckRequest(folder, List.of()), Progress.NONE);
		return new CheckedFolder(outcome.value().orElseThrow(), outcome.findings());
	}

	/** The word with which things of the kind of an entry are declared: {@code technique}, {@code red-flag}. */
	static String kind(Entry entry) {
		return entry instanceof ClaimRecord ? "claim"
				: entry.eClass().getName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	/** The ids of all things of a kind, sorted. */
	TreeSet<String> ids(String kind) {
		TreeSet<String> ids = new TreeSet<>();
		entities().filter(entity -> kind(entity).equals(kind)).forEach(entity -> ids.add(entity.getName()));
		return ids;
	}

	Stream<Entity> entities() {
		return library.content().own(Entity.class).stream();
	}

	/** The thing of a kind and an id; null where there is none. */
	Entity entity(String kind, String id) {
		return entities().filter(entity -> kind(entity).equals(kind) && id.equals(entity.getName())).findFirst().orElse(null);
	}

	/** What was found, with the thing that each finding is about: the one in whose text it stands. */
	List<Located> located() {
		Map<String, NavigableMap<Integer, Entry>> starts = new TreeMap<>();
		for (Entry entry : library.content().own(Entry.class)) {
			TextPlace place = library.places().apply(ElementPlace.of(entry)).orElseThrow();
			starts.computeIfAbsent(place.file(), file -> new TreeMap<>()).put(place.offset(), entry);
		}
		List<Located> located = new ArrayList<>();
		for (Finding finding : findings) {
			TextPlace place = (TextPlace) finding.place();
			Map.Entry<Integer, Entry> around = starts.getOrDefault(place.file(), new TreeMap<>()).floorEntry(place.offset());
			String kind = around == null ? "file" : kind(around.getValue());
			String id = around != null && around.getValue() instanceof Entity entity ? entity.getName() : "";
			located.add(new Located(finding.code(), finding.severity().name().toLowerCase(Locale.ROOT), kind, id, place.file(),
					place.line()));
		}
		located.sort(Comparator.comparing(Located::file).thenComparing(Located::line).thenComparing(Located::code));
		return located;
	}
}
