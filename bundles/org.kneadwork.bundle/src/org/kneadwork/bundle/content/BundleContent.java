package org.kneadwork.bundle.content;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.generator.GeneratorInput;
import org.kneadwork.bundle.json.JsonReader;
import org.kneadwork.bundle.json.JsonValue.JsonObject;

/** The content of a bundle in one language. */
public final class BundleContent {

	private final GeneratorInput input;
	private final BundlePart root;
	private final Map<EntityList, SequencedMap<String, BundlePart>> entities = new EnumMap<>(EntityList.class);

	private BundleContent(GeneratorInput input, BundlePart root) {
		this.input = input;
		this.root = root;
		for (EntityList list : EntityList.values()) {
			SequencedMap<String, BundlePart> byId = new LinkedHashMap<>();
			root.parts(list.property()).forEach(part -> byId.put(part.text("id"), part));
			entities.put(list, byId);
		}
	}

	/**
	 * Reads the content in one language.
	 *
	 * @param input the finished bundle
	 * @param language one of its languages
	 * @return the content
	 * @throws IllegalArgumentException when there is no such language, or the content is damaged
	 */
	public static BundleContent of(GeneratorInput input, String language) {
		JsonObject json = (JsonObject) JsonReader.read(new String(input.content(language), StandardCharsets.UTF_8));
		return new BundleContent(input, new BundlePart(json));
	}

	/**
	 * How far the content has been checked.
	 *
	 * @return the status
	 */
	public BundleStatus status() {
		return input.status();
	}

	/**
	 * What the content is told by.
	 *
	 * @return a SHA-256 sum, the same in all languages
	 */
	public String fingerprint() {
		return input.fingerprint();
	}

	/**
	 * The language of the texts.
	 *
	 * @return its tag
	 */
	public String language() {
		return root.text("language");
	}

	/**
	 * The language in which the library is written, and in which everything is that nobody has translated.
	 *
	 * @return its tag
	 */
	public String sourceLanguage() {
		return root.text("sourceLanguage");
	}

	/**
	 * Whether this is a translation that nobody has compared with the original: the status and the reviews are about the
	 * original, and nothing made of the translation may say more.
	 *
	 * @return whether it is
	 */
	public boolean isUnreviewedTranslation() {
		return !language().equals(sourceLanguage()) && !root.flag("translationReviewed");
	}

	/**
	 * What holds for the content as a whole: title, version, disclaimer.
	 *
	 * @return the header
	 */
	public BundlePart library() {
		return root.part("library");
	}

	/**
	 * The entities of a list, in its order.
	 *
	 * @param list the list
	 * @return the entities
	 */
	public List<BundlePart> all(EntityList list) {
		return List.copyOf(entities.get(list).values());
	}

	/**
	 * An entity that something refers to.
	 *
	 * @param list the list that it is in
	 * @param id its id
	 * @return the entity
	 * @throws IllegalArgumentException when there is none
	 */
	public BundlePart entity(EntityList list, String id) {
		return Optional.ofNullable(entities.get(list).get(id)).orElseThrow(() -> new IllegalArgumentException(
				"The bundle is not whole: there is no '" + id + "' among its " + list.property() + "."));
	}

	/**
	 * What people call an entity.
	 *
	 * @param list the list that it is in
	 * @param id its id
	 * @return its title
	 * @throws IllegalArgumentException when there is none
	 */
	public String title(EntityList list, String id) {
		return entity(list, id).text("title");
	}

	/**
	 * Whether any text at all is in the language of the library, because nobody has translated it.
	 *
	 * @return whether there is one
	 */
	public boolean isPartlyUntranslated() {
		return !root.texts("untranslated").isEmpty();
	}
}
