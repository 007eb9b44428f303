package org.kneadwork.compiler;

import java.util.Set;
import org.kneadwork.safety.finding.Finding;

/**
 * Whether something in a library is not known because of how it is written. Then nobody can say what holds, or what is gone:
 * a caution that could not be read is not in the model.
 */
public final class HiddenContent {

	private static final Set<String> RULES = Set.of("KW001", "KW002", "KW003", "KW004", "KW005", "KW006");

	private HiddenContent() {
	}

	/**
	 * Tells whether a finding means that content may be hidden.
	 *
	 * @param finding the finding
	 * @return whether something could not be read, or leads nowhere, or is there twice
	 */
	public static boolean isBehind(Finding finding) {
		return RULES.contains(finding.code());
	}
}
