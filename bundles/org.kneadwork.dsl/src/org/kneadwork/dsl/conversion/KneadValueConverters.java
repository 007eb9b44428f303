package org.kneadwork.dsl.conversion;

import com.google.inject.Singleton;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;
import org.kneadwork.dsl.message.Sayings;
import org.kneadwork.model.message.RefusedException;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.model.values.IsoDate;
import org.kneadwork.model.values.Temperature;
import org.kneadwork.model.values.Version;

/**
 * Turns the words of the language into the values of the model, and back. Where a word is missing because of a syntax
 * error, the framework asks for the value of null and expects null.
 */
@Singleton
public class KneadValueConverters extends AbstractDeclarativeValueConverterService {

	/** Comments may stand between the parts of a value, as in {@code 1 min /* or so *}{@code / 30 s}. */
	private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\\r\\n]*", Pattern.DOTALL);
	private static final Pattern SPACE = Pattern.compile("\\s");

	/**
	 * @return the converter for times
	 */
	@ValueConverter(rule = "Duration")
	public IValueConverter<Duration> duration() {
		return new Values<>(Duration::valueOf);
	}

	/**
	 * @return the converter for numbers of times
	 */
	@ValueConverter(rule = "Count")
	public IValueConverter<Count> count() {
		return new Values<>(Count::valueOf);
	}

	/**
	 * @return the converter for temperatures
	 */
	@ValueConverter(rule = "Temperature")
	public IValueConverter<Temperature> temperature() {
		return new Values<>(Temperature::valueOf);
	}

	/**
	 * @return the converter for dates
	 */
	@ValueConverter(rule = "IsoDate")
	public IValueConverter<IsoDate> isoDate() {
		return new Values<>(IsoDate::valueOf);
	}

	/**
	 * @return the converter for versions
	 */
	@ValueConverter(rule = "Version")
	public IValueConverter<Version> version() {
		return new Values<>(Version::valueOf);
	}

	/**
	 * @return the converter for whole numbers
	 */
	@ValueConverter(rule = "INT")
	public IValueConverter<Integer> wholeNumber() {
		return new Values<>(KneadValueConverters::wholeNumber);
	}

	/**
	 * @return the converter for texts
	 */
	@ValueConverter(rule = "Text")
	public IValueConverter<String> text() {
		return new Texts();
	}

	/**
	 * @return the converter for ids
	 */
	@ValueConverter(rule = "Word")
	public IValueConverter<String> word() {
		return new Words();
	}

	/**
	 * @return the converter for ids that may be those of another library
	 */
	@ValueConverter(rule = "Name")
	public IValueConverter<String> name() {
		return new Words();
	}

	private static Integer wholeNumber(String text) {
		try {
			return Integer.valueOf(text);
		} catch (NumberFormatException e) {
			throw RefusedException.of(Sayings.say("KW001.tooLarge", text));
		}
	}

	/** Most values hold none, and there are hundreds of thousands of them. */
	private static String withoutComments(String text, String instead) {
		return text.indexOf('/') < 0 ? text : COMMENTS.matcher(text).replaceAll(instead);
	}

	private record Values<T>(Function<String, T> reader) implements IValueConverter<T> {

		@Override
		public T toValue(String text, INode node) {
			if (text == null) {
				return null;
			}
			try {
				return reader.apply(withoutComments(text, " "));
			} catch (IllegalArgumentException e) {
				throw new ValueConverterException(e.getMessage(), node, e);
			}
		}

		@Override
		public String toString(T value) {
			return value.toString();
		}
	}

	private record Words() implements IValueConverter<String> {

		@Override
		public String toValue(String text, INode node) {
			return text == null ? null : SPACE.matcher(withoutComments(text, "")).replaceAll("");
		}

		@Override
		public String toString(String value) {
			return value;
		}
	}
}
