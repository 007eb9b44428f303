package org.kneadwork.cli.command;

import org.kneadwork.compiler.translation.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The tag of a language, as a user writes it. */
final class LanguageOption implements ITypeConverter<Language> {

	@Override
	public Language convert(String tag) {
		return Language.of(tag).orElseThrow(() -> new TypeConversionException("'" + tag + "' is no language tag such as de or pt-BR"));
	}
}
