package org.kneadwork.bundle.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.bundle.json.JsonWriter;
import org.kneadwork.bundle.resolved.Ids;
import org.kneadwork.bundle.text.LanguageTexts;
import org.kneadwork.bundle.text.TextSlot;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;

/**
 * Writes the properties of one language's document: ids, words of enumerations, and texts in that language. Remembers
 * which texts nobody has translated, and where the parts of the document come from.
 */
final class BundleOutput {

	private final JsonWriter json;
	private final LanguageTexts texts;
	private final Ids ids;
	private final Optional<SourceMap> sourceMap;
	private final List<String> untranslated = new ArrayList<>();

	/**
	 * @param json where to write
	 * @param texts the texts in the language of the document
	 * @param ids the ids of the bundle
	 * @param sourceMap is told where the parts of the document come from
	 */
	BundleOutput(JsonWriter json, LanguageTexts texts, Ids ids, Optional<SourceMap> sourceMap) {
		this.json = json;
		this.texts = texts;
		this.ids = ids;
		this.sourceMap = sourceMap;
	}

	/** The JSON Pointers of the texts so far that nobody has translated. */
	List<String> untranslated() {
		return List.copyOf(untranslated);
	}

	/** A property that is a word of the format, or something verbatim. */
	void word(String name, String word) {
		json.name(name);
		json.value(word);
	}

	/** A property that is something verbatim, left out where there is nothing. */
	void verbatim(String name, String value) {
		Known.text(value).ifPresent(found -> word(name, found));
	}

	/** A property that is a word of an enumeration. */
	void word(String name, Enumerator word) {
		word(name, word.getLiteral());
	}

	/** A property that is a word of an enumeration, left out where the author declares none. */
	void word(String name, boolean declared, Enumerator word) {
		if (declared) {
			word(name, word);
		}
	}

	/** A property that lists words of an enumeration, each once. */
	void words(String name, Collection<? extends Enumerator> words) {
		json.name(name);
		json.words(words.stream().map(Enumerator::getLiteral).distinct().toList());
	}

	/** A property that is a number. */
	void number(String name, int number) {
		json.name(name);
		json.value(number);
	}

	/** A property that is a number, left out where the author declares none. */
	void number(String name, boolean declared, int number) {
		if (declared) {
			number(name, number);
		}
	}

	/** A property that lists numbers. */
	void numbers(String name, List<Integer> numbers) {
		json.name(name);
		json.numbers(numbers);
	}

	/** A property that is true or false. */
	void flag(String name, boolean flag) {
		json.name(name);
		json.value(flag);
	}

	/** A property that is null. */
	void nothing(String name) {
		json.name(name);
		json.nothing();
	}

	/** A property that refers to an entity, left out where there is none. */
	void id(String name, Entity entity) {
		ids.of(entity).ifPresent(id -> word(name, id));
	}

	/** Whether the bundle can name an entity. */
	boolean names(Entity entity) {
		return ids.of(entity).isPresent();
	}

	/** A property that refers to entities, each once, in the order given. */
	void ids(String name, Collection<? extends Entity> entities) {
		json.name(name);
		json.words(entities.stream().flatMap(entity -> ids.of(entity).stream()).distinct().toList());
	}

	/** A property that is a text, left out where there is none. */
	void text(String name, EObject element, EAttribute feature) {
		text(name, TextSlot.of(element, feature));
	}

	/** A property that is a text, left out where there is none. */
	void text(String name, TextSlot slot) {
		if (slot.original().isPresent()) {
			json.name(name);
			write(slot);
		}
	}

	/** A property that is a text; where there is none, the title of the entity. */
	void text(String name, Entity entity, EAttribute feature, EAttribute otherwise) {
		TextSlot slot = TextSlot.of(entity, feature);
		text(name, slot.original().isPresent() ? slot : TextSlot.of(entity, otherwise), entity);
	}

	/** A property that is a text; where there is none, the id of an entity. */
	void text(String name, TextSlot slot, Entity entity) {
		if (slot.original().isPresent()) {
			text(name, slot);
		} else {
			word(name, ids.of(entity).orElse("-"));
		}
	}

	/** The properties that every entity begins with. */
	void idAndTitle(Entity entity) {
		id("id", entity);
		text("title", TextSlot.of(entity, Literals.ENTITY__TITLE), entity);
	}

	/** A property that is a title as published: nobody is expected to translate it. */
	void publishedTitle(String name, Entity entity) {
		TextSlot title = TextSlot.of(entity, Literals.ENTITY__TITLE);
		word(name, texts.translation(title).or(title::original).or(() -> ids.of(entity)).orElse("-"));
	}

	/** A property that lists texts; where one of them is not there, the id of an entity. */
	void texts(String name, List<TextSlot> slots, Entity entity) {
		json.name(name);
		json.array(slots, slot -> {
			if (slot.original().isPresent()) {
				write(slot);
			} else {
				json.value(ids.of(entity).orElse("-"));
			}
		});
	}

	/** A property that lists names as they are. */
	void names(String name, List<String> names) {
		json.name(name);
		json.array(Known.texts(names), json::value);
	}

	private void write(TextSlot slot) {
		Optional<String> translation = texts.translation(slot);
		json.value(translation.or(slot::original).orElseThrow());
		if (translation.isEmpty() && !texts.isSource()) {
			untranslated.add(json.pointer());
		}
	}

	/** A property that is an object which comes from an element of the model. */
	void object(String name, EObject origin, Runnable properties) {
		json.name(name);
		json.object(() -> {
			mark(ElementPlace.of(origin));
			properties.run();
		});
	}

	/** A property that is an object. */
	void object(String name, Runnable properties) {
		json.name(name);
		json.object(properties);
	}

	/** A property that is a small object, on one line. */
	void smallObject(String name, Runnable properties) {
		json.name(name);
		json.objectOnOneLine(properties);
	}

	/** A property that lists objects. */
	<T> void objects(String name, Collection<? extends T> things, Consumer<T> properties) {
		json.name(name);
		json.array(things, thing -> json.object(() -> properties.accept(thing)));
	}

	/** A property that lists objects, each of which comes from an element of the model. */
	<T extends EObject> void elements(String name, Collection<? extends T> elements, Consumer<T> properties) {
		json.name(name);
		json.array(elements, element -> json.object(() -> {
			mark(ElementPlace.of(element));
			properties.accept(element);
		}));
	}

	/** A property that lists small objects, each on one line. */
	<T> void smallObjects(String name, Collection<? extends T> things, Consumer<T> properties) {
		json.name(name);
		json.array(things, thing -> json.objectOnOneLine(() -> properties.accept(thing)));
	}

	/** Tells the source map where the part that is being written comes from. */
	void mark(ElementPlace origin) {
		sourceMap.ifPresent(map -> map.put(json.pointer(), origin));
	}
}
