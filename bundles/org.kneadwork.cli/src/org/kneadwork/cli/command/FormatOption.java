package org.kneadwork.cli.command;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.report.ReportFormat;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What may stand after {@code --format}: the forms that other tools read, those of plug-ins included, and text for people. */
final class FormatOption implements Iterable<String> {

	/** The word for what people read. */
	static final String TEXT = "text";

	/**
	 * Finds the form that the user means.
	 *
	 * @param word what they wrote
	 * @param plugins what plug-ins add
	 * @param command which command they gave
	 * @return the form for other tools; empty for text
	 */
	static Optional<ReportFormat> choice(String word, Plugins plugins, CommandLine command) {
		if (word.equals(TEXT)) {
			return Optional.empty();
		}
		return Optional.of(plugins.findingsFormats().stream().filter(form -> form.name().equals(word)).findFirst().orElseThrow(
				() -> noneOf(word, words(plugins), command)));
	}

	/** What to say to a word that is none of those that there are. */
	static ParameterException noneOf(String word, List<String> words, CommandLine command) {
		return new ParameterException(command, "Invalid value for option '--format': '" + word + "' is none of " + String.join(", ", words));
	}

	@Override
	public Iterator<String> iterator() {
		return words(Plugins.NONE).iterator();
	}

	private static List<String> words(Plugins plugins) {
		return Stream.concat(Stream.of(TEXT), plugins.findingsFormats().stream().map(ReportFormat::name)).toList();
	}
}
