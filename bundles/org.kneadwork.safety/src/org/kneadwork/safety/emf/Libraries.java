package org.kneadwork.safety.emf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;

/**
 * The documents of a resource set by library. A library is the folder tree in which its header stands; where one header
 * stands below another one, both are taken for headers of the outer folder, which breaks a rule. Documents outside every
 * such folder belong to the library of the resource set, if there is just one, and else form one without a header.
 */
final class Libraries {

	private static final String NOWHERE = "";

	private final Map<Document, String> folders = new LinkedHashMap<>();
	private final Map<String, List<Document>> documents = new HashMap<>();

	Libraries(ResourceSet resources) {
		List<Document> all = new ArrayList<>();
		for (Resource resource : List.copyOf(resources.getResources())) {
			for (EObject root : resource.getContents()) {
				if (root instanceof Document document) {
					all.add(document);
				}
			}
		}
		Set<String> roots = outermost(all.stream().filter(Libraries::hasHeader).map(Libraries::folder).toList());
		for (Document document : all) {
			String folder = enclosing(folder(document), roots)
					.orElse(roots.size() == 1 ? roots.iterator().next() : NOWHERE);
			folders.put(document, folder);
			documents.computeIfAbsent(folder, key -> new ArrayList<>()).add(document);
		}
	}

	private static boolean hasHeader(Document document) {
		return document.getEntries().stream().anyMatch(Library.class::isInstance);
	}

	/** The folder of a document, with a slash at its end. */
	private static String folder(Document document) {
		URI uri = document.eResource().getURI();
		return uri == null ? NOWHERE : uri.trimFragment().trimSegments(1).toString() + "/";
	}

	private static Set<String> outermost(List<String> folders) {
		Set<String> found = new LinkedHashSet<>();
		folders.stream().distinct().sorted(Comparator.comparing(String::length)).forEach(folder -> {
			if (enclosing(folder, found).isEmpty()) {
				found.add(folder);
			}
		});
		return found;
	}

	/** The one of several folders that a folder is, or is within. */
	private static Optional<String> enclosing(String folder, Set<String> roots) {
		String at = folder;
		while (true) {
			if (roots.contains(at)) {
				return Optional.of(at);
			}
			int slash = at.lastIndexOf('/', at.length() - 2);
			if (slash < 0) {
				return Optional.empty();
			}
			at = at.substring(0, slash + 1);
		}
	}

	/** What is checked together with a document of this resource set: its library, and those that this one uses. */
	Content contentOf(Document document) {
		String own = folders.get(document);
		Set<String> used = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(own));
		while (!open.isEmpty()) {
			for (String next : usedBy(open.pop())) {
				if (!next.equals(own) && used.add(next)) {
					open.add(next);
				}
			}
		}
		return Content.of(documents.get(own), used.stream().flatMap(folder -> documents.get(folder).stream()).toList());
	}

	private List<String> usedBy(String folder) {
		List<String> found = new ArrayList<>();
		for (Document document : documents.get(folder)) {
			document.getEntries().stream().filter(Library.class::isInstance).map(Library.class::cast)
					.flatMap(library -> library.getUses().stream()).map(LibraryUse::getLibrary).filter(Known::is)
					.map(library -> folders.get(library.eContainer())).filter(Known::is).forEach(found::add);
		}
		return found;
	}
}
