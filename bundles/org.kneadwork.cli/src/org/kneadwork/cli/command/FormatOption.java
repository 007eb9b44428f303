package org.kneadwork.cli.command;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.report.ReportFormat;
import org.kneadwork.report.ReportFormats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What may stand after {@code --format}: the forms that other tools read, and text for people. */
final class FormatOption implements ITypeConverter<FormatOption.Choice>, Iterable<String> {

	/** The word for what people read. */
	static final String TEXT = "text";

	/**
	 * What the user chose.
	 *
	 * @param form the form for other tools; empty for text
	 */
	record Choice(Optional<ReportFormat> form) {
	}

	@Override
	public Choice convert(String word) {
		if (word.equals(TEXT)) {
			return new Choice(Optional.empty());
		}
		return new Choice(Optional.of(ReportFormats.named(word).orElseThrow(
				() -> new TypeConversionException("'" + word + "' is none of " + String.join(", ", words())))));
	}

	@Override
	public Iterator<String> iterator() {
		return words().iterator();
	}

	private static List<String> words() {
		return Stream.concat(Stream.of(TEXT), ReportFormats.all().stream().map(ReportFormat::name)).toList();
	}
}
