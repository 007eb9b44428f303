package org.kneadwork.report.page;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Writes JSON so that it can stand inside a script element: no text of a library can end the element or begin a comment in
 * it, since {@code <}, {@code >} and {@code &} are written as escapes. The two line separators that JSON allows and older
 * scripts do not are escaped as well.
 */
final class ScriptSafe extends CharacterEscapes {

	private static final long serialVersionUID = 1L;

	private static final String MARKUP = "<>&";

	@Override
	public int[] getEscapeCodesForAscii() {
		int[] escapes = standardAsciiEscapesForJSON();
		MARKUP.chars().forEach(c -> escapes[c] = ESCAPE_STANDARD);
		return escapes;
	}

	@Override
	public SerializableString getEscapeSequence(int c) {
		return c == 0x2028 || c == 0x2029 ? new SerializedString(String.format("\\u%04x", c)) : null;
	}
}
