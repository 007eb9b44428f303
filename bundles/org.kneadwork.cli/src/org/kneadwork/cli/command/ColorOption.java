package org.kneadwork.cli.command;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.kneadwork.cli.output.Ink;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What may stand after {@code --color}: small words, in the help, in complaints and in what the shell completes. */
final class ColorOption implements ITypeConverter<Ink.When>, Iterable<String> {

	private final List<String> words =
			Arrays.stream(Ink.When.values()).map(when -> when.name().toLowerCase(Locale.ROOT)).toList();

	@Override
	public Ink.When convert(String word) {
		int index = words.indexOf(word.toLowerCase(Locale.ROOT));
		if (index < 0) {
			throw new TypeConversionException("'" + word + "' is none of " + String.join(", ", words));
		}
		return Ink.When.values()[index];
	}

	@Override
	public Iterator<String> iterator() {
		return words.iterator();
	}
}
