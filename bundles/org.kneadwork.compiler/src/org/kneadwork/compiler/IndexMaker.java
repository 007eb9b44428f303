package org.kneadwork.compiler;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Review;
import org.kneadwork.model.content.Waiver;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.safety.review.Reviews;
import org.kneadwork.safety.rule.Checked;

/** Makes the index of a library that was checked. */
final class IndexMaker {

	private static final String UNREADABLE = "KW005";

	private final CheckedLibrary library;
	private final Library header;
	private final SequencedMap<String, String> texts = new LinkedHashMap<>();

	/**
	 * @param library the library
	 * @throws IOException when there can be no index: a file of the library cannot be read as text, so that nobody knows what
	 *     stands in it, or its header is not finished; the message is one for people
	 */
	IndexMaker(CheckedLibrary library) throws IOException {
		this.library = library;
		this.header = library.content().library().filter(found -> found.getName() != null && found.getVersion() != null)
				.orElseThrow(() -> new IOException("There can be no index of this library: its header does not say its id and version."));
		LoadedLibrary loaded = library.asUsed().library();
		for (int file = 0; file < loaded.resources().size(); file++) {
			KneadResource resource = (KneadResource) loaded.resources().get(file);
			String name = loaded.folder().relative(loaded.folder().files().get(file));
			if (resource.getErrors().stream().anyMatch(problem -> problem instanceof ReadingProblem read && read.code().equals(UNREADABLE))) {
				throw new IOException("There can be no index of this library: its file " + name + " cannot be read. Mend that first.");
			}
			texts.put(name, resource.text());
		}
	}

	/**
	 * Makes the index.
	 *
	 * @param status what the bundle says of itself
	 * @param fingerprint the fingerprint of the bundle
	 * @return the index
	 */
	LibraryIndex index(BundleStatus status, String fingerprint) {
		return new LibraryIndex(header.getName(), header.getVersion(), status, fingerprint, result(), texts);
	}

	private LibraryIndex.Result result() {
		Checked checked = library.checked();
		TreeSet<LocalDate> days = new TreeSet<>();
		// The days on which something begins or ceases to hold; on all days between two of them a check comes to the same.
		library.content().all(Waiver.class).stream().map(Waiver::getUntil).flatMap(Stream::ofNullable)
				.forEach(until -> days.add(until.lastDay().plusDays(1)));
		for (Review review : library.content().all(Review.class)) {
			Optional.ofNullable(review.getOn()).ifPresent(on -> days.add(on.firstDay()));
			Optional.ofNullable(review.getUntil()).ifPresent(until -> {
				days.add(until.lastDay().minusDays(Reviews.DAYS_BEFORE_END));
				days.add(until.lastDay().plusDays(1));
			});
		}
		return new LibraryIndex.Result(library.asUsed().hashOfRules(), Optional.ofNullable(days.floor(checked.today())),
				Optional.ofNullable(days.higher(checked.today())), library.asUsed().hashesOfUsed(), library.asUsed().errors(false),
				library.asUsed().errors(true));
	}
}
