package org.kneadwork.compiler.translation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.safety.content.PlainWords;

/** What a translator had in an earlier file: the originals of what is translated. */
final class Earlier {

	private final boolean known;
	private final Map<String, String> sources = new HashMap<>();
	private final Set<List<String>> pairs = new HashSet<>();

	Earlier(Optional<XliffFile> file) {
		known = file.isPresent();
		file.ifPresent(found -> found.units().forEach(unit -> {
			sources.put(unit.id(), unit.source());
			pairs.add(pair(unit.source(), unit.target()));
		}));
	}

	private static List<String> pair(String source, String target) {
		return List.of(PlainWords.of(source), PlainWords.of(target));
	}

	/** What has changed since a text was translated; empty where the file does not tell. */
	Optional<String> whatChanged(TranslationUnit unit) {
		if (!known) {
			return Optional.empty();
		}
		if (unit.target().filter(target -> pairs.contains(pair(unit.text().words(), target))).isPresent()) {
			return Optional.of("The source is the same as in the earlier file, where this was its target. Something else in the entry has "
					+ "changed. Set the state to 'translated' if the target is still right.");
		}
		return Optional.ofNullable(sources.get(unit.id())).filter(source -> !PlainWords.of(source).equals(PlainWords.of(unit.text().words())))
				.map(source -> "The source has changed. In the earlier file it was: \"" + source + "\" Correct the target, and set the state "
						+ "to 'translated'.");
	}
}
