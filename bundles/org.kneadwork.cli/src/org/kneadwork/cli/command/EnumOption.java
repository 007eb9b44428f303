package org.kneadwork.cli.command;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.eclipse.emf.common.util.Enumerator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An option whose values are the words of an enumeration of the language.
 *
 * @param <E> the enumeration
 */
abstract class EnumOption<E extends Enumerator> implements ITypeConverter<E>, Iterable<String> {

	private final List<E> values;

	EnumOption(E[] values) {
		this.values = Arrays.asList(values);
	}

	@Override
	public E convert(String word) {
		return values.stream().filter(value -> value.getLiteral().equals(word)).findFirst().orElseThrow(
				() -> new TypeConversionException("'" + word + "' is none of " + String.join(", ", words())));
	}

	@Override
	public Iterator<String> iterator() {
		return words().iterator();
	}

	private List<String> words() {
		return values.stream().map(Enumerator::getLiteral).toList();
	}
}
