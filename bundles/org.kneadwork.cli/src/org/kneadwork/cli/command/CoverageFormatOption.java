package org.kneadwork.cli.command;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageFormats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What may stand after {@code report --format}: the forms that are files, and the summary for a terminal. */
final class CoverageFormatOption implements ITypeConverter<CoverageFormatOption.Choice>, Iterable<String> {

	/** The word for what is printed. */
	static final String SUMMARY = "summary";

	/**
	 * What the user chose.
	 *
	 * @param form the form; empty for the summary
	 */
	record Choice(Optional<CoverageFormat> form) {
	}

	@Override
	public Choice convert(String word) {
		if (word.equals(SUMMARY)) {
			return new Choice(Optional.empty());
		}
		return new Choice(Optional.of(CoverageFormats.named(word).orElseThrow(
				() -> new TypeConversionException("'" + word + "' is none of " + String.join(", ", words())))));
	}

	@Override
	public Iterator<String> iterator() {
		return words().iterator();
	}

	private static List<String> words() {
		return Stream.concat(CoverageFormats.all().stream().map(CoverageFormat::name), Stream.of(SUMMARY)).toList();
	}
}
