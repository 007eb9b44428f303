package org.kneadwork.compiler;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;

/**
 * Which mechanical mends may be made without asking, in view of everything that was found. A mend that follows from the
 * content is safe only when the content is what the author wrote: while a statement cannot be read, or stands twice, what
 * the rest seems to say may be wrong. So one thing comes after the other: first the texts are made readable.
 */
final class SafeFixes {

	private static final Set<String> UNREADABLE = Set.of("KW001", "KW005");
	private static final String TWICE = "KW006";
	private static final String NOWHERE = "KW002";

	private SafeFixes() {
	}

	/**
	 * Takes the promise of safety from mends that have to wait for others.
	 *
	 * @param findings everything that was found in a library
	 * @return the same findings
	 */
	static List<Finding> only(List<Finding> findings) {
		Set<String> codes = findings.stream().map(Finding::code).collect(Collectors.toSet());
		if (codes.stream().anyMatch(UNREADABLE::contains)) {
			return only(findings, UNREADABLE);
		}
		return codes.contains(TWICE) ? only(findings, Set.of(TWICE, NOWHERE)) : findings;
	}

	private static List<Finding> only(List<Finding> findings, Set<String> safe) {
		return findings.stream().map(finding -> safe.contains(finding.code()) ? finding
				: finding.withFixes(finding.fixes().stream().map(Fix::toBeChosen).toList())).toList();
	}
}
