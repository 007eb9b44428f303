package org.kneadwork.safety.tests.meaning;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.model.values.IsoDate;
import org.kneadwork.model.values.Temperature;
import org.kneadwork.model.values.Version;

/** Makes values that differ. */
final class OtherValues {

	private OtherValues() {
	}

	/** Values near to one: larger and smaller, before and after. */
	static List<Object> than(Object value, EAttribute attribute) {
		return switch (value) {
			case String text -> List.of(text + "x", "not " + text, text.replaceFirst(".$", ""));
			case Boolean flag -> List.of(!flag);
			case Integer number -> List.of(number + 1, number - 1);
			case Enumerator word -> words(attribute).stream().filter(other -> other != word).toList();
			case Duration time -> List.of(new Duration(time.minSeconds(), time.maxSeconds() + 1),
					time.isRange() ? new Duration(time.minSeconds() + 1, time.maxSeconds()) : time.plus(Duration.ofSeconds(1)));
			case Count count -> List.of(new Count(count.min(), count.max() + 1), new Count(count.min() + 1, count.max() + 1));
			case Temperature temperature -> List.of(new Temperature(temperature.celsius() + 1), new Temperature(temperature.celsius() - 1));
			case IsoDate date -> List.of(new IsoDate(date.year() + 1, date.month(), date.day()));
			case Version version -> List.of(new Version(version.major(), version.minor(), version.patch() + 1));
			default -> throw new IllegalArgumentException("No other " + attribute.getName() + " than " + value + " is known");
		};
	}

	/** A value for a statement that was not made. */
	static Optional<Object> first(EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof EEnum) {
			return Optional.of(words(attribute).getFirst());
		}
		return switch (attribute.getEAttributeType().getName()) {
			case "EString" -> Optional.of("something new");
			case "EBoolean" -> Optional.of(true);
			case "EInt" -> Optional.of(3);
			case "Duration" -> Optional.of(Duration.ofSeconds(7));
			case "Count" -> Optional.of(new Count(2, 3));
			case "Temperature" -> Optional.of(new Temperature(39));
			case "IsoDate" -> Optional.of(new IsoDate(2020, 5, 17));
			case "Version" -> Optional.of(new Version(9, 8, 7));
			default -> Optional.empty();
		};
	}

	private static List<Object> words(EAttribute attribute) {
		return ((EEnum) attribute.getEAttributeType()).getELiterals().stream().map(literal -> (Object) literal.getInstance()).toList();
	}
}
