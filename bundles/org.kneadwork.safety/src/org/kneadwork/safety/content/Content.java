package org.kneadwork.safety.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Library;

/**
 * The content that is checked together: the documents of one library, and those of the libraries that it uses. The
 * rules report on the library's own documents only; cautions and baselines of both hold. Does not change once it is
 * made, provided that the documents do not.
 */
public final class Content {

	private final List<Document> documents;
	private final Map<Class<?>, List<Entry>> own;
	private final Map<Class<?>, List<Entry>> all;

	private Content(List<Document> own, List<Document> used) {
		this.documents = List.copyOf(own);
		this.own = byKind(own);
		this.all = used.isEmpty() ? this.own : byKind(Stream.concat(own.stream(), used.stream()).toList());
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
	 * The header of the library that is checked.
	 *
	 * @return the first header in its documents, if there is one
	 */
	public Optional<Library> library() {
		return own(Library.class).stream().findFirst();
	}

	/**
	 * The documents of the library that is checked.
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
