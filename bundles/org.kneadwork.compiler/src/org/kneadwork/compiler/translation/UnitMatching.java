package org.kneadwork.compiler.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kneadwork.safety.content.PlainWords;

/**
 * Finds the text of the library that an entry of a translator's file is about. The file may be weeks old: what has the same
 * words is the same text, wherever it stands in its entity by now; what is left over on both sides, equally often and in the
 * same order, has other words by now.
 */
final class UnitMatching {

	/** What became of the original since the file was made. */
	enum Original {
		/** It says the same. */
		SAME,
		/** It says something else. */
		CHANGED,
		/** Its entity is there and does not say it any more. */
		GONE,
		/** The library has no such entity. */
		UNKNOWN
	}

	/** An entry, and its text as far as there is one. */
	record Match(XliffFile.Entry entry, Optional<TranslationUnit> unit, Original original) {
	}

	private final Map<String, TranslationUnit> units = new LinkedHashMap<>();
	private final Set<TranslationUnit> taken = new HashSet<>();
	private final Map<XliffFile.Entry, Match> matches = new HashMap<>();

	private UnitMatching(List<TranslationUnit> units) {
		units.forEach(unit -> this.units.put(unit.id(), unit));
	}

	/** The matches of the entries, in their order. */
	static List<Match> of(List<TranslationUnit> units, List<XliffFile.Entry> entries) {
		UnitMatching matching = new UnitMatching(units);
		entries.forEach(matching::byId);
		entries.forEach(matching::byWords);
		matching.byOrder(entries);
		return entries.stream().map(entry -> matching.matches.getOrDefault(entry, matching.unmatched(entry))).toList();
	}

	private static boolean sameWords(XliffFile.Entry entry, TranslationUnit unit) {
		return PlainWords.of(entry.source()).equals(PlainWords.of(unit.text().words()));
	}

	private void match(XliffFile.Entry entry, TranslationUnit unit) {
		taken.add(unit);
		matches.put(entry, new Match(entry, Optional.of(unit), sameWords(entry, unit) ? Original.SAME : Original.CHANGED));
	}

	private void byId(XliffFile.Entry entry) {
		TranslationUnit unit = units.get(entry.id());
		if (unit != null) {
			match(entry, unit);
		}
	}

	private void byWords(XliffFile.Entry entry) {
		if (!matches.containsKey(entry)) {
			statement(entry).flatMap(statement -> units.values().stream()
					.filter(unit -> !taken.contains(unit) && statement(unit).equals(statement) && sameWords(entry, unit)).findFirst())
					.ifPresent(unit -> match(entry, unit));
		}
	}

	private void byOrder(List<XliffFile.Entry> entries) {
		Map<String, List<XliffFile.Entry>> left = entries.stream().filter(entry -> !matches.containsKey(entry))
				.filter(entry -> statement(entry).isPresent())
				.collect(Collectors.groupingBy(entry -> statement(entry).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
		left.forEach((statement, several) -> {
			List<TranslationUnit> free = new ArrayList<>(units.values().stream()
					.filter(unit -> !taken.contains(unit) && statement(unit).equals(statement)).toList());
			free.sort(Comparator.comparing(unit -> unit.text().number()));
			if (free.size() == several.size()) {
				for (int index = 0; index < free.size(); index++) {
					match(several.get(index), free.get(index));
				}
			}
		});
	}

	private Match unmatched(XliffFile.Entry entry) {
		boolean known = UnitIds.Parts.of(entry.id()).map(UnitIds.Parts::ofEntity)
				.filter(entity -> units.keySet().stream().anyMatch(id -> id.startsWith(entity))).isPresent();
		return new Match(entry, Optional.empty(), known ? Original.GONE : Original.UNKNOWN);
	}

	/** The entity and the statement, as they stand at the beginning of an id. */
	private static Optional<String> statement(XliffFile.Entry entry) {
		return UnitIds.Parts.of(entry.id()).map(parts -> parts.ofEntity() + parts.statement());
	}

	private static String statement(TranslationUnit unit) {
		return UnitIds.Parts.of(unit.id()).map(parts -> parts.ofEntity() + parts.statement()).orElseThrow();
	}
}
