package org.kneadwork.safety.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.diff.LibraryVersion;
import org.kneadwork.safety.diff.LostId;
import org.kneadwork.safety.diff.Subject;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW904. Silent where there is no released version to compare with. */
record ReleasedIdLost(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Optional<Library> header = checked.content().library();
		if (checked.baseline().isEmpty() || header.isEmpty()) {
			return;
		}
		LibraryVersion released = checked.baseline().get();
		if (!released.library().equals(header.get().getName())) {
			findings.accept(otherLibrary(header.get(), released));
			return;
		}
		Map<Subject, Entity> entities = new LinkedHashMap<>();
		for (Entity entity : checked.content().own(Entity.class)) {
			Known.text(entity.getName()).ifPresent(id -> entities.put(new Subject(Words.kind(entity), id), entity));
		}
		for (LostId lost : LostId.between(released.declared(), entities.keySet())) {
			findings.accept(lost.now().map(now -> changed(lost.released(), entities.get(now), released))
					.orElseGet(() -> vanished(lost.released(), header.get(), released)));
		}
	}

	private Finding otherLibrary(Library header, LibraryVersion released) {
		return info.finding(Places.name(header),
				Sayings.say("KW904.other", released.library(), Words.id(header)), Sayings.say("KW904.keepId"));
	}

	private Finding changed(Subject was, Entity now, LibraryVersion released) {
		return info.finding(Places.name(now),
				Sayings.say("KW904.changed", was.id(), Words.kindOf(was.kind()), released.version(), Words.kindOf(now)),
				Sayings.say("KW904.putBack", Words.kindOf(now), Words.kindOf(was.kind())));
	}

	private Finding vanished(Subject was, Library header, LibraryVersion released) {
		return info.finding(Places.name(header),
				Sayings.say("KW904.vanished", Words.kindOf(was.kind()), was.id(), released.version()),
				List.of("technique", "routine", "caution").contains(was.kind())
						? Sayings.say("KW904.deprecate", header.getVersion()) : Sayings.say("KW904.restore"));
	}

	
}
