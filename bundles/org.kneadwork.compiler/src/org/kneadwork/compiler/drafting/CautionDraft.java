package org.kneadwork.compiler.drafting;

import java.util.List;
import java.util.Optional;

/**
 * A new caution.
 *
 * @param id its id
 * @param title its title
 * @param conditions the ids of the conditions; none for a caution that holds for everybody
 * @param verdict {@code avoid}, {@code ask-doctor-before} or {@code adapt}
 * @param about what it is about, as the language says it: {@code everything}, or {@code techniques where …}
 * @param by what is done differently; blank where nothing is
 * @param because why it is dangerous
 * @param tell what a person is told
 * @param certainty {@code low}, {@code moderate} or {@code high}; empty where it is not said
 * @param sources the ids of its sources
 */
public record CautionDraft(String id, String title, List<String> conditions, String verdict, String about, String by, String because,
		String tell, Optional<String> certainty, List<String> sources) implements Draft {

	/** Keeps the lists as they are now. */
	public CautionDraft {
		conditions = List.copyOf(conditions);
		sources = List.copyOf(sources);
	}

	@Override
	public String text() {
		EntryText text = new EntryText("caution", id, title).ids("with", conditions)
				.line(verdict + " " + about + (by.isBlank() ? "" : " by " + EntryText.quoted(by))).words("because", because)
				.words("tell", tell);
		certainty.ifPresent(word -> text.line("certainty " + word));
		return text.ids("from", sources).end();
	}
}
