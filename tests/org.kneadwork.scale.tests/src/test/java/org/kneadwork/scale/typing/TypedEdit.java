package org.kneadwork.scale.typing;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One edit of a recording. Its place is told by words, so that it can be read, and holds in libraries of several sizes.
 *
 * @param pause how long the typist waited before, in milliseconds
 * @param kind what is done
 * @param file the name of the file in the folder of the library
 * @param in words that occur once in the text: the place is behind their beginning
 * @param behind words whose first occurrence from there on ends at the place
 * @param replaced what stands at the place and goes; often nothing
 * @param typed what comes instead; often nothing
 */
record TypedEdit(int pause, Kind kind, String file, String in, String behind, String replaced, String typed) {

	private static final String LINE_BREAK = "⏎";
	private static final String QUOTED = "«([^«»]*)»";
	private static final Pattern LINE = Pattern.compile(
			"(\\d+) ms\\s+(\\w+)\\s+(\\S+)\\s+in " + QUOTED + " behind " + QUOTED + " replace " + QUOTED + " by " + QUOTED);

	/** What an edit does. */
	enum Kind {

		/** Words and numbers. */
		TEXT,
		/** An id or a use of one that was not there before, and what is typed on the way to it. */
		NEW,
		/** Another id for what is there and used. */
		RENAME,
		/** Something goes that the text cannot be read without, and comes back. */
		BROKEN,
		/** Something that concerns the whole library: a condition, a caution, a region, the header. */
		EVERYWHERE;

		/** The name in a recording. */
		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		private static Kind of(String word) {
			return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst()
					.orElseThrow(() -> new IllegalArgumentException("no kind of edit: " + word));
		}
	}

	/**
	 * Reads an edit.
	 *
	 * @param line its line in a recording
	 * @throws IllegalArgumentException when it is none
	 */
	static TypedEdit of(String line) {
		Matcher parts = LINE.matcher(line);
		if (!parts.matches()) {
			throw new IllegalArgumentException("no edit: " + line);
		}
		return new TypedEdit(Integer.parseInt(parts.group(1)), Kind.of(parts.group(2)), parts.group(3), read(parts.group(4)),
				read(parts.group(5)), read(parts.group(6)), read(parts.group(7)));
	}

	/** Its line in a recording. */
	String line() {
		return String.format(Locale.ROOT, "%4d ms  %-10s  %-22s  in «%s» behind «%s» replace «%s» by «%s»", pause, kind.word(), file,
				written(in), written(behind), written(replaced), written(typed));
	}

	private static String written(String text) {
		if (text.contains("«") || text.contains("»") || text.contains(LINE_BREAK)) {
			throw new IllegalArgumentException("cannot stand in a recording: " + text);
		}
		return text.replace("\n", LINE_BREAK);
	}

	private static String read(String written) {
		return written.replace(LINE_BREAK, "\n");
	}

	/**
	 * Finds the place in a text.
	 *
	 * @param text the text of the file before the edit
	 * @return the offset at which it begins
	 * @throws IllegalStateException when the words are not there as they have to be
	 */
	int place(String text) {
		int anchor = text.indexOf(in);
		demand(anchor >= 0, "is not there", in);
		demand(text.indexOf(in, anchor + 1) < 0, "is there twice", in);
		int words = text.indexOf(behind, anchor);
		demand(words >= 0, "is not there", behind);
		int place = words + behind.length();
		demand(text.startsWith(replaced, place), "does not follow", replaced);
		return place;
	}

	private void demand(boolean holds, String what, String words) {
		if (!holds) {
			throw new IllegalStateException("«" + words + "» " + what + ": " + line().strip());
		}
	}

	/** The text of the file after the edit. */
	String applied(String text) {
		int place = place(text);
		return text.substring(0, place) + typed + text.substring(place + replaced.length());
	}
}
