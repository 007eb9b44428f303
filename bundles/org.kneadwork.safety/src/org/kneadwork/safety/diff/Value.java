package org.kneadwork.safety.diff;

import java.util.List;
import java.util.Set;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.PlainWords;
import org.kneadwork.safety.finding.Sayings;

/** What a fact says. */
public sealed interface Value {

	/**
	 * The value as people read it, in every language.
	 *
	 * @return what it says; nothing where it says only that the fact is there
	 */
	default Message said() {
		return Message.of(toString());
	}

	/**
	 * Nothing but that the fact is there.
	 */
	record There() implements Value {

		@Override
		public String toString() {
			return "";
		}
	}

	/**
	 * A text or a word, which is neither more nor less strict than another.
	 *
	 * @param text the text
	 */
	record Wording(String text) implements Value {

		/** Takes the layout out of the text. */
		public Wording {
			text = PlainWords.of(text);
		}

		@Override
		public Message said() {
			return Sayings.say("quoted", text);
		}

		@Override
		public String toString() {
			return said().inEnglish();
		}
	}

	/**
	 * A number, a range, or a place on a scale.
	 *
	 * @param min the lower end
	 * @param max the upper end; the same where it is no range
	 * @param words the value as people read it
	 */
	record Measure(long min, long max, String words) implements Value {

		@Override
		public Message said() {
			Message stored = StoredWords.said(words);
			return stored instanceof Message.Plain ? Sayings.range(words) : stored;
		}

		@Override
		public String toString() {
			return words;
		}
	}

	/** A verdict that nobody has given. It is never read as allowed. */
	record Undecided() implements Value {

		@Override
		public Message said() {
			return Sayings.say("undecided");
		}

		@Override
		public String toString() {
			return said().inEnglish();
		}
	}

	/**
	 * Several things whose order does not matter.
	 *
	 * @param names what they are called, in a fixed order
	 */
	record Names(List<String> names) implements Value {

		/** Takes a copy of the names, without layout. */
		public Names {
			names = names.stream().map(PlainWords::of).toList();
		}

		@Override
		public Message said() {
			return Message.joined(names.stream().map(StoredWords::said).toList(), ", ");
		}

		@Override
		public String toString() {
			return String.join(", ", names);
		}
	}

	/**
	 * Several things whose order matters.
	 *
	 * @param names what they are called
	 */
	record Sequence(List<String> names) implements Value {

		/** Takes a copy of the names, without layout. */
		public Sequence {
			names = names.stream().map(PlainWords::of).toList();
		}

		/** Whether what is in both comes in the same order. */
		boolean goesLike(Sequence other) {
			return names.stream().filter(other.names::contains).toList()
					.equals(other.names.stream().filter(names::contains).toList());
		}

		@Override
		public String toString() {
			return "";
		}
	}

	/**
	 * What a caution says of those who pass some tests.
	 *
	 * @param verdict the verdict
	 * @param tests the tests, all of which have to be passed; empty: everybody
	 */
	record Ruling(Measure verdict, Set<String> tests) implements Value {

		/** Takes a copy of the tests. */
		public Ruling {
			tests = Set.copyOf(tests);
		}

		@Override
		public Message said() {
			return verdict.said();
		}

		@Override
		public String toString() {
			return verdict.toString();
		}
	}
}
