package org.kneadwork.dsl.resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kneadwork.dsl.message.Sayings;
import org.kneadwork.model.message.Message;

/**
 * Reads the bytes of a file as text, or says why they are none: not UTF-8, not text at all, too large, or nested so
 * deeply that no author can have meant it (rule KW005). A file in another encoding is read as well as it can be, so that
 * what refers to its entries does not seem to be wrong too.
 */
final class TextReader {

	/** The largest file that is read, in bytes. A library of 10,000 techniques in one file has some 9 million. */
	static final int LARGEST_FILE = 20_000_000;
	/** The deepest nesting of braces and parentheses. What authors write stays below ten. */
	static final int DEEPEST_NESTING = 100;

	private static final String CODE = "KW005";
	
	private static final String SAVE_AS_UTF_8 = "KW005.save";
	private static final int BYTES_A_MEGABYTE = 1_000_000;

	/**
	 * What was read.
	 *
	 * @param text the text; empty where it could not be read, the nearest to it where the encoding is wrong
	 * @param problem what kept the bytes from being read
	 */
	record Result(String text, Optional<TextProblem> problem) {
	}

	private TextReader() {
	}

	/**
	 * Reads a file.
	 *
	 * @param in its bytes
	 * @return its text, or the problem
	 * @throws IOException when the bytes cannot be read at all
	 */
	static Result read(InputStream in) throws IOException {
		byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
		if (bytes.length > LARGEST_FILE) {
			return unreadable(Sayings.say("KW005.tooLarge", LARGEST_FILE / BYTES_A_MEGABYTE), "KW005.split", "");
		}
		if (isUtf16(bytes)) {
			return unreadable(Sayings.say("KW005.utf16"), SAVE_AS_UTF_8, "");
		}
		int mark = hasByteOrderMark(bytes) ? 3 : 0;
		for (int i = mark; i < bytes.length; i++) {
			if (bytes[i] == 0) {
				return unreadable(Sayings.say("KW005.noText"), "KW005.remove", decodedUpTo(bytes, i));
			}
		}
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer source = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
		CharBuffer target = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = decoder.decode(source, target, true);
		if (result.isError()) {
			Result problem = unreadable(Sayings.say("KW005.notUtf8"), SAVE_AS_UTF_8,
					target.flip().toString());
			Result guessed = nested(new String(bytes, mark, bytes.length - mark, StandardCharsets.ISO_8859_1));
			return guessed.problem().isPresent() ? guessed : new Result(guessed.text(), problem.problem());
		}
		return nested(target.flip().toString());
	}

	/**
	 * Checks the nesting of a text.
	 *
	 * @param text the text
	 * @return the text, or the problem
	 */
	static Result nested(String text) {
		int depth = 0;
		for (int i = 0; i < text.length(); i++) {
			switch (text.charAt(i)) {
				case '"' -> i = endOfText(text, i);
				case '/' -> i = endOfComment(text, i);
				case '{', '(' -> depth++;
				case '}', ')' -> depth = Math.max(0, depth - 1);
				default -> {
					// no bracket
				}
			}
			if (depth > DEEPEST_NESTING) {
				return unreadable(Sayings.say("KW005.nested", DEEPEST_NESTING), "KW005.simpler", text.substring(0, i));
			}
		}
		return new Result(text, Optional.empty());
	}

	/**
	 * The result for a text whose nesting no parser can follow.
	 *
	 * @return the problem
	 */
	static Result tooDeep() {
		return unreadable(Sayings.say("KW005.tooDeep"), "KW005.writeSimpler", "");
	}

	private static int endOfText(String text, int start) {
		if (text.startsWith("\"\"\"", start)) {
			int end = text.indexOf("\"\"\"", start + 3);
			return end < 0 ? text.length() : end + 2;
		}
		for (int i = start + 1; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' || c == '\n') {
				return i;
			}
			if (c == '\\') {
				i++;
			}
		}
		return text.length();
	}

	private static int endOfComment(String text, int start) {
		if (text.startsWith("//", start)) {
			int end = text.indexOf('\n', start);
			return end < 0 ? text.length() : end;
		}
		if (text.startsWith("/*", start)) {
			int end = text.indexOf("*/", start + 2);
			return end < 0 ? text.length() : end + 1;
		}
		return start;
	}

	private static boolean hasByteOrderMark(byte[] bytes) {
		return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
	}

	private static boolean isUtf16(byte[] bytes) {
		return bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
				|| bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
	}

	private static String decodedUpTo(byte[] bytes, int end) {
		return new String(bytes, 0, end, StandardCharsets.UTF_8);
	}

	private static Result unreadable(Message message, String mend, String before) {
		int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
		int column = before.length() - before.lastIndexOf('\n');
		return new Result("", Optional.of(new TextProblem(CODE, message, Sayings.say(mend), before.length(), 0, line, column, List.of())));
	}
}
