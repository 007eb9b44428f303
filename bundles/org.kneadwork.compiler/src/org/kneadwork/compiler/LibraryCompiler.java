package org.kneadwork.compiler;

import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleFindings;

/** Reads, links and checks libraries. Holds no state between checks. */
public final class LibraryCompiler {

	private final Injector language;

	/** Sets the language up, which takes some tenths of a second: keep the compiler for further checks. */
	public LibraryCompiler() {
		this.language = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	/**
	 * Reads, links and checks a library. A file with errors hides nothing of what is wrong in the others.
	 *
	 * @param request what to check
	 * @param progress who watches
	 * @return the library, and what was found
	 * @throws LibraryUnreadableException when there is no library to read
	 * @throws CancelledException when whoever watches asked for it
	 */
	public Outcome<CheckedLibrary> check(CheckRequest request, Progress progress) throws LibraryUnreadableException {
		LibraryFolder folder = LibraryFolder.at(request.library());
		LibraryLoader loader = new LibraryLoader(language.getInstance(XtextResourceSet.class), request, progress);
		List<LoadedLibrary> libraries = loader.load(folder);
		LoadedLibrary own = libraries.get(0);
		List<LoadedLibrary> used = libraries.subList(1, libraries.size());

		progress.begin("Checking", 1 + used.size());
		Content content = Content.of(own.documents(), used.stream().flatMap(library -> library.documents().stream()).toList());
		VerdictMatrix matrix = VerdictMatrix.of(content);
		FindingPlaces places = new FindingPlaces(folder);
		Checked checked = Checked.of(content, matrix, places::of, request.today(), request.release());
		RuleFindings byRules = RuleCatalogue.findings(checked);
		List<Finding> found = new ArrayList<>(byRules.findings());
		progress.step(folder.folder().toString());
		found.addAll(loader.findings());
		for (LoadedLibrary library : used) {
			CancelledException.check(progress);
			errorsIn(library, libraries, request).ifPresent(count -> found.add(brokenUse(own, library, count)));
			progress.step(library.folder().folder().toString());
		}
		List<Finding> findings = new ArrayList<>(problems(own, places));
		found.stream().map(places::inText).forEach(findings::add);
		List<Finding> ordered = SafeFixes.only(findings).stream().distinct().sorted(FindingPlaces.ORDER).toList();
		List<String> files = folder.files().stream().map(folder::relative).toList();
		return new Outcome<>(Optional.of(new CheckedLibrary(folder.folder(), files, content, matrix, places::of,
				document -> headerOf(document, libraries), LibraryTexts.of(own, libraries), waived(byRules, places),
				checked, byRules)), ordered);
	}

	private static List<WaivedFinding> waived(RuleFindings byRules, FindingPlaces places) {
		return byRules.waived().stream().map(each -> new WaivedFinding(places.inText(each.finding()), each.waiver().getBecause(),
				each.waiver().getBy(), each.waiver().getUntil()))
				.sorted(Comparator.comparing(WaivedFinding::finding, FindingPlaces.ORDER)).toList();
	}

	private static Optional<Library> headerOf(Document document, List<LoadedLibrary> libraries) {
		return libraries.stream().filter(library -> library.resources().contains(document.eResource())).findFirst()
				.flatMap(LoadedLibrary::header);
	}

	private static List<Finding> problems(LoadedLibrary library, FindingPlaces places) {
		List<Finding> problems = new ArrayList<>();
		for (Resource resource : library.resources()) {
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

	/** How many errors a library in use has itself: what stands on it cannot be safer than it is. */
	private static Optional<Long> errorsIn(LoadedLibrary library, List<LoadedLibrary> all, CheckRequest request) {
		List<Document> others = all.stream().filter(other -> other != library).flatMap(other -> other.documents().stream()).toList();
		Content content = Content.of(library.documents(), others);
		long errors = library.resources().stream().mapToLong(resource -> resource.getErrors().size()).sum()
				+ RuleCatalogue.check(Checked.of(content, VerdictMatrix.of(content), new FindingPlaces(library.folder())::of,
						request.today(), request.release())).stream()
						.filter(finding -> finding.severity() == Severity.ERROR).count();
		return errors == 0 ? Optional.empty() : Optional.of(errors);
	}

	private static Finding brokenUse(LoadedLibrary own, LoadedLibrary broken, long errors) {
		Optional<Library> there = broken.header();
		Optional<LibraryUse> use = own.header().stream().flatMap(header -> header.getUses().stream())
				.filter(each -> there.isPresent() && each.getLibrary() == there.get()).findFirst();
		ElementPlace place = ElementPlace.of(use.isPresent() ? use.get() : own.documents().get(0));
		String id = there.map(Library::getName).orElse(broken.folder().folder().getFileName().toString());
		return new Finding("KW002", Severity.ERROR,
				"The library '" + id + "', which this one uses, has " + errors + (errors == 1 ? " error" : " errors") + " itself.",
				"Mend them first; to see them: kneadwork check " + broken.folder().folder() + ".", place, List.of(), List.of());
	}
}
