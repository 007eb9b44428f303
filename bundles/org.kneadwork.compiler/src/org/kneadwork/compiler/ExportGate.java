package org.kneadwork.compiler;

import java.util.Optional;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.safety.coverage.Release;

/** Says whether a library may be exported as what somebody wants it to be. */
public final class ExportGate {

	/** Why a library may not be exported. */
	public enum Reason {

		/** It could not be understood at all. */
		UNREADABLE,

		/** It has errors, and is not to be a draft. */
		ERRORS,

		/** Not everything is signed off, or a measure is not high enough. */
		NOT_RELEASABLE
	}

	/**
	 * A refusal. The findings of the check say the rest.
	 *
	 * @param reason why
	 * @param release what stands against a release; empty where none was asked for, or nothing is known
	 */
	public record Refusal(Reason reason, Optional<Release> release) {
	}

	private ExportGate() {
	}

	/**
	 * Decides about an export.
	 *
	 * @param outcome what a check of the library came to: of one for a release, where it is to be released
	 * @param status what the bundle is to say of itself
	 * @return the refusal; empty where nothing stands against the export
	 */
	public static Optional<Refusal> refusal(Outcome<CheckedLibrary> outcome, BundleStatus status) {
		if (status == BundleStatus.RELEASED) {
			Optional<Release> release = outcome.value().map(library -> Coverages.of(library, outcome, Optional.empty()).release());
			if (release.filter(Release::ready).isEmpty()) {
				return Optional.of(new Refusal(Reason.NOT_RELEASABLE, release));
			}
		}
		if (outcome.value().isEmpty()) {
			return Optional.of(new Refusal(Reason.UNREADABLE, Optional.empty()));
		}
		return outcome.hasErrors() && status != BundleStatus.DRAFT ? Optional.of(new Refusal(Reason.ERRORS, Optional.empty()))
				: Optional.empty();
	}
}
