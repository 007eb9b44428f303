package org.kneadwork.compiler.drafting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.kneadwork.compiler.CancelledException;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.dsl.syntax.StatementPlaces;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.timing.Timings;

/** New entries for a library as it is now: what they may refer to, and what each comes to before it is written to a file. */
public final class Drafting {

	private final LibraryCompiler compiler;
	private final CheckRequest request;
	private final CheckedLibrary library;
	private final List<Finding> before;

	private Drafting(LibraryCompiler compiler, CheckRequest request, CheckedLibrary library, List<Finding> before) {
		this.compiler = compiler;
		this.request = request;
		this.library = library;
		this.before = before;
	}

	/**
	 * Reads a library for which an entry is to be written.
	 *
	 * @param compiler what reads and checks it
	 * @param request which library
	 * @param progress who watches
	 * @return the library; empty where it could not be understood
	 * @throws LibraryUnreadableException when there is no library to read
	 * @throws CancelledException when whoever watches asked for it
	 */
	public static Optional<Drafting> begin(LibraryCompiler compiler, CheckRequest request, Progress progress)
			throws LibraryUnreadableException {
		Outcome<CheckedLibrary> outcome = compiler.check(request, progress);
		return outcome.value().map(library -> new Drafting(compiler, request, library, outcome.findings()));
	}

	/**
	 * The files of the library.
	 *
	 * @return their paths relative to its folder, with {@code /} between the parts
	 */
	public List<String> files() {
		return library.files();
	}

	/**
	 * The file that most entries of a kind stand in: the right place for another one.
	 *
	 * @param kind the kind
	 * @return the file; empty where the library has none of that kind
	 */
	public Optional<String> fileWithMost(Class<? extends Entity> kind) {
		Map<String, Integer> counts = new HashMap<>();
		for (Entity entity : library.content().own(kind)) {
			library.texts().placeOf(entity).ifPresent(place -> counts.merge(place.file(), 1, Integer::sum));
		}
		return library.files().stream().filter(counts::containsKey).max((one, other) -> counts.get(one) - counts.get(other));
	}

	/**
	 * What an entry may refer to.
	 *
	 * @param kind the kind
	 * @return the entities with an id, those of the library itself first, by title
	 */
	public List<Choice> choices(Class<? extends Entity> kind) {
		List<Choice> choices = new ArrayList<>();
		for (Entity entity : library.content().all(kind)) {
			referenceTo(library, entity).ifPresent(id -> choices.add(new Choice(id, titleOf(entity))));
		}
		choices.sort((one, other) -> {
			int foreign = Boolean.compare(one.id().contains(":"), other.id().contains(":"));
			return foreign != 0 ? foreign : one.title().compareToIgnoreCase(other.title());
		});
		return choices;
	}

	private static String titleOf(Entity entity) {
		return Known.text(entity.getTitle()).orElse(entity.getName());
	}

	/** The id as this library writes it; empty for what cannot be named here. */
	private static Optional<String> referenceTo(CheckedLibrary library, Entity entity) {
		Optional<String> id = Known.text(entity.getName());
		if (id.isEmpty() || library.content().owns(entity)) {
			return id;
		}
		Optional<Library> owner = EcoreUtil.getRootContainer(entity) instanceof Document document ? library.libraries().apply(document)
				: Optional.empty();
		return owner.flatMap(used -> aliasOf(library, used)).map(alias -> alias + ":" + id.get());
	}

	private static Optional<String> aliasOf(CheckedLibrary library, Library used) {
		return library.content().library().stream().flatMap(header -> header.getUses().stream())
				.filter(use -> use.getLibrary() == used).findFirst().map(Drafting::aliasOf);
	}

	private static String aliasOf(LibraryUse use) {
		return use.getAlias() == null ? use.getLibrary().getName() : use.getAlias();
	}

	/**
	 * Tells whether an id is in use.
	 *
	 * @param kind the kind of the entity that shall have it
	 * @param id the id
	 * @return whether another one of that kind has it
	 */
	public boolean isTaken(Class<? extends Entity> kind, String id) {
		return library.content().own(kind).stream().anyMatch(entity -> id.equals(entity.getName()));
	}

	/**
	 * Proposes an id.
	 *
	 * @param kind the kind of the entity that shall have it
	 * @param title its title
	 * @return an id near to the title that no other one of that kind has; empty when the title has no letter
	 */
	public Optional<String> idFor(Class<? extends Entity> kind, String title) {
		return Starter.idFrom(title).map(id -> {
			String free = id;
			for (int number = 2; isTaken(kind, free); number++) {
				free = id + "-" + number;
			}
			return free;
		});
	}

	/**
	 * Finds out what a draft comes to. Nothing is written to any file.
	 *
	 * @param draft the draft
	 * @param file the file in which it is to stand, relative to the folder of the library; it need not exist
	 * @param progress who watches
	 * @return what it comes to
	 * @throws LibraryUnreadableException when the library cannot be read any more
	 * @throws CancelledException when whoever watches asked for it
	 */
	public Preview preview(Draft draft, String file, Progress progress) throws LibraryUnreadableException {
		String entry = compiler.formatted(draft.text()).orElse(draft.text());
		// A file that does not exist yet is not among those that are read: what its text means does not depend on the file.
		String host = library.files().contains(file) ? file : library.files().getFirst();
		Map<Path, String> texts = new HashMap<>(request.unsaved());
		texts.put(library.folder().resolve(host), with(library.texts().of(host).orElse(""), entry));
		Outcome<CheckedLibrary> after = compiler.check(request.with(texts), progress);
		return new Preview(entry, news(after.findings()), after.value().map(checked -> conditions(checked, draft)).orElse(List.of()),
				after.value().flatMap(checked -> duration(checked, draft)));
	}

	/**
	 * Adds an entry to the text of a file.
	 *
	 * @param text the text; empty for a file that does not exist yet
	 * @param entry the entry
	 * @return the text with the entry at its end, everything else as it was
	 */
	public static String with(String text, String entry) {
		StatementPlaces.Edit edit = StatementPlaces.addEntry(text, entry, false);
		return text.substring(0, edit.offset()) + edit.text() + text.substring(edit.offset() + edit.length());
	}

	private List<Finding> news(List<Finding> after) {
		List<List<String>> old = new ArrayList<>(before.stream().map(Drafting::words).toList());
		return after.stream().filter(finding -> !old.remove(words(finding))).toList();
	}

	/** Places move when something is added. */
	private static List<String> words(Finding finding) {
		return List.of(finding.code(), finding.severity().name(), finding.message());
	}

	private List<ConditionState> conditions(CheckedLibrary checked, Draft draft) {
		Optional<Technique> technique = checked.content().own(Technique.class).stream()
				.filter(each -> draft instanceof TechniqueDraft && draft.id().equals(each.getName())).findFirst();
		VerdictMatrix matrix = checked.matrix();
		return technique.map(each -> matrix.baselineConditions(each).stream()
				.map(condition -> state(checked, matrix.cell(each, condition), condition)).toList()).orElse(List.of());
	}

	private static ConditionState state(CheckedLibrary checked, Cell cell, Condition condition) {
		List<Reason> strictest = cell.reasons().stream().filter(reason -> cell.verdict().equals(Optional.of(reason.verdict()))).toList();
		List<String> cautions = strictest.stream().map(Reason::origin).filter(CautionOrigin.class::isInstance)
				.map(CautionOrigin.class::cast).flatMap(origin -> referenceTo(checked, origin.caution()).stream()).distinct().toList();
		return new ConditionState(new Choice(referenceTo(checked, condition).orElse(condition.getName()), titleOf(condition)),
				cell.verdict().map(Verdict::getLiteral), strictest.isEmpty() ? "" : strictest.getFirst().tell(), cautions);
	}

	private static Optional<String> duration(CheckedLibrary checked, Draft draft) {
		return checked.content().own(Routine.class).stream()
				.filter(each -> draft instanceof RoutineDraft && draft.id().equals(each.getName())).findFirst()
				.flatMap(Timings::ofBlocks).filter(time -> time.maxSeconds() > 0).map(Duration::toString);
	}
}
