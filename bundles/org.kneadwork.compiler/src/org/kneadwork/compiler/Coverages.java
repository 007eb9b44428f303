package org.kneadwork.compiler;

import java.util.Optional;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.ShownSafety;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.CoverageRequest;
import org.kneadwork.safety.coverage.Exported;
import org.kneadwork.safety.coverage.SinceRelease;
import org.kneadwork.safety.diff.Comparison;

/** Works out the coverage of libraries that were checked. */
public final class Coverages {

	private Coverages() {
	}

	/**
	 * Works out the coverage of a library. For what an app would be shown it makes a bundle and reads it back; nothing is
	 * written to any file.
	 *
	 * @param library the library, checked for a release
	 * @param outcome what that check came to
	 * @param changes what has changed since a release, where there is one to compare with
	 * @return the coverage
	 */
	public static Coverage of(CheckedLibrary library, Outcome<?> outcome, Optional<SinceRelease> changes) {
		return of(library, outcome, changes, Progress.NONE);
	}

	/**
	 * The same, for somebody who watches.
	 *
	 * @param library the library, checked for a release
	 * @param outcome what that check came to
	 * @param changes what has changed since a release, where there is one to compare with
	 * @param progress who watches; it takes two steps
	 * @return the coverage
	 * @throws CancelledException when whoever watches asked for it
	 */
	public static Coverage of(CheckedLibrary library, Outcome<?> outcome, Optional<SinceRelease> changes, Progress progress) {
		progress.begin(Progress.Task.COVERING, 2);
		Optional<Exported> exported = exported(library, outcome);
		progress.step("what an app shows");
		CancelledException.check(progress);
		Coverage coverage = Coverage.of(new CoverageRequest(library.checked(), library.byRules(), outcome.findings(), library.places(),
				library.texts()::entityAt, library.libraries(), exported, changes));
		progress.step("what is decided");
		return coverage;
	}

	/**
	 * What has changed since the release with which a library was compared.
	 *
	 * @param library the library
	 * @return the changes; empty where it was compared with none, or with one of another library
	 */
	public static Optional<SinceRelease> since(CheckedLibrary library) {
		return library.checked().baseline().flatMap(released -> LibraryVersions.of(library)
				.filter(now -> now.library().equals(released.library()))
				.map(now -> new SinceRelease(released.version().toString(), Comparison.of(released, now).changes())));
	}

	private static Optional<Exported> exported(CheckedLibrary library, Outcome<?> outcome) {
		Optional<String> id = library.content().library().map(Library::getName).flatMap(Known::text);
		// Without the id of the library there is no bundle, not even a draft.
		return id.map(known -> ShownSafety.of(new BundleRequest(library.content(), library.matrix(),
				outcome.hasErrors() ? BundleStatus.DRAFT : BundleStatus.CHECKED, library.places()::apply,
				library.libraries()::apply)));
	}
}
