package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.RemoveEntry;
import org.kneadwork.safety.finding.Sayings;

/**
 * KW901. A library without techniques is there for other libraries, which may use everything. A technique that people do
 * themselves is of use without a routine; a region that states a limit of its own, or that nothing may press, is of use
 * without a technique; and the note of a tool or a source says why it is there although nothing uses it.
 */
record Unused(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		if (checked.content().own(Technique.class).isEmpty()) {
			return;
		}
		Set<EObject> used = Parts.of(checked).used();
		// What a reference means that leads nowhere may be just what seems unused, and that has been reported.
		Set<EClass> unsure = used.stream().filter(EObject::eIsProxy).map(EObject::eClass).collect(Collectors.toSet());
		for (Entry entry : checked.content().own(Entry.class)) {
			if (entry instanceof Entity entity && !used.contains(entity) && !unsure.contains(entity.eClass())) {
				String key = switch (entity) {
					case Tool tool when Known.text(tool.getNote()).isEmpty() -> "KW901.tool";
					case Region region when !region.isNeverPressed() && region.getCeiling() == null -> "KW901.region";
					case Source source when Known.text(source.getNote()).isEmpty() -> "KW901.source";
					case Technique technique when NotForOneself.who(technique).isPresent() ->
						"KW901.technique";
					default -> "";
				};
				if (!key.isEmpty()) {
					findings.accept(info.finding(Places.name(entity),
							Sayings.say(key, Words.kindOf(entity), Words.name(entity)), advice(entity))
							.with(new Fix(Sayings.say("KW901.remove"), false, List.of(new RemoveEntry(entity)))));
				}
			}
		}
	}

	private static Message advice(Entity entity) {
		return switch (entity) {
			case Tool tool -> Sayings.say("KW901.note");
			case Source source -> Sayings.say("KW901.note");
			default -> Sayings.say("KW901.use");
		};
	}
}
