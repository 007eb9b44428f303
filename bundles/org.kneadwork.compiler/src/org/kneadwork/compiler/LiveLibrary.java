package org.kneadwork.compiler;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.dsl.linking.EntityIndex;
import org.kneadwork.dsl.linking.Libraries;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.values.Version;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Place;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.rule.RuleSet;

/**
 * A library that stays in memory while its files are edited, with those that it uses. An edit costs what the edited file
 * costs: the other files keep their models. Those in which references come to lead somewhere else wait until they are
 * {@linkplain #link linked} again, since all files may be concerned; until then these references lead to what was there before.
 *
 * <p>One thread at a time may put, remove, link or check; nobody may read meanwhile when something is put, removed or linked.
 * Between edits any number of threads may read, also while a check goes on.
 */
public final class LiveLibrary {

	/** What an edit has changed besides the file itself, as far as that can be told without a check. */
	public sealed interface Effect permits Taken, ReadAgain {
	}

	/**
	 * The file is up to date.
	 *
	 * @param waiting the other files that have to be linked again, because references in them lead somewhere else now; absolute
	 *     paths
	 */
	public record Taken(Set<Path> waiting) implements Effect {
	}

	/** Which libraries are in use has changed: the library has to be opened again. Nothing was changed. */
	public record ReadAgain() implements Effect {
	}

	/** A library in use as a header names it. */
	private record Used(Optional<String> id, Version version, String alias) {
	}

	private final Injector language;
	private final ResourceSet resources;
	private final Libraries libraries;
	private final References references;
	private CheckRequest request;
	private final Plugins plugins;
	private final Map<Path, KneadResource> files = new HashMap<>();
	private final Set<Path> waiting = new LinkedHashSet<>();
	private List<LoadedLibrary> loaded;
	private List<Finding> aboutUses;
	private LibraryCheck state;

	LiveLibrary(Injector language, List<LoadedLibrary> loaded, List<Finding> aboutUses, CheckRequest request, Plugins plugins) {
		this.plugins = plugins;
		this.language = language;
		this.request = request;
		this.loaded = loaded;
		this.aboutUses = aboutUses;
		this.resources = loaded.get(0).resources().get(0).getResourceSet();
		this.libraries = Libraries.of(resources);
		this.references = new References(libraries);
		for (Resource resource : resources.getResources()) {
			files.put(pathOf(resource), (KneadResource) resource);
			references.add(resource);
		}
		this.state = newState();
	}

	private static Path pathOf(Resource resource) {
		return Path.of(resource.getURI().toFileString());
	}

	private LibraryCheck newState() {
		return new LibraryCheck(loaded, aboutUses, request, plugins);
	}

	/**
	 * The day that checks go by.
	 *
	 * @return the day on which reviews and waivers have to hold
	 */
	public LocalDate day() {
		return request.today();
	}

	/**
	 * Goes by another day from now on: a library may stay open for days, and a review that ran out meanwhile no longer counts.
	 *
	 * @param day the day on which reviews and waivers have to hold
	 */
	public void goBy(LocalDate day) {
		request = request.on(day);
		state = newState();
	}

	/**
	 * The folder of the library.
	 *
	 * @return its folder, absolute
	 */
	public Path folder() {
		return loaded.get(0).folder().folder();
	}

	/**
	 * The index from which a part of a library in use was read: its texts are not there as files.
	 *
	 * @param element the part
	 * @return the file of the index, absolute; empty where the part was read from a file of its library
	 */
	public Optional<Path> indexOf(EObject element) {
		Resource file = element.eResource();
		return loaded.stream().filter(library -> library.index().isPresent() && library.resources().contains(file))
				.flatMap(library -> library.index().stream()).map(LibrarySearch.IndexFile::file).findFirst();
	}

	/**
	 * The folders of the library and of those that it uses.
	 *
	 * @return the folders, absolute
	 */
	public List<Path> folders() {
		return loaded.stream().map(library -> library.folder().folder()).toList();
	}

	/**
	 * The files of the library itself.
	 *
	 * @return their absolute paths, in the order in which they are read
	 */
	public List<Path> ownFiles() {
		return loaded.get(0).folder().files();
	}

	/**
	 * A file of the library, or of one that it uses.
	 *
	 * @param file its absolute path
	 * @return the file, parsed and linked; empty where it belongs to none of them
	 */
	public Optional<KneadResource> file(Path file) {
		return Optional.ofNullable(files.get(file));
	}

	/**
	 * Who refers to what.
	 *
	 * @return the references in all files
	 */
	public References references() {
		return references;
	}

	/**
	 * The entities that a file may name, by kind and id.
	 *
	 * @return the libraries that were read
	 */
	public Libraries libraries() {
		return libraries;
	}

	/**
	 * What is there now, and the verdicts on it.
	 *
	 * @return the matrix, computed at the first call after an edit
	 */
	public VerdictMatrix matrix() {
		return state.matrix();
	}

	/**
	 * The verdicts on one technique, at the cost of one technique.
	 *
	 * @param technique a technique that is there now
	 * @return a matrix that knows its cells and no others
	 */
	public VerdictMatrix matrixOf(Technique technique) {
		return VerdictMatrix.of(content(), List.of(technique));
	}

	/**
	 * The verdicts on one routine, at the cost of what it does.
	 *
	 * @param routine a routine that is there now
	 * @return a matrix that knows the cells of the routine and of its techniques, and no others
	 */
	public VerdictMatrix matrixOf(Routine routine) {
		return VerdictMatrix.of(content(), List.copyOf(RoutineFacts.techniques(routine)));
	}

	/**
	 * What is there now.
	 *
	 * @return the content
	 */
	public Content content() {
		return state.content();
	}

	/**
	 * Finds where a part of the content stands.
	 *
	 * @param place the part
	 * @return its place; empty where it was not read from a file
	 */
	public Optional<TextPlace> placeOf(ElementPlace place) {
		return state.places().of(place);
	}

	/**
	 * The rules that it is checked against.
	 *
	 * @return those of the toolkit, and those of plug-ins
	 */
	public RuleSet rules() {
		return plugins.rules();
	}

	/**
	 * Checks everything.
	 *
	 * @param progress who watches
	 * @return the same as a check of the files from the beginning
	 * @throws CancelledException when whoever watches asked for it
	 * @throws IllegalStateException when files wait to be linked
	 */
	public Outcome<CheckedLibrary> check(Progress progress) {
		requireLinked(waiting);
		return state.whole(1, progress);
	}

	/**
	 * Checks some of the library's own files, as far as that can be done without a look at all others.
	 *
	 * @param some their absolute paths; others are left out
	 * @param progress who watches
	 * @return what was found in them by all rules but those that have to look at all files, see
	 *     {@link org.kneadwork.safety.rule.RuleCatalogue#acrossDocuments()}
	 * @throws CancelledException when whoever watches asked for it
	 * @throws IllegalStateException when a file waits to be linked that is {@linkplain #neededFor needed} for that
	 */
	public List<Finding> check(Collection<Path> some, Progress progress) {
		requireLinked(neededFor(some));
		return state.part(some.stream().filter(file -> ownFiles().contains(file)).map(files::get).toList(), progress);
	}

	private static void requireLinked(Collection<Path> waiting) {
		if (!waiting.isEmpty()) {
			throw new IllegalStateException("These files were not linked after an edit of another one: " + waiting);
		}
	}

	/**
	 * Names a file as findings do.
	 *
	 * @param file its absolute path
	 * @return its path relative to the folder of the library
	 */
	public String relative(Path file) {
		return loaded.get(0).folder().relative(file);
	}

	/**
	 * Puts a text in the place of a file, or adds a file. The file is linked; others may have to be.
	 *
	 * @param parsed the text, parsed and not yet part of any library
	 * @return what has changed
	 */
	public Effect put(KneadResource parsed) {
		Path path = pathOf(parsed);
		Optional<KneadResource> before = file(path);
		Optional<LoadedLibrary> library = libraryOf(path);
		if (library.isEmpty() || !usesTheSame(library.get(), before, parsed)) {
			return new ReadAgain();
		}
		if (before.isPresent()) {
			keepFindingsAboutUses(before.get(), parsed);
		}
		Map<References.Name, Entity> old = before.map(this::exports).orElse(Map.of());
		Set<References.Name> shared = before.map(this::shared).orElseGet(HashSet::new);
		if (before.isPresent() && shared.isEmpty() && namesIn(before.get()).equals(namesIn(parsed))) {
			exchangeSame(library.get(), before.get(), parsed, path);
		} else {
			exchange(library.get(), before, Optional.of(parsed), path);
		}
		parsed.resolveLazyCrossReferences(CancelIndicator.NullImpl);
		references.add(parsed);
		Map<References.Name, Entity> now = exports(parsed);
		shared.addAll(shared(parsed));
		waiting.remove(path);
		return new Taken(concerned(old, now, shared));
	}

	/**
	 * Takes a file away.
	 *
	 * @param path its absolute path
	 * @return what has changed
	 */
	public Effect remove(Path path) {
		Optional<KneadResource> before = file(path);
		Optional<LoadedLibrary> library = libraryOf(path);
		if (before.isEmpty() || library.isEmpty() || library.get().resources().size() == 1
				|| !usesIn(List.of(before.get())).isEmpty()) {
			return new ReadAgain();
		}
		Map<References.Name, Entity> old = exports(before.get());
		Set<References.Name> shared = shared(before.get());
		exchange(library.get(), before, Optional.empty(), path);
		waiting.remove(path);
		return new Taken(concerned(old, Map.of(), shared));
	}

	private Optional<LoadedLibrary> libraryOf(Path path) {
		Optional<LoadedLibrary> holding = loaded.stream().filter(library -> library.folder().files().contains(path)).findFirst();
		return holding.or(() -> loaded.stream().filter(library -> path.startsWith(library.folder().folder())).findFirst());
	}

	/** A second header in a new file is a mistake, and changes nothing about what is in use. */
	private static boolean usesTheSame(LoadedLibrary library, Optional<KneadResource> before, KneadResource parsed) {
		List<List<Used>> uses = usesIn(List.of(parsed));
		return usesIn(before.stream().toList()).equals(uses)
				|| before.isEmpty() && library.header().isPresent() && uses.stream().allMatch(List::isEmpty);
	}

	/** The uses of libraries, in the order of the text; a header without any counts too. */
	private static List<List<Used>> usesIn(List<KneadResource> texts) {
		return texts.stream().flatMap(text -> headersIn(text).stream()).map(header -> header.getUses().stream()
				.map(use -> new Used(Libraries.idOf(use), use.getVersion(), use.getAlias())).toList()).toList();
	}

	private static List<Library> headersIn(Resource text) {
		return entries(text).filter(Library.class::isInstance).map(Library.class::cast).toList();
	}

	private static java.util.stream.Stream<? extends EObject> entries(Resource text) {
		return text.getContents().stream().filter(Document.class::isInstance).map(Document.class::cast)
				.flatMap(document -> document.getEntries().stream());
	}

	/** What was found about the use of libraries holds as long as the same are used. */
	private void keepFindingsAboutUses(Resource before, Resource after) {
		List<LibraryUse> old = headersIn(before).stream().flatMap(header -> header.getUses().stream()).toList();
		List<LibraryUse> now = headersIn(after).stream().flatMap(header -> header.getUses().stream()).toList();
		List<Finding> kept = new ArrayList<>();
		for (Finding finding : aboutUses) {
			int index = finding.place() instanceof ElementPlace place ? old.indexOf(place.element()) : -1;
			kept.add(index < 0 ? finding : at(finding, ElementPlace.of(now.get(index))));
		}
		aboutUses = kept;
	}

	private static Finding at(Finding finding, Place place) {
		return new Finding(finding.code(), finding.severity(), finding.said(), finding.advice(), place, finding.related(),
				finding.fixes());
	}

	private Map<References.Name, Entity> exports(Resource file) {
		Map<References.Name, Entity> found = new LinkedHashMap<>();
		entries(file).filter(Entity.class::isInstance).map(Entity.class::cast)
				.forEach(entity -> references.nameOf(entity).ifPresent(name -> found.putIfAbsent(name, entity)));
		return found;
	}

	/** Names that a file gives and that may be given by another file as well. */
	private Set<References.Name> shared(Resource file) {
		Set<References.Name> found = new HashSet<>();
		exports(file).forEach((name, entity) -> {
			if (name.kind() == ContentPackage.Literals.LIBRARY || indexed(file, name).filter(other -> other == entity).isEmpty()) {
				found.add(name);
			}
		});
		return found;
	}

	private Optional<Entity> indexed(Resource file, References.Name name) {
		EntityIndex index = libraries.indexOf(file);
		return index.find(name.kind(), name.id());
	}

	/** The kinds and ids of a file, also those that it gives twice. */
	private static List<List<Object>> namesIn(Resource file) {
		return entries(file).filter(Entity.class::isInstance).map(Entity.class::cast).filter(entity -> entity.getName() != null)
				.map(entity -> List.<Object>of(entity.eClass(), entity.getName())).toList();
	}

	private void exchangeSame(LoadedLibrary library, KneadResource before, KneadResource after, Path path) {
		references.remove(before);
		libraries.exchange(before, after);
		files.put(path, after);
		List<Resource> ordered = new ArrayList<>(library.resources());
		ordered.set(ordered.indexOf(before), after);
		LoadedLibrary other = new LoadedLibrary(library.folder(), ordered, library.index());
		loaded = loaded.stream().map(each -> each == library ? other : each).toList();
		state = newState();
	}

	private void exchange(LoadedLibrary library, Optional<KneadResource> before, Optional<KneadResource> after, Path path) {
		before.ifPresent(references::remove);
		List<Path> paths = new ArrayList<>(library.folder().files());
		if (after.isPresent() && !paths.contains(path)) {
			paths.add(path);
			paths.sort(Comparator.comparing(library.folder()::relative));
		} else if (after.isEmpty()) {
			paths.remove(path);
		}
		LoadedLibrary other = rearranged(library, paths, path, before, after);
		libraries.forget();
		loaded = loaded.stream().map(each -> each == library ? other : each).toList();
		state = newState();
	}

	private LoadedLibrary rearranged(LoadedLibrary library, List<Path> paths, Path path, Optional<KneadResource> before,
			Optional<KneadResource> after) {
		int at = before.map(resources.getResources()::indexOf).orElse(-1);
		before.ifPresent(old -> {
			resources.getResources().remove(old);
			files.remove(path);
		});
		if (after.isPresent()) {
			int place = at >= 0 ? at : placeFor(path, paths);
			resources.getResources().add(place, after.get());
			libraries.assign(after.get(), library.folder().folder().toString());
			files.put(path, after.get());
		}
		List<Resource> ordered = paths.stream().map(each -> (Resource) files.get(each)).toList();
		return new LoadedLibrary(new LibraryFolder(library.folder().folder(), List.copyOf(paths)), ordered, library.index());
	}

	/** The order of files decides which of two entities with one id counts. */
	private int placeFor(Path path, List<Path> paths) {
		int index = paths.indexOf(path);
		return index == 0 ? resources.getResources().indexOf(files.get(paths.get(1)))
				: resources.getResources().indexOf(files.get(paths.get(index - 1))) + 1;
	}

	/** Lets references lead to the new states of entities that are still there, and tells where that is not enough. */
	private Set<Path> concerned(Map<References.Name, Entity> old, Map<References.Name, Entity> now, Set<References.Name> shared) {
		Set<References.Name> changed = new LinkedHashSet<>(shared);
		old.keySet().stream().filter(name -> !now.containsKey(name)).forEach(changed::add);
		now.keySet().stream().filter(name -> !old.containsKey(name)).forEach(changed::add);
		now.forEach((name, entity) -> {
			if (!changed.contains(name)) {
				references.repoint(name, entity);
			}
		});
		Set<Resource> again = new LinkedHashSet<>();
		changed.forEach(name -> references.to(name).forEach(use -> again.add(use.owner().eResource())));
		references.toNothing(changed.stream().map(References.Name::kind).collect(Collectors.toSet()))
				.forEach(use -> again.add(use.owner().eResource()));
		Set<Path> concerned = again.stream().map(LiveLibrary::pathOf).collect(Collectors.toCollection(LinkedHashSet::new));
		waiting.addAll(concerned);
		return concerned;
	}

	/**
	 * The files that have to be linked again before they, or everything, can be checked.
	 *
	 * @return their absolute paths, those first that have waited longest
	 */
	public List<Path> waiting() {
		return List.copyOf(waiting);
	}

	/**
	 * The files that have to be linked again before some can be checked: these themselves, those that they refer to, and those
	 * that hold what every file is checked by.
	 *
	 * @param some the absolute paths of the files to check
	 * @return the absolute paths of waiting files
	 */
	public List<Path> neededFor(Collection<Path> some) {
		if (waiting.isEmpty()) {
			return List.of();
		}
		Set<Path> needed = new LinkedHashSet<>(some);
		waiting.stream().filter(file -> entries(files.get(file)).anyMatch(LiveLibrary::isWhatOthersAreCheckedBy)).forEach(needed::add);
		List<Path> open = new ArrayList<>(needed);
		while (!open.isEmpty()) {
			Resource file = files.get(open.removeLast());
			if (file == null) {
				continue;
			}
			for (Resource other : references.from(file)) {
				Path path = pathOf(other);
				// What a routine includes is checked with it; of anything else only what it says of itself counts.
				if (needed.add(path) && entries(other).anyMatch(Routine.class::isInstance)) {
					open.add(path);
				}
			}
		}
		return needed.stream().filter(waiting::contains).toList();
	}

	private static boolean isWhatOthersAreCheckedBy(EObject entry) {
		return entry instanceof Library || entry instanceof Baseline || entry instanceof Caution || entry instanceof Condition
				|| entry instanceof Region;
	}

	/**
	 * Links files again that wait for it.
	 *
	 * @param some their absolute paths; others are left out
	 */
	public void link(Collection<Path> some) {
		for (Path file : some) {
			if (waiting.remove(file)) {
				linkAgain(files.get(file));
			}
		}
	}

	private void linkAgain(KneadResource file) {
		references.remove(file);
		file.relink();
		file.resolveLazyCrossReferences(CancelIndicator.NullImpl);
		references.add(file);
	}

	/**
	 * The files in which something refers to an entity of a file, directly or through what a routine is made of.
	 *
	 * @param path the file
	 * @param most so many are enough to know: the search ends when there are more
	 * @return the files, the file itself left out; absolute paths; some more than were enough where there are more
	 */
	public Set<Path> dependents(Path path, int most) {
		Set<Path> found = new LinkedHashSet<>();
		List<Path> open = new ArrayList<>(List.of(path));
		while (!open.isEmpty() && found.size() <= most) {
			Path next = open.removeLast();
			for (Resource user : usersOf(next, !next.equals(path), most)) {
				Path file = pathOf(user);
				if (!file.equals(path) && found.add(file)) {
					open.add(file);
				}
			}
		}
		return found;
	}

	/** The files that refer to what a file gives, that file left out. */
	private Set<Resource> usersOf(Path path, boolean onlyOfRoutines, int most) {
		Set<Resource> users = new LinkedHashSet<>();
		Optional<KneadResource> file = file(path);
		for (References.Name name : file.map(this::exports).orElse(Map.of()).keySet()) {
			if (!onlyOfRoutines || name.kind() == ContentPackage.Literals.ROUTINE) {
				for (References.Use use : references.to(name)) {
					Resource user = use.owner().eResource();
					if (user != file.get() && users.add(user) && users.size() > most) {
						return users;
					}
				}
			}
		}
		return users;
	}
}
