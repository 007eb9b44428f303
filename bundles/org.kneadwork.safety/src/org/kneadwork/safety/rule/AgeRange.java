package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.Audience;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.review.ReviewState;

/** KW111. A library that holds no technique and no routine gives nobody of any age something to do. */
record AgeRange(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		List<Entity> done = checked.reviews().items().stream()
				.filter(item -> item instanceof Technique || item instanceof Routine).toList();
		if (done.isEmpty()) {
			return;
		}
		checked.content().library().ifPresent(library -> {
			if (!library.isSetAudience()) {
				findings.accept(info.finding(Places.name(library),
						Sayings.say("KW111.audience", Words.name(library)), Sayings.say("KW111.add")));
			} else if (includesMinors(library.getAudience())) {
				minors(library, done, checked, findings);
			}
		});
	}

	private static boolean includesMinors(Audience audience) {
		return switch (audience) {
			case TEENAGERS, CHILDREN, EVERYONE -> true;
			case ADULTS, OLDER_ADULTS -> false;
		};
	}

	private void minors(Library library, List<Entity> done, Checked checked, Consumer<Finding> findings) {
		List<Entity> open = done.stream()
				.filter(item -> !(checked.reviews().stateOf(item) instanceof ReviewState.Valid)).toList();
		if (!open.isEmpty()) {
			findings.accept(info.finding(ElementPlace.of(library, ContentPackage.Literals.LIBRARY__AUDIENCE),
					Sayings.say("KW111.minors", library.getAudience().getLiteral(), Sayings.count(open.size(), "KW111.items"),
							Words.name(open.getFirst())),
					Sayings.say("KW111.review")));
		}
	}
}
