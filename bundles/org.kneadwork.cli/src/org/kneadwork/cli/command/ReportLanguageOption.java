package org.kneadwork.cli.command;

import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kneadwork.model.message.Message;
import org.kneadwork.report.coverage.CoverageReport;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What may stand after {@code report --language}: the languages that reports speak; a country behind one changes nothing. */
final class ReportLanguageOption implements ITypeConverter<Locale>, Iterable<String> {

	@Override
	public Locale convert(String tag) {
		String wanted = Locale.forLanguageTag(tag).getLanguage();
		return CoverageReport.languages().stream().filter(language -> language.getLanguage().equals(wanted)).findFirst()
				.orElseThrow(() -> new TypeConversionException("'" + tag + "' is no language of reports: there are "
						+ CoverageReport.languages().stream().map(language -> new Message.Language(language.toLanguageTag()).inEnglish())
								.collect(Collectors.joining(" and "))));
	}

	@Override
	public Iterator<String> iterator() {
		return CoverageReport.languages().stream().map(Locale::toLanguageTag).iterator();
	}
}
