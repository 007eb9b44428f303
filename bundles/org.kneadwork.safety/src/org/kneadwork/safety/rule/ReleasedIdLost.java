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
				"The release to compare with is one of the library '" + released.library() + "', and this is '" + Words.id(header)
						+ "': either its id has changed, or it is the wrong release.",
				"Keep the id of a library for ever, or compare with a release of this one.");
	}

	private Finding changed(Subject was, Entity now, LibraryVersion released) {
		return info.finding(Places.name(now),
				"'" + was.id() + "' is a " + words(was.kind()) + " in the released version " + released.version() + ", and a "
						+ words(Words.kind(now)) + " now: apps that refer to it would find another thing.",
				"Give the " + words(Words.kind(now)) + " another id, and put the " + words(was.kind()) + " back.");
	}

	private Finding vanished(Subject was, Library header, LibraryVersion released) {
		return info.finding(Places.name(header),
				"The " + words(was.kind()) + " '" + was.id() + "' is in the released version " + released.version()
						+ " and no longer in the library: apps that refer to it would find nothing.",
				List.of("technique", "routine", "caution").contains(was.kind())
						? "Put it back; where it is not to be used any more, keep it and say so: deprecated since "
								+ header.getVersion() + " because \"…\"."
						: "Put it back under its id.");
	}

	private static String words(String kind) {
		return kind.replace('-', ' ');
	}
}
