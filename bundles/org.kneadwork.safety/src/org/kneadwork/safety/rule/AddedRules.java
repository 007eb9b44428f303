package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Place;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.RuleSet.AddedRule;

/**
 * Runs the rules of plug-ins. They are other people's programs: one that fails is named, and its failure is an error, since
 * nobody knows what it would have found. None of them changes what is checked, or speaks for another rule.
 */
final class AddedRules {

	private final Checked checked;
	private final Map<String, Severity> wanted;
	private final Runnable pause;
	private final List<Finding> findings = new ArrayList<>();

	/**
	 * @param checked what they look at
	 * @param wanted the severities that the library sets, by code
	 * @param pause throws to end the check
	 */
	AddedRules(Checked checked, Map<String, Severity> wanted, Runnable pause) {
		this.checked = checked;
		this.wanted = wanted;
		this.pause = pause;
	}

	/** What they find, and which of them fail. */
	List<Finding> findings() {
		List<AddedRule> rules = checked.rules().added();
		if (!rules.isEmpty()) {
			ModelState content = ModelState.of(everything());
			for (AddedRule rule : rules) {
				pause.run();
				run(rule, content);
			}
		}
		return List.copyOf(findings);
	}

	private void run(AddedRule rule, ModelState content) {
		try {
			rule.rule().check(checked, finding -> accept(rule.info(), Objects.requireNonNull(finding, "a finding is null")));
		} catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
			// What ends the check also arrives here, through the content, and goes on its way.
			pause.run();
			failed(rule, "KW007.failed", String.valueOf(failure));
		} finally {
			// A rule that changed the content would change what all others find, and what becomes the bundle.
			if (content.putBack()) {
				failed(rule, "KW007.changed");
			}
		}
	}

	private Set<Notifier> everything() {
		Set<Notifier> roots = new LinkedHashSet<>();
		for (Entry entry : checked.content().all(Entry.class)) {
			EObject root = EcoreUtil.getRootContainer(entry);
			roots.add(root.eResource() == null ? root : root.eResource());
		}
		for (Document document : checked.content().documents()) {
			roots.add(document.eResource() == null ? document : document.eResource());
		}
		return roots;
	}

	private void accept(RuleInfo info, Finding finding) {
		Place place = finding.place() instanceof ElementPlace there ? there : header();
		List<Fix> fixes = finding.fixes().stream().map(Fix::toBeChosen).toList();
		Finding own = new Finding(info.code(), finding.severity(), finding.said(), finding.advice(), place, finding.related(), fixes);
		findings.add(RuleCatalogue.withWantedSeverity(own, info, wanted, checked.release()));
	}

	private void failed(AddedRule rule, String key, String... failure) {
		findings.add(RuleCatalogue.info(RuleCatalogue.PLUGIN_FAILED).orElseThrow().finding(header(),
				Sayings.say(key, Stream.concat(Stream.of(rule.info().code(), rule.info().title(), rule.from()), Stream.of(failure)).toArray()),
				Sayings.say("KW007.mend")));
	}

	private ElementPlace header() {
		Optional<Library> library = checked.content().library();
		return library.map(ElementPlace::of).orElseGet(() -> ElementPlace.of(checked.content().documents().getFirst()));
	}
}
