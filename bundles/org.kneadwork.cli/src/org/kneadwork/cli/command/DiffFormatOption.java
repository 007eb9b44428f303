package org.kneadwork.cli.command;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.report.diff.DiffFormat;
import org.kneadwork.report.diff.DiffFormats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What may stand after {@code --format} of a comparison. */
final class DiffFormatOption implements ITypeConverter<DiffFormatOption.Choice>, Iterable<String> {

	/**
	 * What the user chose.
	 *
	 * @param form the form; empty for the text that a terminal shows
	 */
	record Choice(Optional<DiffFormat> form) {
	}

	@Override
	public Choice convert(String word) {
		if (word.equals(FormatOption.TEXT)) {
			return new Choice(Optional.empty());
		}
		return new Choice(Optional.of(DiffFormats.named(word).orElseThrow(
				() -> new TypeConversionException("'" + word + "' is none of " + String.join(", ", words())))));
	}

	@Override
	public Iterator<String> iterator() {
		return words().iterator();
	}

	private static List<String> words() {
		return Stream.concat(Stream.of(FormatOption.TEXT), DiffFormats.all().stream().map(DiffFormat::name)).toList();
	}
}
