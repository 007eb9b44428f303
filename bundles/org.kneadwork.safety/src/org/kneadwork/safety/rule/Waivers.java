package org.kneadwork.safety.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.EntityReference;
import org.kneadwork.model.content.Review;
import org.kneadwork.model.content.Waiver;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;

/**
 * Lets the waivers of a library silence findings: each one finding of its rule on its entity, the first that is left.
 * A finding that is more serious than its rule is by default, because of what it is about, is not silenced.
 */
final class Waivers {

	/** What a waiver can silence. */
	private record Target(String code, Entity entity) {
	}

	private final Checked checked;
	private final Map<Target, Deque<Finding>> open = new HashMap<>();
	private final List<RuleFindings.Waived> waived = new ArrayList<>();
	private final List<Waiver> idle = new ArrayList<>();

	private Waivers(List<Finding> findings, Checked checked) {
		this.checked = checked;
		for (Finding finding : findings) {
			entity(finding).filter(entity -> isWaivable(finding)).ifPresent(entity ->
					open.computeIfAbsent(new Target(finding.code(), entity), key -> new ArrayDeque<>()).add(finding));
		}
		checked.content().own(Waiver.class).forEach(this::use);
	}

	/**
	 * Applies the waivers of a library.
	 *
	 * @param findings what the rules found
	 * @param checked the content
	 * @param rule the rule about waivers, KW705
	 * @return what is left, with a finding for each waiver that silences nothing, and what is silenced
	 */
	static RuleFindings apply(List<Finding> findings, Checked checked, WaiverAtFault rule) {
		if (checked.content().own(Waiver.class).isEmpty()) {
			return new RuleFindings(findings, List.of());
		}
		Waivers waivers = new Waivers(findings, checked);
		List<Finding> left = waivers.left(findings);
		waivers.idle.forEach(waiver -> left.add(rule.idle(waiver, checked)));
		return new RuleFindings(left, waivers.waived);
	}

	/**
	 * Takes away what the waivers of a library silence.
	 *
	 * @param findings what the rules found
	 * @param checked the content
	 * @return what is left
	 */
	static List<Finding> silence(List<Finding> findings, Checked checked) {
		return new Waivers(findings, checked).left(findings);
	}

	private List<Finding> left(List<Finding> findings) {
		// Two findings may be equal: what counts is how many of them are silenced.
		Map<Finding, Integer> silenced = new LinkedHashMap<>();
		waived.forEach(each -> silenced.merge(each.finding(), 1, Integer::sum));
		List<Finding> left = new ArrayList<>();
		for (Finding finding : findings) {
			if (silenced.merge(finding, -1, Integer::sum) < 0) {
				left.add(finding);
			}
		}
		return left;
	}

	private void use(Waiver waiver) {
		if (!WaiverAtFault.isReadable(waiver) || WaiverAtFault.fault(waiver, checked).isPresent()) {
			return;
		}
		Deque<Finding> found = open.get(new Target(waiver.getCode(), waiver.getSubject().getEntity()));
		if (found == null || found.isEmpty()) {
			idle.add(waiver);
		} else {
			waived.add(new RuleFindings.Waived(waiver, found.pop()));
		}
	}

	private boolean isWaivable(Finding finding) {
		return checked.rules().info(finding.code())
				.filter(info -> !info.severity(checked.release()).below(finding.severity())).isPresent();
	}

	/** The entity that a finding is about: the one in which it is, or the one that a review or a translation is of. */
	private static Optional<Entity> entity(Finding finding) {
		EObject at = finding.place() instanceof ElementPlace place ? place.element() : null;
		while (at != null) {
			switch (at) {
				case Entity entity -> {
					return Optional.of(entity);
				}
				case EntityReference reference -> {
					return Known.of(reference.getEntity());
				}
				case Review review when review.getSubject() != null -> {
					return Known.of(review.getSubject().getEntity());
				}
				default -> at = at.eContainer();
			}
		}
		return Optional.empty();
	}
}
