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
		return info.finding(ElementPlace.of(document), "No file of this library says which library it is.",
				"Write a header, by habit in library.knead: library my-library version 0.1.0 { title \"…\"  language en }.")
				.with(new Fix("Write a header here", false, List.of(new AddEntry(document, HEADER, true))));
	}

	private Finding second(Library header, Library first) {
		return info.finding(Places.name(header),
				"This is a second library header; the first one is that of " + Words.id(first) + ".",
				"Keep one header, or move the other library into a folder of its own.")
				.with(new Related("the first header", Places.name(first)));
	}
}
