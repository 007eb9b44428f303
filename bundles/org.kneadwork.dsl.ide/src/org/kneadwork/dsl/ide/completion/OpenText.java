package org.kneadwork.dsl.ide.completion;

/** Tells where texts and comments are that nothing has closed yet: there, nothing is to be offered. */
final class OpenText {

	private static final String BLOCK = "\"\"\"";

	private OpenText() {
	}

	/** Whether the end of a text lies in a quoted text or in a comment. */
	static boolean endsInTextOrComment(String text) {
		int at = 0;
		while (at < text.length()) {
			int next = behind(text, at);
			if (next < 0) {
				return true;
			}
			at = next;
		}
		return false;
	}

	/** The place behind what begins here; negative if it goes on to the end. */
	private static int behind(String text, int at) {
		if (text.startsWith(BLOCK, at)) {
			return closing(text, BLOCK, at + BLOCK.length());
		}
		if (text.startsWith("//", at)) {
			return closing(text, "\n", at);
		}
		if (text.startsWith("/*", at)) {
			return closing(text, "*/", at + 2);
		}
		return text.charAt(at) == '"' ? endOfLine(text, at + 1) : at + 1;
	}

	private static int closing(String text, String mark, int from) {
		int found = text.indexOf(mark, from);
		return found < 0 ? -1 : found + mark.length();
	}

	private static int endOfLine(String text, int from) {
		for (int i = from; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' || c == '\n') {
				return i + 1;
			}
			if (c == '\\') {
				i++;
			}
		}
		return -1;
	}
}
