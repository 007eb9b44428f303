package org.kneadwork.safety.coverage;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.TextPlace;

/** What the report calls things: ids as a bundle has them, titles, places and citations. */
final class Names {

	/** Stands for the id of a library that nobody can tell, as in a bundle. */
	private static final String UNKNOWN_LIBRARY = "unknown";
	/** Stands for what has no id. */
	private static final String UNKNOWN = "?";

	private final Set<Document> own;
	private final Function<Document, Optional<Library>> libraries;
	private final Function<ElementPlace, Optional<TextPlace>> places;
	/** Every id is asked for once a cell. */
	private final Map<Entity, String> ids = new IdentityHashMap<>();
	private final Map<Entity, Named> named = new IdentityHashMap<>();

	Names(Content content, Function<Document, Optional<Library>> libraries,
			Function<ElementPlace, Optional<TextPlace>> places) {
		this.own = new HashSet<>(content.documents());
		this.libraries = libraries;
		this.places = places;
	}

	/** A text that says something; empty where there is none. */
	static String text(String words) {
		return Known.text(words).orElse("");
	}

	boolean isOwn(Entity entity) {
		return !(entity.eContainer() instanceof Document document) || own.contains(document);
	}

	/** The id; of an entity of a library in use with the id of that library before it. */
	String id(Entity entity) {
		return ids.computeIfAbsent(entity, this::qualified);
	}

	private String qualified(Entity entity) {
		String id = Known.text(entity.getName()).orElse(UNKNOWN);
		if (isOwn(entity)) {
			return id;
		}
		return libraries.apply((Document) entity.eContainer()).flatMap(library -> Known.text(library.getName()))
				.orElse(UNKNOWN_LIBRARY) + ":" + id;
	}

	/** The ids of those that are known, each once, in their order. */
	List<String> ids(Collection<? extends Entity> entities) {
		return entities.stream().filter(Known::is).map(this::id).distinct().toList();
	}

	Named named(Entity entity) {
		return named.computeIfAbsent(entity, known -> named(known, ElementPlace.of(known, Literals.ENTITY__NAME)));
	}

	Named named(Entity entity, ElementPlace place) {
		return new Named(EntityKinds.word(entity), id(entity), Known.text(entity.getTitle()).orElseGet(() -> id(entity)),
				places.apply(place));
	}

	Optional<TextPlace> place(ElementPlace place) {
		return places.apply(place);
	}

	/** The order of entities in a report: those of the library first, then by id; it does not depend on the order of files. */
	Comparator<Entity> order() {
		return Comparator.comparing((Entity entity) -> !isOwn(entity)).thenComparing(this::id)
				.thenComparing(entity -> text(entity.getTitle()));
	}

	<T extends Entity> List<T> inOrder(Collection<T> entities) {
		return entities.stream().filter(Known::is).distinct().sorted(order()).toList();
	}

	List<Cited> cited(Collection<Citation> citations) {
		return citations.stream().flatMap(citation -> cited(citation).stream()).toList();
	}

	Optional<Cited> cited(Citation citation) {
		return Optional.ofNullable(citation).flatMap(given -> Known.of(given.getSource()))
				.map(source -> new Cited(id(source), title(source), lines(citation), text(source.getUrl())));
	}

	private String title(Source source) {
		return Known.text(source.getTitle()).orElseGet(() -> id(source));
	}

	private static Message lines(Citation citation) {
		if (!citation.isSetFirstLine()) {
			return Message.NONE;
		}
		return citation.isSetLastLine() ? Sayings.say("range", citation.getFirstLine(), citation.getLastLine())
				: Message.of(String.valueOf(citation.getFirstLine()));
	}
}
