package org.kneadwork.report.diff;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kneadwork.safety.diff.Bump;
import org.kneadwork.safety.diff.Change;
import org.kneadwork.safety.diff.Comparison;

/**
 * A comparison to be shown.
 *
 * @param toolVersion the version of the toolkit
 * @param older where the older version was read, as the user names it
 * @param newer where the newer version was read, as the user names it
 * @param comparison what came of it
 */
public record DiffReport(String toolVersion, String older, String newer, Comparison comparison) {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public DiffReport {
		Objects.requireNonNull(toolVersion);
		Objects.requireNonNull(older);
		Objects.requireNonNull(newer);
		Objects.requireNonNull(comparison);
	}

	/**
	 * The changes that call for one number of the version.
	 *
	 * @param bump which number
	 * @return the changes
	 */
	public List<Change> changes(Bump bump) {
		return comparison.changes().stream().filter(change -> change.bump() == bump).toList();
	}

	/**
	 * What a change that calls for a number means, for people.
	 *
	 * @param bump which number
	 * @return a few words
	 */
	public static String meaning(Bump bump) {
		return switch (bump) {
			case MAJOR -> "protects less than before, or is gone";
			case MINOR -> "is new, stricter, or done in another way";
			case PATCH -> "is said in other words";
		};
	}

	/**
	 * What the comparison comes to, in a sentence: how much has changed, and which version is due.
	 *
	 * @return the sentence
	 */
	public String verdict() {
		if (comparison.changes().isEmpty()) {
			return comparison.versionSuffices() ? "No changes: version " + comparison.after().version() + " says what version "
					+ comparison.before().version() + " says."
					: "No changes, but version " + comparison.after().version() + " comes before version "
							+ comparison.before().version() + ": are they the wrong way round?";
		}
		return "A " + word(comparison.due().orElseThrow()) + " change is due: version " + comparison.lowest()
				+ " or higher. The library says " + comparison.after().version() + ": "
				+ (comparison.versionSuffices() ? "that will do." : "that is too low.");
	}

	/**
	 * The word for a number of the version.
	 *
	 * @param bump which number
	 * @return such as {@code major}
	 */
	public static String word(Bump bump) {
		return bump.name().toLowerCase(Locale.ROOT);
	}
}
