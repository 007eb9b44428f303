package org.kneadwork.safety.coverage;

import java.util.List;
import org.kneadwork.safety.diff.Change;

/**
 * What has changed since a release, in safety terms.
 *
 * @param version the version of the release
 * @param changes the changes, the gravest first
 */
public record SinceRelease(String version, List<Change> changes) {

	/** Takes a copy of the list. */
	public SinceRelease {
		changes = List.copyOf(changes);
	}
}
