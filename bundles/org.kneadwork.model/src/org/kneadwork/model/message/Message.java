package org.kneadwork.model.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something that people are told, in every language: a pattern with what stands in its places, so that names and numbers
 * of a library are the same in each. Two messages are equal when they say the same.
 */
public sealed interface Message {

	/** Nothing to say. */
	Message NONE = of("");

	/**
	 * The words in a language.
	 *
	 * @param language the language; one that Kneadwork does not speak gives English
	 * @return the words
	 */
	String in(Locale language);

	/**
	 * The words in English, in which all reports, logs and fingerprints are.
	 *
	 * @return the words
	 */
	default String inEnglish() {
		return in(Locale.ENGLISH);
	}

	/**
	 * A text that is the same in every language, such as an id, or what the author of a plug-in says.
	 *
	 * @param text the text
	 * @return the message
	 */
	static Message of(String text) {
		return new Plain(text);
	}

	/**
	 * Several, one behind the other.
	 *
	 * @param parts the parts
	 * @param between what stands between any two, in every language
	 * @return the message
	 */
	static Message joined(List<? extends Message> parts, String between) {
		return parts.size() == 1 ? parts.getFirst() : new Joined(List.copyOf(parts), between);
	}

	/**
	 * A text that is the same in every language.
	 *
	 * @param text the text
	 */
	record Plain(String text) implements Message {

		/**
		 * Refuses null.
		 *
		 * @throws NullPointerException when the text is null
		 */
		public Plain {
			Objects.requireNonNull(text);
		}

		@Override
		public String in(Locale language) {
			return text;
		}
	}

	/**
	 * A pattern with what stands in its places.
	 *
	 * @param patterns where the pattern is
	 * @param key its key
	 * @param arguments what stands in place of {0}, {1} …
	 */
	record Said(Patterns patterns, String key, List<Message> arguments) implements Message {

		/**
		 * Takes a copy of the list.
		 *
		 * @throws NullPointerException when anything is null
		 */
		public Said {
			Objects.requireNonNull(patterns);
			Objects.requireNonNull(key);
			arguments = List.copyOf(arguments);
		}

		@Override
		public String in(Locale language) {
			return filled(patterns.pattern(key, language), language);
		}

		/** Braces that hold no number are those of the Knead language. */
		private String filled(String pattern, Locale language) {
			StringBuilder text = new StringBuilder(pattern.length() + 40);
			int from = 0;
			for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
				int number = open + 2 < pattern.length() && pattern.charAt(open + 2) == '}' ? pattern.charAt(open + 1) - '0' : -1;
				if (number >= 0 && number < arguments.size()) {
					text.append(pattern, from, open).append(arguments.get(number).in(language));
					from = open + 3;
				}
			}
			return text.append(pattern, from, pattern.length()).toString();
		}
	}

	/**
	 * Several, one behind the other.
	 *
	 * @param parts the parts
	 * @param between what stands between any two, in every language
	 */
	record Joined(List<Message> parts, String between) implements Message {

		/**
		 * Takes a copy of the list.
		 *
		 * @throws NullPointerException when anything is null
		 */
		public Joined {
			parts = List.copyOf(parts);
			Objects.requireNonNull(between);
		}

		@Override
		public String in(Locale language) {
			return parts.stream().map(part -> part.in(language)).collect(Collectors.joining(between));
		}
	}

	/**
	 * A text of which each language has its own words.
	 *
	 * @param english the words in English
	 * @param others the words in other languages, by their codes, such as {@code de}
	 */
	record Translated(String english, Map<String, String> others) implements Message {

		/**
		 * Takes a copy of the map.
		 *
		 * @throws NullPointerException when anything is null
		 */
		public Translated {
			Objects.requireNonNull(english);
			others = Map.copyOf(others);
		}

		@Override
		public String in(Locale language) {
			return others.getOrDefault(language.getLanguage(), english);
		}
	}

	/**
	 * A language, by its name and tag: "German (de)"; by the tag alone where it has no name.
	 *
	 * @param tag the tag after BCP 47
	 */
	record Language(String tag) implements Message {

		@Override
		public String in(Locale language) {
			String name = Locale.forLanguageTag(tag).getDisplayName(Patterns.spoken(language));
			return name.isBlank() || name.equals(tag) ? tag : name + " (" + tag + ")";
		}
	}
}
