package org.kneadwork.cli.command;

import java.util.ArrayList;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

/** The codes of all rules, for the shell to complete. */
final class RuleCodes extends ArrayList<String> {

	private static final long serialVersionUID = 1L;

	/** Called by picocli. */
	RuleCodes() {
		super(RuleCatalogue.infos().stream().map(RuleInfo::code).toList());
	}
}
