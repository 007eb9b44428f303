package org.kneadwork.compiler.translation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.translation.ImportPlan.Counts;
import org.kneadwork.compiler.translation.ImportPlan.Remark;
import org.kneadwork.compiler.translation.TranslationUnit.State;
import org.kneadwork.compiler.translation.UnitMatching.Match;
import org.kneadwork.compiler.translation.UnitMatching.Original;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.PlainWords;
import org.kneadwork.safety.fingerprint.Fingerprint;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.translation.NumbersInText;

/**
 * Works out what a translator's file does to a library. A translation counts as one of the text of today only where the file
 * shows that the translator had the text of today before them; what is of an older text is kept and stays marked as such. What
 * the file does not hold stays as it is.
 */
public final class TranslationImport {

	/** What is to be written of a text. */
	record Taken(TranslationUnit unit, String words, XliffFile.Entry entry, boolean fresh) {
	}

	private final CheckedLibrary library;
	private final Language source;
	private final Language target;
	private final List<TranslationUnit> units;
	private final Set<TranslationUnit> seen = new HashSet<>();
	private final Map<TranslationUnit, Taken> taken = new LinkedHashMap<>();
	private final Set<TranslationUnit> confirmed = new HashSet<>();
	private final List<Remark> refused = new ArrayList<>();
	private final List<Remark> told = new ArrayList<>();
	private int same;
	private int open;

	private TranslationImport(CheckedLibrary library, Language target) {
		this.library = library;
		this.source = TranslationUnits.source(library);
		this.target = target;
		this.units = TranslationUnits.of(library, target);
	}

	/**
	 * Works it out.
	 *
	 * @param library the library
	 * @param file the file
	 * @param language the language that the file has to be in; empty: whichever it says
	 * @return what is refused, and what would be written where nothing is refused, or in spite of it
	 * @throws XliffUnreadableException when the file is in other languages
	 */
	public static ImportPlan of(CheckedLibrary library, XliffFile file, Optional<Language> language) throws XliffUnreadableException {
		Language source = TranslationUnits.source(library);
		if (!source.is(file.source())) {
			throw new XliffUnreadableException(1, "The originals of the file are in " + name(file.source()) + ", but the library is written in "
					+ source.name() + ".", null);
		}
		String tag = file.target().orElseThrow(() -> new XliffUnreadableException(1,
				"The file does not say into which language it translates: trgLang is missing.", null));
		Language target = Language.of(tag).orElseThrow(() -> new XliffUnreadableException(1,
				"The language of the translations, '" + tag + "', is no language tag such as de or pt-BR.", null));
		if (language.filter(wanted -> !wanted.equals(target)).isPresent()) {
			throw new XliffUnreadableException(1, "The file is in " + target.name() + ", not in " + language.get().name() + ".", null);
		}
		if (target.equals(source)) {
			throw new XliffUnreadableException(1, "The file translates into " + target.name() + ", in which the library is written.", null);
		}
		return new TranslationImport(library, target).plan(file);
	}

	private static String name(String tag) {
		return Language.of(tag).map(Language::name).orElse("'" + tag + "'");
	}

	private ImportPlan plan(XliffFile file) {
		if (library.content().library().stream().flatMap(header -> Known.texts(header.getTranslatedTo()).stream()).noneMatch(target::is)) {
			told.add(new Remark(1, "The library does not promise " + target.name() + " yet. Write 'translated-to " + target.tag()
					+ "' into its header, so that 'check' names what is missing."));
		}
		UnitMatching.of(units, file.units()).forEach(this::take);
		Map<Entity, List<TranslationUnit>> byEntity = units.stream()
				.collect(Collectors.groupingBy(TranslationUnit::entity, LinkedHashMap::new, Collectors.toList()));
		Map<Entity, String> fingerprints = new HashMap<>();
		byEntity.forEach((entity, texts) -> fingerprint(entity, texts).ifPresent(found -> fingerprints.put(entity, found)));
		int added = (int) taken.values().stream().filter(each -> each.fresh() && each.unit().target().isEmpty()).count();
		int stale = (int) taken.values().stream().filter(each -> !each.fresh()).count();
		Counts counts = new Counts(added, taken.size() - added - stale,
				(int) confirmed.stream().filter(unit -> unit.state() == State.STALE).count(), same, stale, open);
		return new ImportPlan(refused, told, counts, new TranslationEdits(library, target).with(taken.values(), fingerprints));
	}

	private void take(Match match) {
		XliffFile.Entry entry = match.entry();
		if (match.unit().isEmpty()) {
			if (!words(entry).isEmpty()) {
				refuse(entry, match.original() == Original.UNKNOWN
						? "This library has no text '" + entry.id() + "'." + kindOf(entry)
						: "The text '" + entry.id() + "' is not in the library any more; it was: \"" + PlainWords.of(entry.source()) + "\"");
			}
		} else if (!seen.add(match.unit().get())) {
			refuse(entry, "The text '" + entry.id() + "' stands in the file a second time.");
		} else if (words(entry).isEmpty()) {
			untranslated(entry);
		} else {
			take(entry, match.unit().get(), match.original() == Original.SAME);
		}
	}

	private static String kindOf(XliffFile.Entry entry) {
		return UnitIds.Parts.of(entry.id()).map(parts -> " There is no " + parts.kind().replace('-', ' ') + " '" + parts.name() + "' in it.")
				.orElse(" Was the file made by 'kneadwork translations extract'?");
	}

	private static String words(XliffFile.Entry entry) {
		return Known.text(entry.target()).orElse("");
	}

	private void refuse(XliffFile.Entry entry, String message) {
		refused.add(new Remark(entry.line(), message));
	}

	private void untranslated(XliffFile.Entry entry) {
		if (entry.done()) {
			refuse(entry, "The target of '" + entry.id() + "' is empty, although its state says that it is translated.");
		} else {
			open++;
		}
	}

	private boolean isSound(XliffFile.Entry entry) {
		if (entry.marked()) {
			refuse(entry, "The target of '" + entry.id() + "' holds markup, such as <ph> or <pc>. Texts of a library are plain.");
			return false;
		}
		if (entry.partly()) {
			refuse(entry, "Only a part of '" + entry.id() + "' is translated: a segment has no target.");
			return false;
		}
		NumbersInText.Difference numbers = new NumbersInText(source.tag(), entry.source())
				.differenceFrom(new NumbersInText(target.tag(), entry.target()));
		if (!numbers.isNone()) {
			refuse(entry, "In '" + entry.id() + "' the target says " + list(numbers.onlyThere()) + " where the source says "
					+ list(numbers.onlyHere()) + ". Numbers have to be the same.");
		}
		return numbers.isNone();
	}

	private static String list(List<BigDecimal> numbers) {
		return numbers.isEmpty() ? "nothing" : numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
	}

	private void take(XliffFile.Entry entry, TranslationUnit unit, boolean fresh) {
		String words = unit.text().words().indexOf('\n') < 0 ? PlainWords.of(entry.target()) : entry.target().replace("\r\n", "\n");
		boolean asBefore = unit.target().filter(before -> PlainWords.of(before).equals(PlainWords.of(words))).isPresent();
		boolean confirms = fresh && entry.done() && unit.state() == State.STALE;
		if (asBefore && !confirms) {
			same++;
		} else if (!isSound(entry)) {
			return;
		} else if (asBefore) {
			confirmed.add(unit);
		} else if (!entry.done() && unit.target().isEmpty() && PlainWords.of(words).equals(PlainWords.of(entry.source()))) {
			// Many tools fill targets with the source.
			open++;
		} else if (!fresh && unit.state() == State.CURRENT) {
			told.add(new Remark(entry.line(), "'" + entry.id() + "' was changed in the library after this file was made, and is translated "
					+ "from its new text there; that stays."));
		} else {
			taken.put(unit, new Taken(unit, words, entry, fresh));
			if (!fresh) {
				told.add(new Remark(entry.line(), "'" + entry.id() + "' was changed in the library after this file was made; the translation is "
						+ "kept, and marked as one of an older text. It was: \"" + PlainWords.of(entry.source()) + "\" It is: \""
						+ PlainWords.of(unit.text().words()) + "\""));
			}
		}
	}

	/** Of which texts the translation of an entity is from now on; empty where that does not change. */
	private Optional<String> fingerprint(Entity entity, List<TranslationUnit> texts) {
		if (texts.stream().noneMatch(unit -> taken.containsKey(unit) || confirmed.contains(unit))) {
			return Optional.empty();
		}
		Fingerprint now = Fingerprints.ofTexts(entity);
		if (texts.stream().filter(unit -> unit.target().isPresent() || taken.containsKey(unit)).allMatch(this::isOfToday)) {
			return Optional.of(now.shortForm());
		}
		return texts.stream().filter(unit -> taken.containsKey(unit) && !taken.get(unit).fresh()).findFirst()
				.flatMap(unit -> older(unit, now));
	}

	private boolean isOfToday(TranslationUnit unit) {
		return taken.containsKey(unit) ? taken.get(unit).fresh() : confirmed.contains(unit) || unit.state() == State.CURRENT;
	}

	/** What is kept of an older text must not look like one of today: it says of which text it is, or it is not taken. */
	private Optional<String> older(TranslationUnit unit, Fingerprint now) {
		Existing existing = new Existing(library, target);
		boolean saysOlder = !existing.items(unit.entity()).isEmpty() && existing.items(unit.entity()).stream()
				.allMatch(item -> Known.text(item.getFingerprint()).filter(written -> !now.matches(written)).isPresent());
		if (saysOlder) {
			return Optional.empty();
		}
		Taken stale = taken.get(unit);
		Optional<String> then = stale.entry().fingerprint().filter(written -> !now.matches(written));
		if (then.isEmpty()) {
			refuse(stale.entry(), "'" + unit.id() + "' was changed in the library after this file was made, and the file does not say any more "
					+ "of which text it is a translation. Extract again, and translate the text of today.");
			taken.remove(unit);
		}
		return then;
	}
}
