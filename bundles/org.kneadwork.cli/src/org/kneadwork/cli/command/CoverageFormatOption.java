package org.kneadwork.cli.command;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.report.coverage.CoverageFormat;
import picocli.CommandLine;

/**
 * What may stand after {@code report --format}: the forms that are files, those of plug-ins included, and the summary for a
 * terminal.
 */
final class CoverageFormatOption implements Iterable<String> {

	/** The word for what is printed. */
	private static final String SUMMARY = "summary";

	/**
	 * Finds the form that the user means.
	 *
	 * @param word what they wrote
	 * @param plugins what plug-ins add
	 * @param command which command they gave
	 * @return the form; empty for the summary
	 */
	static Optional<CoverageFormat> choice(String word, Plugins plugins, CommandLine command) {
		if (word.equals(SUMMARY)) {
			return Optional.empty();
		}
		return Optional.of(plugins.reportFormats().stream().filter(form -> form.name().equals(word)).findFirst().orElseThrow(
				() -> FormatOption.noneOf(word, words(plugins), command)));
	}

	@Override
	public Iterator<String> iterator() {
		return words(Plugins.NONE).iterator();
	}

	private static List<String> words(Plugins plugins) {
		return Stream.concat(plugins.reportFormats().stream().map(CoverageFormat::name), Stream.of(SUMMARY)).toList();
	}
}
