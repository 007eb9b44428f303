package org.kneadwork.bundle.tests;

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

	static Object than(Object value, EAttribute attribute) {
		return switch (value) {
			case String text -> text + "x";
			case Boolean flag -> !flag;
			case Integer number -> number + 1;
			case Enumerator word -> {
				EEnum words = (EEnum) attribute.getEAttributeType();
				int now = words.getELiterals().indexOf(words.getEEnumLiteral(word.getName()));
				int next = (now + 1) % words.getELiterals().size();
				yield words.getELiterals().get(next).getInstance();
			}
			case Duration duration -> duration.plus(Duration.ofSeconds(1));
			case Count count -> new Count(count.min() + 1, count.max() + 1);
			case Temperature temperature -> new Temperature(temperature.celsius() + 1);
			case IsoDate date -> new IsoDate(date.year() + 1, date.month(), date.day());
			case Version version -> new Version(version.major(), version.minor(), version.patch() + 1);
			default -> throw new IllegalArgumentException("No other " + attribute.getName() + " than " + value + " is known");
		};
	}
}
