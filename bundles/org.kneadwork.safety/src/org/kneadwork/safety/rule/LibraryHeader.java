package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.finding.AddEntry;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;

/** KW004. */
record LibraryHeader(RuleInfo info) implements Rule {

	private static final String HEADER = """
			library my-library version 0.1.0 {
			  title      "…"
			  language   en
			  audience   adults
			  disclaimer "…"
			}""";

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Content content = checked.content();
		List<Library> headers = content.own(Library.class);
		if (headers.isEmpty() && content.documents().stream().noneMatch(LibraryHeader::isUnreadable)) {
			content.documents().stream().findFirst().ifPresent(document -> findings.accept(missing(document)));
		}
		headers.stream().skip(1).forEach(header -> findings.accept(second(header, headers.getFirst())));
	}

	/** A file of which nothing could be read may be the one with the header. */
	private static boolean isUnreadable(Document document) {
		return document.eResource() != null && document.eResource().getErrors().stream()
				.anyMatch(error -> error instanceof ReadingProblem problem && problem.code().equals("KW005"));
	}

	/** What is missing has no place of its own: the first document stands for the library. */
	private Finding missing(Document document) {
		return info.finding(ElementPlace.of(document), Sayings.say("KW004.missing"), Sayings.say("KW004.write"))
				.with(new Fix(Sayings.say("KW004.fix"), false, List.of(new AddEntry(document, HEADER, true))));
	}

	private Finding second(Library header, Library first) {
		return info.finding(Places.name(header),
				Sayings.say("KW004.second", Words.id(first)), Sayings.say("KW004.keep"))
				.with(new Related(Sayings.say("KW004.first"), Places.name(first)));
	}
}
