package org.kneadwork.compiler;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.dsl.linking.Libraries;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.threads.InOrder;
import org.kneadwork.model.values.Version;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.Severity;

/** Parses a library and all libraries that it uses, and links them. */
final class LibraryLoader {

	private final Injector language;
	private final int threads;
	private final FileParser.Nodes nodes;
	private final XtextResourceSet resources;
	private final CheckRequest request;
	private final Plugins plugins;
	private final Progress progress;
	private final LibrarySearch search;
	private final Map<String, LoadedLibrary> loaded = new LinkedHashMap<>();
	private final List<Finding> findings = new ArrayList<>();

	LibraryLoader(Injector language, int threads, FileParser.Nodes nodes, CheckRequest request, Plugins plugins, Progress progress) {
		this.language = language;
		this.threads = threads;
		this.nodes = nodes;
		this.resources = language.getInstance(XtextResourceSet.class);
		this.request = request;
		this.plugins = plugins;
		this.progress = progress;
		this.search = new LibrarySearch(request.searchPath(), plugins.vocabularies(), request.indexesFirst());
	}

	/**
	 * Loads a library.
	 *
	 * @param folder the library
	 * @return the libraries by their folders, the library itself first, then those that it uses
	 * @throws LibraryUnreadableException when a library cannot be read
	 */
	List<LoadedLibrary> load(LibraryFolder folder) throws LibraryUnreadableException {
		progress.begin(Progress.Task.READING, folder.files().size());
		load(new LibrarySearch.Found(folder, Optional.empty()), List.of());
		List<LoadedLibrary> libraries = List.copyOf(loaded.values());
		progress.begin(Progress.Task.LINKING, libraries.stream().mapToInt(library -> library.resources().size()).sum());
		for (LoadedLibrary library : libraries) {
			for (Resource resource : library.resources()) {
				CancelledException.check(progress);
				((LazyLinkingResource) resource).resolveLazyCrossReferences(CancelIndicator.NullImpl);
				progress.step(library.folder().relative(Path.of(resource.getURI().toFileString())));
			}
		}
		return libraries;
	}

	/** What was found about the use of libraries. */
	List<Finding> findings() {
		return findings;
	}

	private void load(LibrarySearch.Found found, List<String> path) throws LibraryUnreadableException {
		LibraryFolder folder = found.folder();
		List<Resource> files = new ArrayList<>();
		// In the order of the files, whichever was parsed first.
		try (InOrder<Path, KneadResource> parsed = InOrder.of(folder.files(), file -> parse(file, found), threads, "kneadwork-reads",
				CancelledException::new)) {
			for (Path file : folder.files()) {
				CancelledException.check(progress);
				files.add(added(parsed.next(), folder.folder().toString()));
				progress.step(folder.relative(file));
			}
		}
		LoadedLibrary library = new LoadedLibrary(folder, files, found.index());
		loaded.put(folder.folder().toString(), library);
		Optional<Library> header = library.header();
		if (header.isPresent()) {
			List<String> extended = new ArrayList<>(path);
			extended.add(header.get().getName());
			for (LibraryUse use : header.get().getUses()) {
				loadUsed(folder, use, extended);
			}
		}
	}

	private void loadUsed(LibraryFolder user, LibraryUse use, List<String> path) throws LibraryUnreadableException {
		Optional<String> id = Libraries.idOf(use);
		if (id.isEmpty()) {
			return;
		}
		if (path.contains(id.get())) {
			findings.add(error("KW902", use, Sayings.say("KW902.library", id.get(), way(path.subList(path.indexOf(id.get()), path.size()))),
					Sayings.say("KW902.remove")));
			return;
		}
		Optional<LibrarySearch.Found> found = find(user, use, id.get());
		if (found.isEmpty()) {
			return;
		}
		String folder = found.get().folder().folder().toString();
		if (!loaded.containsKey(folder)) {
			load(found.get(), path);
		}
		checkVersion(use, loaded.get(folder));
	}

	private Optional<LibrarySearch.Found> find(LibraryFolder user, LibraryUse use, String id) throws LibraryUnreadableException {
		try {
			return search.find(user, id, Optional.ofNullable(use.getVersion()));
		} catch (IndexUnreadableException e) {
			findings.add(error("KW002", use, Sayings.say("KW002.index", id, e.reason()), Sayings.say("KW002.getIndex")));
			return Optional.empty();
		}
	}

	private void checkVersion(LibraryUse use, LoadedLibrary used) {
		Optional<Version> there = used.header().map(Library::getVersion);
		if (there.isPresent() && use.getVersion() != null && !there.get().satisfies(use.getVersion())) {
			findings.add(error("KW002", use, Sayings.say("KW002.version", used.header().get().getName(), there.get(), use.getVersion()),
					Sayings.say("KW002.getVersion")));
		}
	}

	/** "a uses b uses a". */
	private static Message way(List<String> circle) {
		Message way = Message.of(circle.getFirst());
		for (String id : circle.reversed()) {
			way = Sayings.say("KW902.uses", id, way);
		}
		return way;
	}

	private static Finding error(String code, LibraryUse use, Message message, Message mend) {
		return new Finding(code, Severity.ERROR, message, mend, ElementPlace.of(use), List.of(), List.of());
	}

	private KneadResource parse(Path file, LibrarySearch.Found library) {
		if (library.index().isPresent()) {
			return FileParser.parse(language, file, library.index().get().index().texts().get(library.folder().relative(file)), nodes);
		}
		String unsaved = request.unsaved().get(file);
		return unsaved == null ? FileParser.parse(language, file, nodes) : FileParser.parse(language, file, unsaved, nodes);
	}

	private Resource added(KneadResource resource, String library) {
		resources.getResources().add(resource);
		Libraries.of(resources).assign(resource, library);
		return resource;
	}
}
