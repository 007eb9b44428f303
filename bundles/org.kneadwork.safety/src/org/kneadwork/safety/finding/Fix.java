package org.kneadwork.safety.finding;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kneadwork.model.message.Message;

/**
 * A mechanical mend.
 *
 * <p>A safe one may be made without asking the author. That is a promise: nothing else can have been meant, it decides
 * nothing about who must not do what, and no figure of an author's own or of a source changes. Every other mend is one to
 * offer, for a person to choose.
 *
 * @param said what it does, as an author reads it
 * @param safe whether it may be made without asking
 * @param changes what it changes, all of it or nothing; at least one, of which no two overlap
 */
public record Fix(Message said, boolean safe, List<Change> changes) {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 * @throws IllegalArgumentException when there is no change
	 */
	public Fix {
		Objects.requireNonNull(said);
		changes = List.copyOf(changes);
		if (changes.isEmpty()) {
			throw new IllegalArgumentException("A mend that changes nothing: " + said.inEnglish());
		}
	}

	/**
	 * A mend to offer that replaces one text.
	 *
	 * @param said what it does, as an author reads it
	 * @param place whose text is replaced
	 * @param replacement the new text, in the Knead language
	 */
	public Fix(Message said, Place place, String replacement) {
		this(said, false, List.of(new ReplaceText(place, replacement)));
	}

	/**
	 * A mend to offer that replaces one text, and says the same in every language.
	 *
	 * @param title what it does, as an author reads it
	 * @param place whose text is replaced
	 * @param replacement the new text, in the Knead language
	 */
	public Fix(String title, Place place, String replacement) {
		this(Message.of(title), place, replacement);
	}

	/**
	 * A mend that says the same in every language.
	 *
	 * @param title what it does, as an author reads it
	 * @param safe whether it may be made without asking
	 * @param changes what it changes
	 */
	public Fix(String title, boolean safe, List<Change> changes) {
		this(Message.of(title), safe, changes);
	}

	/**
	 * A mend that may be made without asking.
	 *
	 * @param said what it does, as an author reads it
	 * @param changes what it changes
	 * @return the mend
	 */
	public static Fix safe(Message said, Change... changes) {
		return new Fix(said, true, List.of(changes));
	}

	/**
	 * A mend that may be made without asking, and says the same in every language.
	 *
	 * @param title what it does, as an author reads it
	 * @param changes what it changes
	 * @return the mend
	 */
	public static Fix safe(String title, Change... changes) {
		return safe(Message.of(title), changes);
	}

	/**
	 * What it does, in English, as all reports and logs have it.
	 *
	 * @return a few words
	 */
	public String title() {
		return said.inEnglish();
	}

	/**
	 * What it does, in the language of a reader.
	 *
	 * @param language the language; one that Kneadwork does not speak gives English
	 * @return a few words
	 */
	public String titleIn(Locale language) {
		return said.in(language);
	}

	/**
	 * The same mend, to be made only when the author has chosen it.
	 *
	 * @return the mend
	 */
	public Fix toBeChosen() {
		return safe ? new Fix(said, false, changes) : this;
	}

	/**
	 * The changes of a mend whose places are places in texts, as the compiler gives it.
	 *
	 * @return the changes
	 * @throws IllegalStateException when a place is still one in the model
	 */
	public List<TextEdit> edits() {
		return changes.stream().map(change -> {
			if (change instanceof ReplaceText(TextPlace place, String text)) {
				return new TextEdit(place, text);
			}
			throw new IllegalStateException("Not yet a change of a text: " + change);
		}).toList();
	}
}
