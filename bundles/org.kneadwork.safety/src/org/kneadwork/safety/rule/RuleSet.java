package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.safety.wording.AddedWords;

/**
 * What a check goes by: always all rules of the {@link RuleCatalogue}, and what plug-ins add. Nothing can be taken away.
 *
 * @param added the rules that plug-ins add, no two with one code, none with a code of the catalogue
 * @param wording the wording packs that plug-ins add
 */
public record RuleSet(List<AddedRule> added, List<AddedWords> wording) {

	/** The rules of the catalogue, and no others. */
	public static final RuleSet CATALOGUE = new RuleSet(List.of(), List.of());

	/**
	 * A rule of a plug-in.
	 *
	 * @param rule looks for what breaks it
	 * @param info what it has said of itself when it was found; what it says later does not count
	 * @param from the plug-in, as a message names it, such as the name of its jar
	 */
	public record AddedRule(Rule rule, RuleInfo info, String from) {
	}

	/**
	 * Takes copies of the lists.
	 *
	 * @throws IllegalArgumentException when a code is one of the catalogue, or is there twice
	 */
	public RuleSet {
		added = List.copyOf(added);
		wording = List.copyOf(wording);
		if (Stream.concat(RuleCatalogue.infos().stream(), added.stream().map(AddedRule::info)).map(RuleInfo::code).distinct().count()
				< RuleCatalogue.infos().size() + added.size()) {
			throw new IllegalArgumentException("Two rules of one code.");
		}
	}

	/**
	 * What there is to say about each rule.
	 *
	 * @return the entries, first those of the catalogue
	 */
	public List<RuleInfo> infos() {
		return Stream.concat(RuleCatalogue.infos().stream(), added.stream().map(AddedRule::info)).toList();
	}

	/**
	 * What there is to say about one rule.
	 *
	 * @param code its code
	 * @return the entry; empty when there is no such rule
	 */
	public Optional<RuleInfo> info(String code) {
		return RuleCatalogue.info(code)
				.or(() -> added.stream().map(AddedRule::info).filter(info -> info.code().equals(code)).findFirst());
	}
}
