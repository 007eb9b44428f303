package org.kneadwork.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.emf.ecore.resource.Resource;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;
import org.kneadwork.safety.rule.RuleSet;

/**
 * How many errors one library among several has itself, with those that it uses and without those that use it: as many as a
 * check of it alone finds.
 */
final class OwnErrors {

	private final List<LoadedLibrary> libraries;
	private final CheckRequest request;
	private final RuleSet rules;
	private final Map<Library, LoadedLibrary> byHeader = new LinkedHashMap<>();

	OwnErrors(List<LoadedLibrary> libraries, CheckRequest request, RuleSet rules) {
		this.libraries = libraries;
		this.request = request;
		this.rules = rules;
		libraries.forEach(library -> library.header().ifPresent(header -> byHeader.put(header, library)));
	}

	/**
	 * Counts the errors of a library, or takes its index's word for them, where that is known to hold.
	 *
	 * @param library the library
	 * @param progress who watches
	 * @return how many there are
	 */
	long of(LoadedLibrary library, Progress progress) {
		return library.index().map(LibrarySearch.IndexFile::index).map(LibraryIndex::result)
				.filter(result -> result.holds(request.today(), hashOfRules(), hashesOfUsed(library)))
				.map(result -> request.release() ? result.errorsForRelease() : result.errors())
				.orElseGet(() -> count(library, request.release(), progress));
	}

	/**
	 * Counts the errors of a library.
	 *
	 * @param library the library
	 * @param release whether it is to be released
	 * @param progress who watches
	 * @return how many there are
	 */
	long count(LoadedLibrary library, boolean release, Progress progress) {
		List<Document> others = used(library).stream().flatMap(other -> other.documents().stream()).toList();
		Content there = Content.of(library.documents(), others);
		return library.resources().stream().mapToLong(resource -> resource.getErrors().size()).sum()
				+ RuleCatalogue.check(Checked.of(there.pausing(() -> CancelledException.check(progress)), VerdictMatrix.of(there),
						request.today(), release).goingBy(WatchedRule.in(rules, progress))).stream().filter(finding -> finding.severity() == Severity.ERROR).count();
	}

	/** The libraries that a library uses, directly or not, in the order in which they were read. */
	private List<LoadedLibrary> used(LoadedLibrary library) {
		Set<LoadedLibrary> found = new LinkedHashSet<>();
		List<LoadedLibrary> open = new ArrayList<>(List.of(library));
		while (!open.isEmpty()) {
			Optional<Library> header = open.removeLast().header();
			for (LibraryUse use : header.map(Library::getUses).map(List::copyOf).orElse(List.of())) {
				Known.of(use.getLibrary()).map(byHeader::get).filter(found::add).ifPresent(open::add);
			}
		}
		return libraries.stream().filter(other -> other != library && found.contains(other)).toList();
	}

	/**
	 * Tells the state of the libraries that a library uses from any other.
	 *
	 * @param library the library
	 * @return the hashes of the texts of those that it uses, directly or not, by their ids
	 */
	SortedMap<String, String> hashesOfUsed(LoadedLibrary library) {
		SortedMap<String, String> hashes = new TreeMap<>();
		used(library).forEach(used -> hashes.put(used.header().map(Library::getName).orElse(""), hashOf(used)));
		return hashes;
	}

	private static String hashOf(LoadedLibrary library) {
		SequencedMap<String, String> texts = new LinkedHashMap<>();
		for (int file = 0; file < library.resources().size(); file++) {
			Resource resource = library.resources().get(file);
			texts.put(library.folder().relative(library.folder().files().get(file)), ((KneadResource) resource).text());
		}
		return LibraryIndex.hashOf(texts);
	}

	/** Tells the rules of this toolkit from those of another. */
	String hashOfRules() {
		StringBuilder all = new StringBuilder();
		rules.infos().stream().map(RuleInfo::toString).forEach(all::append);
		return LibraryIndex.hashOf(new LinkedHashMap<>(Map.of("rules", all.toString())));
	}
}
