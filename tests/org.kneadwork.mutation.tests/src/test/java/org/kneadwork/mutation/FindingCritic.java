package org.kneadwork.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;

/** Looks whether findings are of use to an author: each has a place that there is, and words that are not a parser's. */
final class FindingCritic {

	/** What the parser generator, the framework or Java would say. */
	private static final Pattern FOREIGN = Pattern.compile("RULE_\\w*|mismatched|no viable|extraneous|missing EOF|<EOF>|\\w*Exception|"
			+ "\\bnull\\b|ruleT\\w*|antlr|expecting|required \\(\\.\\.\\.\\)|\\b(?:org|java|com)\\.\\w+\\.\\w+|proxy|EObject|Impl\\b|"
			+ "at input|@[0-9a-f]{5,}", Pattern.CASE_INSENSITIVE);

	private final Path library;
	private final String damaged;
	private final byte[] bytes;

	/**
	 * @param library the folder of the library
	 * @param damaged the file in it that was damaged
	 * @param bytes what is in that file
	 */
	FindingCritic(Path library, String damaged, byte[] bytes) {
		this.library = library;
		this.damaged = damaged;
		this.bytes = bytes;
	}

	/** What there is to say against findings; nothing when all is well. */
	List<String> complaints(List<Finding> findings) {
		List<String> complaints = new ArrayList<>();
		for (Finding finding : findings) {
			if (!(finding.place() instanceof TextPlace place)) {
				complaints.add("no place in a text: " + finding);
				continue;
			}
			place(place).ifPresent(why -> complaints.add(why + ": " + finding));
			foreign(finding.message() + " " + finding.mend()).ifPresent(word -> complaints.add("'" + word + "': " + finding));
			if (finding.message().isBlank()) {
				complaints.add("no message: " + finding);
			}
		}
		return complaints;
	}

	/** A word that is not the author's: quoting the text is no fault. */
	private Optional<String> foreign(String message) {
		Matcher found = FOREIGN.matcher(message);
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		while (found.find()) {
			if (!text.contains(found.group())) {
				return Optional.of(found.group());
			}
		}
		return Optional.empty();
	}

	private Optional<String> place(TextPlace place) {
		Path file = library.resolve(place.file());
		if (!Files.isRegularFile(file)) {
			return Optional.of("no such file");
		}
		byte[] content = place.file().equals(damaged) ? bytes : read(file);
		Optional<String> text = text(content);
		if (text.isEmpty()) {
			boolean inside = place.line() >= 1 && place.line() <= lines(new String(content, StandardCharsets.ISO_8859_1))
					&& place.column() >= 1 && place.offset() >= 0 && place.offset() + place.length() <= content.length;
			return inside ? Optional.empty() : Optional.of("a place that is not in its file");
		}
		return inText(place, text.get());
	}

	private static Optional<String> inText(TextPlace place, String text) {
		if (place.offset() < 0 || place.length() < 0 || place.offset() + place.length() > text.length()) {
			return Optional.of("a place that is not in its file");
		}
		String before = text.substring(0, place.offset());
		boolean right = place.line() == lines(before) && place.column() == place.offset() - before.lastIndexOf('\n');
		return right ? Optional.empty() : Optional.of("line and column are not those of the offset");
	}

	private static int lines(String text) {
		return 1 + (int) text.chars().filter(c -> c == '\n').count();
	}

	/** The text of a file; empty where it is not in UTF-8, so that nobody can count its characters. */
	private static Optional<String> text(byte[] content) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
		} catch (CharacterCodingException e) {
			return Optional.empty();
		}
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
