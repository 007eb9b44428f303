package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.translation.TranslatableText;

/**
 * KW801. A language into which nothing is translated yet gets one finding; in others each entity gets one that has a
 * text without a translation.
 */
record TranslationMissing(RuleInfo info) implements Rule {

	/** What is translated of an entity, and where. */
	private static final class Done {

		private final Set<Translated.Which> texts = new HashSet<>();
		private ElementPlace place;

		private void add(TranslatedEntity item) {
			texts.addAll(Translated.texts(item));
			place = ElementPlace.of(item);
		}
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		checked.content().library().ifPresent(library -> {
			List<String> languages = library.getTranslatedTo();
			for (int index = 0; index < languages.size(); index++) {
				if (Known.text(languages.get(index)).isPresent() && !isOwn(languages.get(index), library)) {
					check(languages.get(index), ElementPlace.of(library, ContentPackage.Literals.LIBRARY__TRANSLATED_TO, index),
							checked, findings);
				}
			}
		});
	}

	private static boolean isOwn(String language, Library library) {
		return Known.text(library.getLanguage()).filter(own -> Languages.same(own, language)).isPresent();
	}

	private void check(String language, ElementPlace place, Checked checked, Consumer<Finding> findings) {
		Map<Entity, Done> done = new LinkedHashMap<>();
		Translated.forEach(checked.content(), (translation, item) -> {
			if (Languages.same(language, translation.getLanguage())) {
				done.computeIfAbsent(item.getEntity(), key -> new Done()).add(item);
			}
		});
		Map<Entity, List<TranslatableText>> missing = new LinkedHashMap<>();
		for (Entry entry : checked.content().own(Entry.class)) {
			if (entry instanceof Entity entity) {
				List<TranslatableText> texts = missing(entity, done.get(entity), checked);
				if (!texts.isEmpty()) {
					missing.put(entity, texts);
				}
			}
		}
		if (done.isEmpty() && !missing.isEmpty()) {
			int texts = missing.values().stream().mapToInt(List::size).sum();
			findings.accept(severe(info.finding(place,
					Sayings.say("KW801.nothing", Languages.name(language), Sayings.count(texts, "texts")),
					Sayings.say("KW801.translate")), missing.values().stream().anyMatch(Translated::hasSafety)));
		} else {
			Optional<ElementPlace> others = done.values().stream().map(each -> each.place).findFirst();
			missing.forEach((entity, texts) -> findings.accept(finding(language, entity, texts, done.get(entity))
					.withFixes(insert(language, entity, texts, done.containsKey(entity) ? Optional.of(done.get(entity).place)
							: Optional.empty(), others))));
		}
	}

	private static List<TranslatableText> missing(Entity entity, Done done, Checked checked) {
		List<TranslatableText> found = new ArrayList<>();
		for (TranslatableText text : checked.texts().of(entity)) {
			boolean shown = text.use() != TranslatableText.Use.BACKGROUND && !text.words().isEmpty();
			if (shown && (done == null || !done.texts.contains(Translated.Which.of(text)))) {
				found.add(text);
			}
		}
		return found;
	}

	private Finding finding(String language, Entity entity, List<TranslatableText> texts, Done done) {
		Message what = Words.words(texts.stream().map(TranslatableText::name).toList());
		return severe(info.finding(done == null ? Places.name(entity) : done.place,
				Sayings.say("KW801.missing", Languages.name(language), what, Words.kindOf(entity), Words.name(entity)),
				Sayings.say("KW801.add")), Translated.hasSafety(texts));
	}

	/** Into what is translated of the entity already, else beside what is translated of others. */
	private static List<Fix> insert(String language, Entity entity, List<TranslatableText> texts, Optional<ElementPlace> place,
			Optional<ElementPlace> others) {
		String lines = texts.stream().filter(text -> text.field().isPresent()).map(text -> text.name() + " \"…\"")
				.collect(Collectors.joining("\n"));
		Message title = Sayings.say("KW801.fill", texts.size() == 1 ? texts.getFirst().name() : Sayings.count(texts.size(), "texts"));
		if (place.isPresent()) {
			return lines.isEmpty() ? List.of() : List.of(Mends.add(place.get().element(), title, lines));
		}
		return others.map(other -> Mends.translation(title, other.element(), language, entity, lines)).map(List::of).orElse(List.of());
	}

	private static Finding severe(Finding finding, boolean safety) {
		return safety ? finding.with(Severity.ERROR) : finding;
	}
}
