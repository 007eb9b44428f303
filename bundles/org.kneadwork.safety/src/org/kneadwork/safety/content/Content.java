package org.kneadwork.safety.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Waiver;
import org.kneadwork.model.content.WordingRule;

/**
 * The content that is checked together: the documents of one library, and those of the libraries that it uses. The
 * rules report on the library's own documents only; cautions and baselines of both hold. Does not change once it is
 * made, provided that the documents do not.
 */
public final class Content {

	/** What says how the rest is to be read: it holds for a part of a library as for the whole. */
	private static final Set<Class<?>> SETTINGS = Set.of(Library.class, WordingRule.class, Waiver.class);

	private final List<Document> documents;
	private final Set<Document> inView;
	private final Optional<Content> narrowed;
	private final Map<Class<?>, List<Entry>> own;
	private final Map<Class<?>, List<Entry>> all;
	private final Optional<Runnable> pause;

	private Content(List<Document> own, List<Document> used) {
		this.documents = List.copyOf(own);
		this.inView = new HashSet<>(documents);
		this.narrowed = Optional.empty();
		this.own = byKind(own);
		this.all = used.isEmpty() ? this.own : byKind(Stream.concat(own.stream(), used.stream()).toList());
		this.pause = Optional.empty();
	}

	private Content(Content other, Runnable pause) {
		this.documents = other.documents;
		this.inView = other.inView;
		this.narrowed = other.narrowed.map(whole -> whole.pausing(pause));
		this.own = pausing(other.own, pause);
		this.all = pausing(other.all, pause);
		this.pause = Optional.of(pause);
	}

	private static Map<Class<?>, List<Entry>> pausing(Map<Class<?>, List<Entry>> lists, Runnable pause) {
		Map<Class<?>, List<Entry>> pausing = new HashMap<>();
		lists.forEach((kind, list) -> pausing.put(kind, new PausingList<>(list, pause)));
		return pausing;
	}

	private Content(Content whole, List<Document> part) {
		this.documents = List.copyOf(part);
		this.inView = new HashSet<>(documents);
		this.narrowed = Optional.of(whole);
		this.own = byKind(part);
		SETTINGS.forEach(kind -> own.put(kind, whole.own.getOrDefault(kind, List.of())));
		this.all = whole.all;
		this.pause = whole.pause;
	}

	private static Map<Class<?>, List<Entry>> byKind(List<Document> documents) {
		Map<Class<?>, List<Entry>> found = new HashMap<>();
		List<Entry> everything = new ArrayList<>();
		for (Document document : documents) {
			for (Entry entry : document.getEntries()) {
				found.computeIfAbsent(entry.eClass().getInstanceClass(), kind -> new ArrayList<>()).add(entry);
				everything.add(entry);
			}
		}
		found.put(Entry.class, everything);
		return found;
	}

	/**
	 * Puts documents together.
	 *
	 * @param own the documents of the library that is checked
	 * @param used the documents of the libraries that it uses, directly or not
	 * @return the content
	 */
	public static Content of(List<Document> own, List<Document> used) {
		return new Content(own, used);
	}

	/**
	 * The same content, of which only some documents are looked at: what depends on the others still finds them. The
	 * header, the wording rules and the waivers hold as for the whole.
	 *
	 * @param part some of the library's own documents
	 * @return the content, whose own documents are those
	 */
	public Content narrowedTo(List<Document> part) {
		return new Content(whole(), part);
	}

	/**
	 * The same content for somebody who may have to stop in the middle.
	 *
	 * @param pause is run whenever an entry is taken from a list, and may throw to end the work
	 * @return the content
	 */
	public Content pausing(Runnable pause) {
		return new Content(this, pause);
	}

	/**
	 * A list of what was gathered from this content, for whoever has to stop in the middle as they do with its entries.
	 *
	 * @param <T> what is in it
	 * @param list the list
	 * @return the same elements; where the content was made by {@link #pausing}, that is run whenever one is taken
	 */
	public <T> List<T> pausingAlike(List<T> list) {
		return pause.<List<T>>map(run -> new PausingList<>(list, run)).orElse(list);
	}

	/**
	 * The content of the whole library.
	 *
	 * @return this content, or that of which it is a part
	 */
	public Content whole() {
		return narrowed.orElse(this);
	}

	/**
	 * Tells whether an entry is among those that are looked at.
	 *
	 * @param entry the entry
	 * @return whether it stands in one of {@link #documents()}
	 */
	public boolean looksAt(Entry entry) {
		return entry.eContainer() instanceof Document document && inView.contains(document);
	}

	/**
	 * Tells whether an entry belongs to the library that is checked, and not to one that it uses. A content that was
	 * narrowed gives the answer of the whole.
	 *
	 * @param entry the entry
	 * @return whether it stands in a document of the library
	 */
	public boolean owns(Entry entry) {
		return whole().looksAt(entry);
	}

	/**
	 * The header of the library that is checked.
	 *
	 * @return the first header in its documents, if there is one
	 */
	public Optional<Library> library() {
		List<Library> headers = own(Library.class);
		return headers.isEmpty() ? Optional.empty() : Optional.of(headers.getFirst());
	}

	/**
	 * The documents of the library that is checked, or those of them that are looked at.
	 *
	 * @return the documents, in the order in which they were given
	 */
	public List<Document> documents() {
		return documents;
	}

	/**
	 * The entries of a kind of the library that is checked.
	 *
	 * @param <T> the kind
	 * @param type the interface of the kind, such as {@code Technique.class}; {@code Entry.class} means every kind
	 * @return the entries, in the order of the documents
	 */
	public <T extends Entry> List<T> own(Class<T> type) {
		return of(type, own);
	}

	/**
	 * The entries of a kind of the library that is checked and of those that it uses.
	 *
	 * @param <T> the kind
	 * @param type the interface of the kind, such as {@code Caution.class}; {@code Entry.class} means every kind
	 * @return the entries, in the order of the documents, the library's own first
	 */
	public <T extends Entry> List<T> all(Class<T> type) {
		return of(type, all);
	}

	@SuppressWarnings("unchecked") // byKind puts nothing but instances of the class under it
	private static <T extends Entry> List<T> of(Class<T> type, Map<Class<?>, List<Entry>> entries) {
		List<Entry> exactly = entries.get(type);
		if (exactly != null) {
			return (List<T>) java.util.Collections.unmodifiableList(exactly);
		}
		return entries.get(Entry.class).stream().filter(type::isInstance).map(type::cast).toList();
	}
}
