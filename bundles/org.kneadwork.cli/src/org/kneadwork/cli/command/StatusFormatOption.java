package org.kneadwork.cli.command;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What may stand after {@code translations status --format}. */
final class StatusFormatOption implements ITypeConverter<StatusFormatOption.Form>, Iterable<String> {

	/** The forms. */
	enum Form {
		/** For people. */
		TEXT,
		/** For programs. */
		JSON;

		private String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	@Override
	public Form convert(String word) {
		return Arrays.stream(Form.values()).filter(form -> form.word().equals(word)).findFirst()
				.orElseThrow(() -> new TypeConversionException("'" + word + "' is none of " + String.join(", ", words())));
	}

	@Override
	public Iterator<String> iterator() {
		return words().iterator();
	}

	private static List<String> words() {
		return Arrays.stream(Form.values()).map(Form::word).toList();
	}
}
