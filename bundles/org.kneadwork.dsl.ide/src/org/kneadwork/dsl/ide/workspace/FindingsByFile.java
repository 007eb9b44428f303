package org.kneadwork.dsl.ide.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kneadwork.compiler.LiveLibrary;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.rule.RuleCatalogue;

/**
 * What was last found in each file of a library. One thread changes it, others read. Between a quick check of some files and
 * the next check of everything, what rules that look at all files have found stays, at the place to which typing has moved
 * it.
 */
public final class FindingsByFile {

	private static final Comparator<Finding> IN_ORDER = Comparator.comparing((Finding finding) -> (TextPlace) finding.place())
			.thenComparing(Finding::code).thenComparing(Finding::message);

	private final Map<Path, List<Finding>> byFile = new ConcurrentHashMap<>();

	FindingsByFile() {
	}

	/** The findings of a check by the absolute paths of the files. */
	private static Map<Path, List<Finding>> grouped(LiveLibrary library, List<Finding> findings) {
		Map<Path, List<Finding>> grouped = new LinkedHashMap<>();
		library.ownFiles().forEach(file -> grouped.put(file, new ArrayList<>()));
		for (Finding finding : findings) {
			Path file = library.folder().resolve(((TextPlace) finding.place()).file()).normalize();
			grouped.computeIfAbsent(file, key -> new ArrayList<>()).add(finding);
		}
		return grouped;
	}

	/**
	 * What was found in a file.
	 *
	 * @param file its absolute path
	 * @return the findings, in the order of the text
	 */
	public List<Finding> in(Path file) {
		return byFile.getOrDefault(file, List.of());
	}

	/**
	 * What was found in all files.
	 *
	 * @return the findings, file by file
	 */
	public Map<Path, List<Finding>> all() {
		return Map.copyOf(byFile);
	}

	/** Puts the result of a check of everything in the place of what was there. Gives the files that are concerned. */
	Set<Path> replaceAll(LiveLibrary library, List<Finding> found) {
		Map<Path, List<Finding>> grouped = grouped(library, found);
		Set<Path> concerned = new LinkedHashSet<>(byFile.keySet());
		concerned.addAll(grouped.keySet());
		byFile.keySet().retainAll(grouped.keySet());
		grouped.forEach((file, findings) -> byFile.put(file, List.copyOf(findings)));
		return concerned;
	}

	/** Forgets everything. Gives the files that are concerned. */
	Set<Path> clear() {
		Set<Path> concerned = new LinkedHashSet<>(byFile.keySet());
		byFile.clear();
		return concerned;
	}

	/** Puts the result of a check of some files in the place of what was there. Gives the files that are concerned. */
	Set<Path> replace(LiveLibrary library, Collection<Path> files, List<Finding> found) {
		Map<Path, List<Finding>> grouped = new LinkedHashMap<>();
		for (Finding finding : found) {
			grouped.computeIfAbsent(library.folder().resolve(((TextPlace) finding.place()).file()).normalize(),
					key -> new ArrayList<>()).add(finding);
		}
		Set<Path> concerned = new LinkedHashSet<>();
		for (Path file : files) {
			List<Finding> merged = new ArrayList<>(grouped.getOrDefault(file, List.of()));
			in(file).stream().filter(finding -> RuleCatalogue.looksAcross(finding.code())).forEach(merged::add);
			merged.sort(IN_ORDER);
			byFile.put(file, List.copyOf(merged));
			concerned.add(file);
		}
		return concerned;
	}

	/** Moves what was found behind an edit along with the text, and forgets what the edit has touched. */
	void move(Path file, String before, String after) {
		byFile.computeIfPresent(file, (same, findings) -> TypedOver.between(before, after).moved(findings, after));
	}
}
