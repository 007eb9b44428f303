package org.kneadwork.compiler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.kneadwork.compiler.plugin.PluginProblem;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleFindings;

/**
 * One state of a library that was read and linked, and what can be found in it. The content and the matrix are computed
 * when they are first asked for; several threads may ask.
 */
final class LibraryCheck {

	private final List<LoadedLibrary> libraries;
	private final LoadedLibrary own;
	private final List<Finding> aboutUses;
	private final CheckRequest request;
	private final Plugins plugins;
	private final FindingPlaces places;
	private final OwnErrors errors;
	private final Once<Content> content;
	private final Once<VerdictMatrix> matrix;

	/** Something that is computed when it is first asked for. Whoever asks for the one does not wait for the other. */
	private static final class Once<T> {

		private final Supplier<T> computation;
		private Optional<T> result = Optional.empty();

		Once(Supplier<T> computation) {
			this.computation = computation;
		}

		synchronized T get() {
			if (result.isEmpty()) {
				result = Optional.of(computation.get());
			}
			return result.get();
		}
	}

	LibraryCheck(List<LoadedLibrary> libraries, List<Finding> aboutUses, CheckRequest request, Plugins plugins) {
		this.libraries = libraries;
		this.own = libraries.get(0);
		this.aboutUses = aboutUses;
		this.request = request;
		this.plugins = plugins;
		this.places = new FindingPlaces(own.folder());
		this.errors = new OwnErrors(libraries, request, plugins.rules());
		this.content = new Once<>(() -> Content.of(own.documents(), libraries.subList(1, libraries.size()).stream()
				.flatMap(library -> library.documents().stream()).toList()));
		this.matrix = new Once<>(() -> VerdictMatrix.of(content.get()));
	}

	/** What is there. */
	Content content() {
		return content.get();
	}

	/** The verdicts on all of it. */
	VerdictMatrix matrix() {
		return matrix.get();
	}

	FindingPlaces places() {
		return places;
	}

	/** Everything, by rules in so many threads. */
	Outcome<CheckedLibrary> whole(int threads, Progress progress) {
		List<LoadedLibrary> used = libraries.subList(1, libraries.size());
		progress.begin(Progress.Task.CHECKING, 1 + used.size());
		Runnable pause = () -> CancelledException.check(progress);
		Checked pausing = Checked.of(content().pausing(pause), matrix(), request.today(), request.release())
				.comparedWith(request.baseline()).goingBy(WatchedRule.in(plugins.rules(), progress));
		RuleFindings byRules = RuleCatalogue.findings(pausing, threads, pause);
		Checked checked = pausing.with(content()).goingBy(plugins.rules());
		List<Finding> found = new ArrayList<>(byRules.findings());
		progress.step(own.folder().folder().toString());
		found.addAll(aboutUses);
		plugins.problems().stream().filter(PluginProblem::concernsChecks).map(this::failed).forEach(found::add);
		for (LoadedLibrary library : used) {
			CancelledException.check(progress);
			long count = errors.of(library, progress);
			if (count > 0) {
				// What stands on it cannot be safer than it is.
				found.add(brokenUse(library, count));
			}
			progress.step(library.folder().folder().toString());
		}
		List<Finding> findings = new ArrayList<>(problems(own.resources()));
		findings.addAll(inText(found));
		List<Finding> ordered = SafeFixes.only(findings).stream().distinct().sorted(FindingPlaces.ORDER).toList();
		List<String> files = own.folder().files().stream().map(own.folder()::relative).toList();
		return new Outcome<>(Optional.of(new CheckedLibrary(own.folder().folder(), files, content(), matrix(), places::of,
				headers(libraries), LibraryTexts.of(own, libraries), waived(byRules),
				checked, byRules, new AsUsed(errors, own))), ordered);
	}

	/** What can be found in some of the library's own files without a look at all others. */
	List<Finding> part(Collection<? extends Resource> files, Progress progress) {
		List<Document> documents = files.stream().flatMap(file -> file.getContents().stream()).filter(Document.class::isInstance)
				.map(Document.class::cast).toList();
		Runnable pause = () -> CancelledException.check(progress);
		Content part = content().narrowedTo(documents);
		Set<Technique> concerned = new LinkedHashSet<>(part.own(Technique.class));
		part.own(Routine.class).forEach(routine -> concerned.addAll(RoutineFacts.techniques(routine)));
		Checked checked = Checked.withoutReviews(content(), VerdictMatrix.of(content(), List.copyOf(concerned)),
				request.today(), request.release()).goingBy(plugins.rules());
		List<Finding> findings = new ArrayList<>(problems(files));
		aboutUses.stream().filter(finding -> finding.place() instanceof ElementPlace place && files.contains(place.element().eResource()))
				.map(places::inText).forEach(findings::add);
		RuleCatalogue.findings(checked, documents, pause).stream().map(places::inText).forEach(findings::add);
		return findings.stream().distinct().sorted(FindingPlaces.ORDER).toList();
	}

	private Finding failed(PluginProblem problem) {
		ElementPlace place = ElementPlace.of(own.header().map(EObject.class::cast).orElseGet(() -> own.documents().get(0)));
		return new Finding(RuleCatalogue.PLUGIN_FAILED, Severity.ERROR, Sayings.say("KW007.problem", problem.sentence()),
				Sayings.say("KW007.list"), place, List.of(),
				List.of());
	}

	/** File by file, since a file may have to be read again to tell where something stands in it. */
	private List<Finding> inText(List<Finding> found) {
		Map<Optional<Resource>, List<Finding>> byFile = found.stream().collect(Collectors.groupingBy(LibraryCheck::fileOf, LinkedHashMap::new, Collectors.toList()));
		return byFile.values().stream().flatMap(List::stream).map(this::inText).toList();
	}

	private static Optional<Resource> fileOf(Finding finding) {
		return finding.place() instanceof ElementPlace place ? Optional.ofNullable(place.element().eResource()) : Optional.empty();
	}

	/** What a plug-in finds may be at a place that does not exist: then it is shown where the file begins. */
	private Finding inText(Finding finding) {
		if (RuleCatalogue.info(finding.code()).isPresent()) {
			return places.inText(finding);
		}
		try {
			return places.inText(finding);
		} catch (RuntimeException noSuchPlace) {
			return places.inText(new Finding(finding.code(), finding.severity(), finding.said(), finding.advice(),
					ElementPlace.of(own.documents().get(0)), List.of(), List.of()));
		}
	}

	private List<WaivedFinding> waived(RuleFindings byRules) {
		return byRules.waived().stream().map(each -> new WaivedFinding(inText(each.finding()), each.waiver().getBecause(),
				each.waiver().getBy(), each.waiver().getUntil()))
				.sorted(Comparator.comparing(WaivedFinding::finding, FindingPlaces.ORDER)).toList();
	}

	/** By file, so that it costs nothing to ask for each entity of a library of many files. */
	private static Function<Document, Optional<Library>> headers(List<LoadedLibrary> libraries) {
		Map<Resource, Optional<Library>> byFile = new HashMap<>();
		libraries.forEach(library -> {
			Optional<Library> header = library.header();
			library.resources().forEach(file -> byFile.put(file, header));
		});
		return document -> byFile.getOrDefault(document.eResource(), Optional.empty());
	}

	private List<Finding> problems(Collection<? extends Resource> files) {
		List<Finding> problems = new ArrayList<>();
		for (Resource resource : files) {
			for (Resource.Diagnostic error : resource.getErrors()) {
				if (error instanceof ReadingProblem problem) {
					problems.add(places.of(resource, problem));
				} else {
					throw new IllegalStateException("An error that is no ReadingProblem: " + error.getMessage());
				}
			}
		}
		return problems;
	}

	private Finding brokenUse(LoadedLibrary broken, long errors) {
		Optional<Library> there = broken.header();
		Optional<LibraryUse> use = own.header().stream().flatMap(header -> header.getUses().stream())
				.filter(each -> there.isPresent() && each.getLibrary() == there.get()).findFirst();
		ElementPlace place = ElementPlace.of(use.isPresent() ? use.get() : own.documents().get(0));
		String id = there.map(Library::getName).orElse(broken.folder().folder().getFileName().toString());
		return new Finding("KW002", Severity.ERROR,
				Sayings.say(errors == 1 ? "KW002.broken.one" : "KW002.broken.many", id, errors),
				Sayings.say("KW002.mendFirst", broken.folder().folder()), place, List.of(), List.of());
	}
}
