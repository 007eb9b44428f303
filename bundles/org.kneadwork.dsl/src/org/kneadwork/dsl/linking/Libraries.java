package org.kneadwork.dsl.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.resource.Nodes;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;

/**
 * Which files of a resource set belong to which library, and the index of each library. Files that nobody assigned to
 * a library form one together. The indexes are made when they are first asked for and dropped when a file comes, goes
 * or changes.
 */
public final class Libraries extends AdapterImpl {

	private static final String UNASSIGNED = "";

	private final ResourceSet resources;
	private final Map<Resource, String> assigned = new WeakHashMap<>();
	private Map<String, Group> groups = Map.of();

	private record Group(EntityIndex index, Map<String, String> keysByAlias) {
	}

	private Libraries(ResourceSet resources) {
		this.resources = resources;
	}

	/**
	 * The libraries of a resource set.
	 *
	 * @param resources the resource set
	 * @return its libraries, always the same object
	 */
	public static Libraries of(ResourceSet resources) {
		for (var adapter : resources.eAdapters()) {
			if (adapter instanceof Libraries libraries) {
				return libraries;
			}
		}
		Libraries libraries = new Libraries(resources);
		resources.eAdapters().add(libraries);
		return libraries;
	}

	/**
	 * Says which library a file belongs to.
	 *
	 * @param file the file
	 * @param key what the library is told apart by, such as its folder
	 */
	public void assign(Resource file, String key) {
		assigned.put(file, key);
		forget();
	}

	/**
	 * Puts a file in the place of its former state, in which each of its entities had the same kind and id, and was the one
	 * that counts. The indexes are kept: to make those of a large library anew takes longer than to read the file.
	 *
	 * @param before the former state
	 * @param after the new state, loaded
	 */
	public void exchange(Resource before, Resource after) {
		Map<String, Group> kept = groups;
		String key = keyOf(before);
		int index = resources.getResources().indexOf(before);
		resources.getResources().remove(index);
		resources.getResources().add(index, after);
		assigned.put(after, key);
		groups = kept;
		for (EObject root : after.getContents()) {
			if (root instanceof Document document && groups.containsKey(key)) {
				groups.get(key).index().exchange(document);
			}
		}
	}

	/** Drops the indexes: the content of a file has changed. */
	public void forget() {
		groups = Map.of();
	}

	@Override
	public void notifyChanged(Notification change) {
		if (change.getFeatureID(ResourceSet.class) == ResourceSet.RESOURCE_SET__RESOURCES) {
			forget();
		}
	}

	/**
	 * The index of the library that a file belongs to.
	 *
	 * @param file the file
	 * @return the index
	 */
	public EntityIndex indexOf(Resource file) {
		return group(file).index();
	}

	/**
	 * The index of another library, as a file may name it.
	 *
	 * @param file the file that refers to the other library
	 * @param alias the word before the colon: the id of a library in use, or the alias it was given
	 * @return the index, if a library in use goes by that word and was loaded
	 */
	public Optional<EntityIndex> indexOf(Resource file, String alias) {
		return Optional.ofNullable(group(file).keysByAlias().get(alias)).map(key -> groups().get(key).index());
	}

	/**
	 * What the library of a file is told apart by.
	 *
	 * @param file the file
	 * @return the key that it was assigned to
	 */
	public String keyOf(Resource file) {
		return assigned.getOrDefault(file, UNASSIGNED);
	}

	/**
	 * What another library is told apart by.
	 *
	 * @param file the file that refers to the other library
	 * @param alias the word before the colon
	 * @return the key, if a library in use goes by that word and was loaded
	 */
	public Optional<String> keyOf(Resource file, String alias) {
		return Optional.ofNullable(group(file).keysByAlias().get(alias));
	}

	/**
	 * The words by which a file may name the libraries in use.
	 *
	 * @param file the file
	 * @return the words, without the colon
	 */
	public List<String> aliases(Resource file) {
		return List.copyOf(group(file).keysByAlias().keySet());
	}

	/**
	 * Looks up what a reference leads to.
	 *
	 * @param file the file that refers to it
	 * @param kind the class of what is referred to
	 * @param id its id, behind the word for another library and a colon where it belongs to one
	 * @return what goes by the id, if it was loaded
	 */
	public Optional<? extends Entity> find(Resource file, EClass kind, String id) {
		int colon = id.indexOf(KneadNames.DELIMITER);
		String own = id.substring(id.lastIndexOf(KneadNames.DELIMITER) + 1);
		if (kind == ContentPackage.Literals.LIBRARY) {
			return library(own);
		}
		return colon < 0 ? indexOf(file).find(kind, id) : indexOf(file, id.substring(0, colon)).flatMap(index -> index.find(kind, own));
	}

	/**
	 * Looks up a library of the resource set by its id.
	 *
	 * @param id the id
	 * @return the header, if such a library was loaded
	 */
	public Optional<Library> library(String id) {
		return groups().values().stream().flatMap(group -> group.index().find(ContentPackage.Literals.LIBRARY, id).stream())
				.map(Library.class::cast).findFirst();
	}

	/**
	 * Lists the libraries of the resource set.
	 *
	 * @return their headers
	 */
	public List<Library> all() {
		List<Library> all = new ArrayList<>();
		for (Group group : groups().values()) {
			group.index().all(ContentPackage.Literals.LIBRARY).forEach(header -> all.add((Library) header));
		}
		return all;
	}

	private Group group(Resource file) {
		return groups().getOrDefault(assigned.getOrDefault(file, UNASSIGNED), new Group(new EntityIndex(), Map.of()));
	}

	private Map<String, Group> groups() {
		if (groups.isEmpty()) {
			groups = build();
		}
		return groups;
	}

	private Map<String, Group> build() {
		Map<String, EntityIndex> indexes = new LinkedHashMap<>();
		for (Resource resource : List.copyOf(resources.getResources())) {
			for (EObject root : resource.getContents()) {
				if (root instanceof Document document) {
					indexes.computeIfAbsent(assigned.getOrDefault(resource, UNASSIGNED), key -> new EntityIndex())
							.add(document);
				}
			}
		}
		Map<String, String> keysByLibrary = new HashMap<>();
		indexes.forEach((key, index) -> index.all(ContentPackage.Literals.LIBRARY)
				.forEach(header -> keysByLibrary.putIfAbsent(header.getName(), key)));
		Map<String, Group> built = new LinkedHashMap<>();
		indexes.forEach((key, index) -> built.put(key, new Group(index, aliases(index, keysByLibrary))));
		return built;
	}

	private static Map<String, String> aliases(EntityIndex index, Map<String, String> keysByLibrary) {
		Map<String, String> aliases = new LinkedHashMap<>();
		for (var header : index.all(ContentPackage.Literals.LIBRARY)) {
			for (LibraryUse use : ((Library) header).getUses()) {
				idOf(use).ifPresent(id -> {
					String key = keysByLibrary.get(id);
					if (key != null) {
						aliases.put(use.getAlias() == null ? id : use.getAlias(), key);
					}
				});
			}
		}
		return aliases;
	}

	/**
	 * The id of a library in use as it stands in the text, whether or not that library can be found.
	 *
	 * @param use the statement
	 * @return the id; empty where the statement is incomplete
	 */
	public static Optional<String> idOf(LibraryUse use) {
		Optional<String> noted = use.eResource() instanceof KneadResource file
				? file.idToLink(use, ContentPackage.Literals.LIBRARY_USE__LIBRARY) : Optional.empty();
		if (noted.isPresent()) {
			return noted;
		}
		List<INode> nodes = Nodes.of(use, ContentPackage.Literals.LIBRARY_USE__LIBRARY);
		if (!nodes.isEmpty()) {
			return Optional.of(NodeModelUtils.getTokenText(nodes.get(0)));
		}
		return Optional.ofNullable((Library) use.eGet(ContentPackage.Literals.LIBRARY_USE__LIBRARY, false))
				.map(Library::getName);
	}
}
