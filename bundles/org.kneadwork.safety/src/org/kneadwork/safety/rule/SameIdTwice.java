package org.kneadwork.safety.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EClass;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;

/** KW003. Two headers of a library are the business of {@link LibraryHeader}, whatever their ids. */
record SameIdTwice(RuleInfo info) implements Rule {

	private record Id(EClass kind, String name) {
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Map<Id, Entity> first = new HashMap<>();
		for (Entry entry : checked.content().own(Entry.class)) {
			if (entry instanceof Entity entity && !(entity instanceof Library) && Known.text(entity.getName()).isPresent()) {
				Entity earlier = first.putIfAbsent(new Id(entity.eClass(), entity.getName()), entity);
				if (earlier != null) {
					findings.accept(finding(entity, earlier));
				}
			}
		}
	}

	private Finding finding(Entity entity, Entity earlier) {
		String kind = Words.kind(entity);
		return info.finding(Places.name(entity),
				Sayings.say("KW003.again", kind, entity.getName(), Words.name(earlier), Words.kindOf(entity)), Sayings.say("KW003.advice"))
				.with(new Related(Sayings.say("KW003.other", kind, Words.kindOf(entity)), Places.name(earlier)));
	}
}
