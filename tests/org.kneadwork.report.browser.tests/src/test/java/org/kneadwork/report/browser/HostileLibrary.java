package org.kneadwork.report.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Libraries in which every text between quotation marks is replaced by one that would do harm if anything took it for more
 * than text. Codes and fingerprints stay, since they are no texts.
 */
final class HostileLibrary {

	/** Stands in each hostile text and in nothing else. */
	static final String MARK = "⟦";

	private static final String ATTACK = MARK + "%d⟧ <script>globalThis.ran='script'</script> ]]> --> <!-- </title></style></textarea>"
			+ "<img src=x onerror=\\\"globalThis.ran='image'\\\"> ' {{data}} {{{script}}} &lt;b&gt; javascript:alert(1)"
			+ " \u2028 \u05e9\u05dc\u05d5\u05dd \u202e \u0639\u0631\u0628\u064a \ud83d\ude42\ud83d\udc68\u200d\u2695\ufe0f";

	/** A comment, a code or a fingerprint, or else a text. */
	private static final Pattern PARTS = Pattern.compile("//[^\n]*|/\\*.*?\\*/|(?:fingerprint|coded\\s+\\w+|\\bof)\\s+\"[^\"]*\""
			+ "|\"\"\".*?\"\"\"|(\\burl\\s+)?\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);

	private HostileLibrary() {
	}

	/**
	 * Writes the hostile libraries.
	 *
	 * @param from a folder with libraries
	 * @param to the folder to write them to
	 * @return that folder
	 */
	static Path write(Path from, Path to) {
		int[] number = {0};
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(file -> file.toString().endsWith(".knead")).sorted().toList()) {
				Path copy = to.resolve(from.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.writeString(copy, PARTS.matcher(Files.readString(file)).replaceAll(part -> Matcher.quoteReplacement(hostile(part.group(), number))));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return to;
	}

	private static String hostile(String part, int[] number) {
		if (part.startsWith("url")) {
			return "url \"javascript:globalThis.ran='url'\"";
		}
		return part.startsWith("\"") ? "\"" + String.format(ATTACK, ++number[0]) + "\"" : part;
	}
}
