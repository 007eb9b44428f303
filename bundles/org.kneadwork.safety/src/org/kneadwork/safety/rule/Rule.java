package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.safety.finding.Finding;

/**
 * A rule that content has to keep: a pure function of the content, independent of every other rule, so that rules run
 * in any order and in parallel. A rule goes by what is known and survives whatever is unfinished; it looks at each
 * element a fixed number of times at the most.
 */
public interface Rule {

	/**
	 * What the catalogue says about this rule.
	 *
	 * @return its entry
	 */
	RuleInfo info();

	/**
	 * The code of this rule.
	 *
	 * @return the code, such as {@code KW203}
	 */
	default String code() {
		return info().code();
	}

	/**
	 * Looks for what breaks this rule in the library's own documents.
	 *
	 * @param checked the content
	 * @param findings is given what was found, in the order of the documents
	 */
	void check(Checked checked, Consumer<Finding> findings);
}
