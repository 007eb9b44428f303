package org.kneadwork.model.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kneadwork.model.message.RefusedException;

/**
 * A temperature in whole degrees Celsius. Temperatures in this language are upper limits, so a fraction is dropped
 * towards the colder, safer side, also when degrees Fahrenheit are converted.
 *
 * @param celsius the temperature, in degrees Celsius
 */
public record Temperature(int celsius) {

	private static final Pattern FORM = Pattern.compile("(\\d{1,4}(?:\\.\\d+)?)\\s*([CF])");
	private static final BigDecimal FAHRENHEIT_OF_FREEZING = BigDecimal.valueOf(32);
	private static final BigDecimal FAHRENHEIT_A_DEGREE = new BigDecimal("1.8");

	/**
	 * Reads a temperature as authors write it: {@code 45 C} or {@code 104 F}.
	 *
	 * @param text the text, white space between number and unit being free
	 * @return the temperature
	 * @throws IllegalArgumentException when the text is no temperature; the message says so in plain words
	 */
	public static Temperature valueOf(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw RefusedException.of("temperature.noTemperature", text);
		}
		BigDecimal number = new BigDecimal(matcher.group(1));
		BigDecimal celsius = matcher.group(2).equals("C") ? number.setScale(0, RoundingMode.FLOOR)
				: number.subtract(FAHRENHEIT_OF_FREEZING).divide(FAHRENHEIT_A_DEGREE, 0, RoundingMode.FLOOR);
		return new Temperature(celsius.intValueExact());
	}

	/**
	 * Writes the temperature as authors do, in the form that {@link #valueOf(String)} reads back.
	 *
	 * @return the text, such as {@code 45 C}
	 */
	@Override
	public String toString() {
		return celsius + " C";
	}
}
