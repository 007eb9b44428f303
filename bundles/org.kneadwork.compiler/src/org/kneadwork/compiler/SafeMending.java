package org.kneadwork.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.TextEdit;
import org.kneadwork.safety.finding.TextPlace;

/**
 * Makes the mends that may be made without asking, and those that become safe when they are made. Works on texts in memory
 * and writes nothing. The places that no mend is about stay as they are, to the character.
 */
public final class SafeMending {

	/** So many times at the most, all mends that can be made together are made and the library is checked again. */
	static final int MOST_ROUNDS = 20;

	/**
	 * What has become of a library.
	 *
	 * @param folder its folder, absolute
	 * @param before what was found before
	 * @param after what is found after the mends
	 * @param files the files that have changed, by their paths relative to the folder
	 * @param mends how many mends were made
	 */
	public record Result(Path folder, Outcome<CheckedLibrary> before, Outcome<CheckedLibrary> after, Map<String, Mended> files,
			int mends) {
	}

	/**
	 * A file that has changed.
	 *
	 * @param before its text as it was read
	 * @param after its text with the mends
	 */
	public record Mended(String before, String after) {
	}

	private final LibraryCompiler compiler;

	/**
	 * @param compiler what checks the library again and again
	 */
	public SafeMending(LibraryCompiler compiler) {
		this.compiler = compiler;
	}

	/**
	 * Mends a library.
	 *
	 * @param request which library
	 * @param progress who watches
	 * @return what has become of it
	 * @throws LibraryUnreadableException when there is no library to read
	 */
	public Result mend(CheckRequest request, Progress progress) throws LibraryUnreadableException {
		Outcome<CheckedLibrary> before = compiler.check(request, progress);
		if (before.value().isEmpty()) {
			return new Result(request.library(), before, before, Map.of(), 0);
		}
		Path folder = before.value().get().folder();
		Outcome<CheckedLibrary> after = before;
		Map<Path, String> unsaved = new HashMap<>(request.unsaved());
		Set<Map<Path, String>> seen = new HashSet<>();
		int mends = 0;
		for (int round = 0; round < MOST_ROUNDS && seen.add(Map.copyOf(unsaved)); round++) {
			Round made = Round.of(after);
			if (made.mends() == 0) {
				break;
			}
			mends += made.mends();
			made.texts().forEach((file, text) -> unsaved.put(folder.resolve(file), text));
			after = compiler.check(request.with(unsaved), progress);
		}
		return new Result(folder, before, after, changed(before.value().get(), after), mends);
	}

	private static Map<String, Mended> changed(CheckedLibrary before, Outcome<CheckedLibrary> after) {
		Map<String, Mended> changed = new LinkedHashMap<>();
		for (String file : before.files()) {
			String old = before.texts().of(file).orElse("");
			String mended = after.value().flatMap(library -> library.texts().of(file)).orElse(old);
			if (!mended.equals(old)) {
				changed.put(file, new Mended(old, mended));
			}
		}
		return changed;
	}

	/**
	 * The mends that can be made together.
	 *
	 * @param texts the changed texts by file
	 * @param mends how many mends
	 */
	private record Round(Map<String, String> texts, int mends) {

		static Round of(Outcome<CheckedLibrary> outcome) {
			CheckedLibrary library = outcome.value().orElseThrow();
			Set<String> files = new HashSet<>(library.files());
			// The text of such a file is not what its bytes say.
			outcome.findings().stream().filter(finding -> finding.code().equals("KW005")).map(Finding::place)
					.map(TextPlace.class::cast).map(TextPlace::file).forEach(files::remove);
			List<TextEdit> edits = new ArrayList<>();
			Map<String, NavigableMap<Integer, Integer>> taken = new HashMap<>();
			int mends = 0;
			for (Finding finding : outcome.findings()) {
				Optional<List<TextEdit>> next = finding.fixes().stream().filter(Fix::safe).findFirst().map(Fix::edits)
						.filter(all -> all.stream().map(TextEdit::place).allMatch(place -> files.contains(place.file())
								&& isFree(place, taken.getOrDefault(place.file(), Collections.emptyNavigableMap()))));
				if (next.isPresent()) {
					edits.addAll(next.get());
					next.get().stream().map(TextEdit::place).forEach(place -> taken.computeIfAbsent(place.file(),
							file -> new TreeMap<>()).merge(place.offset(), place.offset() + place.length(), Math::max));
					mends++;
				}
			}
			return new Round(texts(library, edits), mends);
		}

		/** Also what only meets has to wait for the next round: which of the two comes first would be a guess. */
		private static boolean isFree(TextPlace place, NavigableMap<Integer, Integer> endsByOffset) {
			Map.Entry<Integer, Integer> last = endsByOffset.floorEntry(place.offset() + place.length());
			return last == null || last.getValue() < place.offset();
		}

		private static Map<String, String> texts(CheckedLibrary library, List<TextEdit> edits) {
			Map<String, List<TextEdit>> byFile = edits.stream()
					.collect(Collectors.groupingBy(edit -> edit.place().file(), TreeMap::new, Collectors.toList()));
			Map<String, String> texts = new TreeMap<>();
			byFile.forEach((file, changes) -> {
				StringBuilder text = new StringBuilder(library.texts().of(file).orElseThrow());
				// From the end to the beginning, so that the places before stay where they are.
				changes.stream().sorted(Comparator.comparing(TextEdit::place).reversed()).forEach(edit -> text
						.replace(edit.place().offset(), edit.place().offset() + edit.place().length(), edit.text()));
				texts.put(file, text.toString());
			});
			return texts;
		}
	}
}
