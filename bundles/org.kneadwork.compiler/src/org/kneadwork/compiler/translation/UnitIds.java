package org.kneadwork.compiler.translation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.PlainWords;
import org.kneadwork.safety.translation.TranslatableText;

/**
 * Names texts for translators, such as {@code red-flag.night-pain.ask} or {@code technique.palm-circles.step.5d2c9a01}. What
 * there is once is named by its statement; what belongs to conditions, to a caution or to a part of the entity by these; a
 * text in a list by its own words, since its number changes whenever something is put in before it.
 */
final class UnitIds {

	private static final String DOT = ".";
	private static final String TITLE = "title";

	/** What says of an element of a list which one it is. */
	private static final Map<EClass, EReference> NAMED_BY = Map.of(
			Literals.CONDITION_DECISION, Literals.CONDITION_DECISION__CONDITIONS,
			Literals.OVERRULING, Literals.OVERRULING__CAUTION);

	private final Map<String, Integer> given = new HashMap<>();
	private final String entity;

	UnitIds(Entity entity) {
		this.entity = prefix(EntityKinds.word(entity), Known.text(entity.getName()).orElse("-"));
	}

	private static String prefix(String kind, String name) {
		return kind + DOT + name + DOT;
	}

	/** The parts of an id: the kind and the id of the entity, and the statement. */
	record Parts(String kind, String name, String statement) {

		/** Empty where the text cannot be an id. */
		static Optional<Parts> of(String id) {
			String[] parts = id.split("\\.");
			return parts.length < 3 ? Optional.empty() : Optional.of(new Parts(parts[0], parts[1], parts[2]));
		}

		/** The beginning of the ids of all texts of the entity. */
		String ofEntity() {
			return prefix(kind, name);
		}
	}

	/** The word of the statement, as it stands in an id. */
	static String statement(TranslatableText text) {
		return text.field().map(TranslatableField::getLiteral).orElse(TITLE);
	}

	/** The id of a text; asked for once, in the order in which the texts of the entity are counted. */
	String of(TranslatableText text) {
		String id = entity + statement(text) + key(text).map(key -> DOT + key).orElse("");
		int times = given.merge(id, 1, Integer::sum);
		return times == 1 ? id : id + DOT + times;
	}

	private static Optional<String> key(TranslatableText text) {
		if (text.feature().isMany()) {
			return Optional.of(hash(text.words()));
		}
		Deque<String> path = new ArrayDeque<>();
		for (EObject at = text.element(); !(at instanceof Entity); at = at.eContainer()) {
			Optional<String> step = step(at);
			if (step.isEmpty()) {
				return Optional.of(hash(text.words()));
			}
			path.addFirst(step.get());
		}
		return path.isEmpty() ? Optional.empty() : Optional.of(String.join(DOT, path));
	}

	/** What leads from an element to one of its parts; empty where only its place in a list does. */
	private static Optional<String> step(EObject part) {
		if (!part.eContainmentFeature().isMany()) {
			return Optional.of(part.eContainmentFeature().getName());
		}
		return Optional.ofNullable(NAMED_BY.get(part.eClass())).flatMap(reference -> {
			List<String> names = new ArrayList<>();
			List<?> targets = part.eGet(reference) instanceof List<?> several ? several
					: Known.of(part.eGet(reference)).map(List::<Object>of).orElse(List.of());
			targets.forEach(target -> Known.of((Entity) target).flatMap(found -> Known.text(found.getName())).ifPresent(names::add));
			return names.isEmpty() ? Optional.empty() : Optional.of(String.join(DOT, names));
		});
	}

	private static String hash(String words) {
		CRC32 hash = new CRC32();
		hash.update(PlainWords.of(words).getBytes(StandardCharsets.UTF_8));
		return "%08x".formatted(hash.getValue());
	}
}
