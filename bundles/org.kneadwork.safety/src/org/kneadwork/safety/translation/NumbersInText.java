package org.kneadwork.safety.translation;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a text. Written in digits, in whatever script and with the separators of the language, they are
 * compared exactly. A small number that one text writes in digits may stand in the other one as a word; for languages of
 * which the words are not known here, that is taken to be so when nothing else differs.
 */
public final class NumbersInText {

	private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,'’\\u00A0\\u202F]\\p{Nd}+)*");
	private static final int MOST_IN_WORDS = 12;
	private static final int DIGITS_OF_A_GROUP = 3;

	/** The words for 1 to 12, or their beginnings, since they are inflected ("zweimal", "secondes" not). */
	private static final Map<String, List<String>> WORDS = Map.of(
			"en", List.of("one|once|single", "two|twice|both", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
					"eleven", "twelve"),
			"de", List.of("ein", "zwei|beide", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
			"fr", List.of("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
			"es", List.of("un", "dos|ambos|ambas", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once",
					"doce"),
			"it", List.of("un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici"),
			"nl", List.of("een|één", "twee|beide", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
					"twaalf"),
			"pt", List.of("um", "dois|duas|ambos|ambas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze",
					"doze"));

	/**
	 * How the numbers of two texts differ.
	 *
	 * @param onlyHere the numbers that only the one text has
	 * @param onlyThere the numbers that only the other text has
	 */
	public record Difference(List<BigDecimal> onlyHere, List<BigDecimal> onlyThere) {

		/** Takes copies of the lists. */
		public Difference {
			onlyHere = List.copyOf(onlyHere);
			onlyThere = List.copyOf(onlyThere);
		}

		/**
		 * Tells whether the texts have the same numbers.
		 *
		 * @return whether neither has one that the other lacks
		 */
		public boolean isNone() {
			return onlyHere.isEmpty() && onlyThere.isEmpty();
		}
	}

	private final Optional<List<String>> words;
	private final String text;
	private final List<BigDecimal> numbers = new ArrayList<>();

	/**
	 * Reads the numbers in a text.
	 *
	 * @param language the language of the text, as a BCP 47 tag
	 * @param text the text
	 */
	public NumbersInText(String language, String text) {
		Locale locale = Locale.forLanguageTag(language);
		this.words = Optional.ofNullable(WORDS.get(locale.getLanguage()));
		this.text = text.toLowerCase(locale);
		char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
		Matcher matcher = NUMBER.matcher(text);
		while (matcher.find()) {
			numbers.add(number(matcher.group(), decimal));
		}
	}

	private static BigDecimal number(String written, char decimal) {
		StringBuilder plain = new StringBuilder();
		for (int index = 0; index < written.length(); index++) {
			char c = written.charAt(index);
			if (Character.isDigit(c)) {
				plain.append(Character.digit(c, 10));
			} else if (c == decimal || !isGroup(written, index)) {
				plain.append(plain.indexOf(".") < 0 ? "." : "");
			}
		}
		BigDecimal number = new BigDecimal(plain.toString());
		return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
	}

	/** Three digits follow, and then none. */
	private static boolean isGroup(String written, int separator) {
		int end = separator + 1 + DIGITS_OF_A_GROUP;
		return end <= written.length() && written.substring(separator + 1, end).chars().allMatch(Character::isDigit)
				&& (end == written.length() || !Character.isDigit(written.charAt(end)));
	}

	/**
	 * Compares the numbers of two texts, each as often as it occurs.
	 *
	 * @param other the other text
	 * @return how they differ
	 */
	public Difference differenceFrom(NumbersInText other) {
		List<BigDecimal> onlyHere = new ArrayList<>(numbers);
		List<BigDecimal> onlyThere = new ArrayList<>();
		for (BigDecimal number : other.numbers) {
			if (!onlyHere.remove(number)) {
				onlyThere.add(number);
			}
		}
		onlyHere.removeIf(number -> other.hasInWords(number).orElse(false));
		onlyThere.removeIf(number -> hasInWords(number).orElse(false));
		if (onlyThere.isEmpty()) {
			onlyHere.removeIf(number -> isSmall(number) && other.words.isEmpty());
		} else if (onlyHere.isEmpty()) {
			onlyThere.removeIf(number -> isSmall(number) && words.isEmpty());
		}
		return new Difference(onlyHere, onlyThere);
	}

	private static boolean isSmall(BigDecimal number) {
		return number.scale() <= 0 && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(MOST_IN_WORDS)) <= 0;
	}

	/** Whether a number stands in this text as a word; empty where the words of the language are not known. */
	private Optional<Boolean> hasInWords(BigDecimal number) {
		if (!isSmall(number)) {
			return Optional.of(false);
		}
		return words.map(known -> Pattern.compile("(?<!\\p{L})(?:" + known.get(number.intValueExact() - 1) + ")")
				.matcher(text).find());
	}
}
