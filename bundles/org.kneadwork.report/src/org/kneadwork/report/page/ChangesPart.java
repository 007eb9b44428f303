package org.kneadwork.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.SinceRelease;
import org.kneadwork.safety.diff.Bump;
import org.kneadwork.safety.diff.Change;

/** What has changed since the last release? */
final class ChangesPart {

	private static final String QUESTION = "What has changed since the last release?";

	private ChangesPart() {
	}

	static Part of(Coverage coverage) {
		if (coverage.changes().isEmpty()) {
			return new Part(new Heading("changes", QUESTION, Tone.PLAIN, "No release was given to compare with.", "not compared",
					"Run kneadwork report with --baseline and the bundle of the last release."), List.of());
		}
		SinceRelease since = coverage.changes().get();
		List<List<ListCell>> rows = since.changes().stream().map(change -> Stream.of(kind(change), ListCell.of(change.subject().toString()),
				ListCell.of(change.message()), ListCell.of(bump(change.bump()))).toList()).toList();
		return new Part(heading(since), List.of(new ListTable("change-list", "", "", "Changes, the gravest first",
				Column.of("What happened", "To what", "The change*", "Calls for"), rows)));
	}

	private static Heading heading(SinceRelease since) {
		long weaker = since.changes().stream().filter(change -> change.bump() == Bump.MAJOR).count();
		if (since.changes().isEmpty()) {
			return new Heading("changes", QUESTION, Tone.OK, "Nothing since version " + since.version() + ".", "nothing", "");
		}
		return new Heading("changes", QUESTION, weaker > 0 ? Tone.BAD : Tone.PLAIN,
				Numbers.of(since.changes().size(), "change", "changes") + " since version " + since.version() + "; "
						+ (weaker == 0 ? "none protects less." : Numbers.grouped(weaker) + " protect less, or remove something that apps refer to."),
				Numbers.of(since.changes().size(), "change", "changes"), "");
	}

	private static ListCell kind(Change change) {
		return switch (change.kind()) {
			case GONE -> ListCell.of(Tone.BAD, "gone");
			case WEAKENED -> ListCell.of(Tone.BAD, "protects less");
			case ADDED -> ListCell.of(Tone.PLAIN, "added");
			case TIGHTENED -> ListCell.of(Tone.OK, "protects more");
			case CHANGED -> ListCell.of(Tone.WARN, "changed");
			case REWORDED -> ListCell.of(Tone.PLAIN, "reworded");
		};
	}

	private static String bump(Bump bump) {
		return switch (bump) {
			case MAJOR -> "a new major version";
			case MINOR -> "a new minor version";
			case PATCH -> "a new patch version";
		};
	}
}
