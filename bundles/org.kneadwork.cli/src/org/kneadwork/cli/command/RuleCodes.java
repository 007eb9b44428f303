package org.kneadwork.cli.command;

import java.util.Iterator;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

/** The codes of all rules, for the shell to complete. */
final class RuleCodes implements Iterable<String> {

	@Override
	public Iterator<String> iterator() {
		return RuleCatalogue.infos().stream().map(RuleInfo::code).iterator();
	}
}
