package org.kneadwork.report.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.SinceRelease;
import org.kneadwork.safety.diff.Bump;
import org.kneadwork.safety.diff.Change;

/** What has changed since the last release? */
final class ChangesPart {

	private static final String ID = "changes";

	private ChangesPart() {
	}

	static Part of(Coverage coverage, PageWords words) {
		if (coverage.changes().isEmpty()) {
			return new Part(new Heading(ID, words.say(ID), Tone.PLAIN, words.say("changes.not-compared"), words.say("changes.not-compared.count"),
					words.say("changes.not-compared.how")), List.of());
		}
		SinceRelease since = coverage.changes().get();
		List<List<ListCell>> rows = since.changes().stream().map(change -> Stream.of(kind(change, words),
				ListCell.of(words.of(change.subject().called())), ListCell.of(words.of(change.said())),
				ListCell.of(words.say("bump." + change.bump().name().toLowerCase(Locale.ROOT)))).toList()).toList();
		return new Part(heading(since, words), List.of(new ListTable(words, "change-list", "", "", words.say("changes.caption"),
				Column.of(words, "what-happened", "to-what", "the-change*", "calls-for"), rows)));
	}

	private static Heading heading(SinceRelease since, PageWords words) {
		long weaker = since.changes().stream().filter(change -> change.bump() == Bump.MAJOR).count();
		if (since.changes().isEmpty()) {
			return new Heading(ID, words.say(ID), Tone.OK, words.say("changes.none", since.version()), words.say("nothing"), "");
		}
		String counted = words.count(since.changes().size(), "changes");
		return new Heading(ID, words.say(ID), weaker > 0 ? Tone.BAD : Tone.PLAIN,
				weaker == 0 ? words.say("changes.harmless", counted, since.version()) : words.count(weaker, "changes.weaker", counted, since.version()),
				counted, "");
	}

	private static ListCell kind(Change change, PageWords words) {
		String word = words.say("change." + change.kind().name().toLowerCase(Locale.ROOT));
		return switch (change.kind()) {
			case GONE, WEAKENED -> ListCell.of(Tone.BAD, word);
			case ADDED, REWORDED -> ListCell.of(Tone.PLAIN, word);
			case TIGHTENED -> ListCell.of(Tone.OK, word);
			case CHANGED -> ListCell.of(Tone.WARN, word);
		};
	}
}
