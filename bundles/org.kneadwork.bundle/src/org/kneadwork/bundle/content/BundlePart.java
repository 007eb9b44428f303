package org.kneadwork.bundle.content;

import java.util.List;
import java.util.Optional;
import org.kneadwork.bundle.json.JsonValue;
import org.kneadwork.bundle.json.JsonValue.JsonArray;
import org.kneadwork.bundle.json.JsonValue.JsonLiteral;
import org.kneadwork.bundle.json.JsonValue.JsonObject;
import org.kneadwork.bundle.json.JsonValue.JsonText;

/**
 * An object in a content file: a technique, a verdict, a step. {@code kneadwork schema} says which properties each has; what
 * the schema calls required is asked for with {@link #text} and the like, which fail where it is missing.
 */
public final class BundlePart {

	private final JsonObject json;

	BundlePart(JsonObject json) {
		this.json = json;
	}

	/**
	 * Whether there is such a property, and it is not null.
	 *
	 * @param name its name
	 * @return whether it is there
	 */
	public boolean has(String name) {
		return value(name).isPresent();
	}

	private Optional<JsonValue> value(String name) {
		return json.property(name).filter(value -> !(value instanceof JsonLiteral(String literal) && literal.equals("null")));
	}

	private JsonValue required(String name) {
		return value(name).orElseThrow(() -> new IllegalArgumentException("The bundle is not whole: '" + name + "' is missing in "
				+ json.properties().keySet() + "."));
	}

	/**
	 * A text that has to be there.
	 *
	 * @param name the name of the property
	 * @return the text
	 * @throws IllegalArgumentException when it is missing
	 */
	public String text(String name) {
		return textOf(required(name));
	}

	/**
	 * A text that may be missing.
	 *
	 * @param name the name of the property
	 * @return the text, if there is one
	 */
	public Optional<String> textIfAny(String name) {
		return value(name).map(BundlePart::textOf);
	}

	private static String textOf(JsonValue value) {
		return switch (value) {
			case JsonText(String text) -> text;
			case JsonLiteral(String literal) -> literal;
			default -> throw new IllegalArgumentException("The bundle is not whole: there is no text where one should be.");
		};
	}

	/**
	 * A whole number that has to be there.
	 *
	 * @param name the name of the property
	 * @return the number
	 * @throws IllegalArgumentException when it is missing or no number
	 */
	public int number(String name) {
		return Integer.parseInt(text(name));
	}

	/**
	 * A truth value.
	 *
	 * @param name the name of the property
	 * @return whether it is there and true
	 */
	public boolean flag(String name) {
		return textIfAny(name).filter("true"::equals).isPresent();
	}

	/**
	 * A list of texts.
	 *
	 * @param name the name of the property
	 * @return the texts; empty where there is no such property
	 */
	public List<String> texts(String name) {
		return values(name).stream().map(BundlePart::textOf).toList();
	}

	/**
	 * An object that has to be there.
	 *
	 * @param name the name of the property
	 * @return the object
	 * @throws IllegalArgumentException when it is missing
	 */
	public BundlePart part(String name) {
		return partOf(required(name));
	}

	/**
	 * An object that may be missing.
	 *
	 * @param name the name of the property
	 * @return the object, if there is one
	 */
	public Optional<BundlePart> partIfAny(String name) {
		return value(name).map(BundlePart::partOf);
	}

	/**
	 * A list of objects.
	 *
	 * @param name the name of the property
	 * @return the objects; empty where there is no such property
	 */
	public List<BundlePart> parts(String name) {
		return values(name).stream().map(BundlePart::partOf).toList();
	}

	private static BundlePart partOf(JsonValue value) {
		if (value instanceof JsonObject object) {
			return new BundlePart(object);
		}
		throw new IllegalArgumentException("The bundle is not whole: there is no object where one should be.");
	}

	private List<JsonValue> values(String name) {
		return value(name).map(value -> {
			if (value instanceof JsonArray(List<JsonValue> values)) {
				return values;
			}
			throw new IllegalArgumentException("The bundle is not whole: '" + name + "' is no list.");
		}).orElse(List.of());
	}
}
