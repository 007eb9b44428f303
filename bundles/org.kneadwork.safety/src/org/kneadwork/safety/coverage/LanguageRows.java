package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.TranslatedText;
import org.kneadwork.model.content.Translation;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.coverage.LanguageRow.Gap;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.translation.TranslatableText;
import org.kneadwork.safety.translation.TranslatableText.Use;

/** How far the texts on which safety depends are there in the languages that the library promises or has begun. */
final class LanguageRows {

	/** Which text of an entity; without a field its title. */
	private record Which(Entity of, Optional<TranslatableField> field, int number) {
	}

	/** What there is in one language. */
	private record Done(Set<Which> any, Set<Which> current) {
	}

	private final Content content;
	private final Names names;
	private final Map<Entity, List<TranslatableText>> safetyTexts = new HashMap<>();
	private final List<Entity> entities = new ArrayList<>();

	LanguageRows(Checked checked, Names names) {
		this.content = checked.content();
		this.names = names;
		if (languages().isEmpty()) {
			return;
		}
		for (Entity entity : names.inOrder(content.own(Entity.class))) {
			List<TranslatableText> texts = checked.texts().of(entity).stream()
					.filter(text -> text.use() == Use.SAFETY && !text.words().isEmpty()).toList();
			if (!texts.isEmpty()) {
				entities.add(entity);
				safetyTexts.put(entity, texts);
			}
		}
	}

	List<LanguageRow> rows() {
		return languages().stream().map(this::row).toList();
	}

	/** The languages that the library promises, then those into which something is translated, without its own. */
	private List<String> languages() {
		Set<String> tags = new LinkedHashSet<>();
		Optional<Library> library = content.library();
		library.ifPresent(header -> Known.texts(header.getTranslatedTo()).forEach(tag -> tags.add(canonical(tag))));
		content.own(Translation.class).stream().flatMap(each -> Known.text(each.getLanguage()).stream())
				.map(LanguageRows::canonical).sorted().forEach(tags::add);
		library.flatMap(header -> Known.text(header.getLanguage())).map(LanguageRows::canonical).ifPresent(tags::remove);
		return List.copyOf(tags);
	}

	/** Tags differ in capitals only where they mean the same. */
	private static String canonical(String tag) {
		return Locale.forLanguageTag(tag).toLanguageTag();
	}

	private LanguageRow row(String tag) {
		Done done = done(tag);
		List<Gap> gaps = new ArrayList<>();
		int all = 0;
		for (Entity entity : entities) {
			for (TranslatableText text : safetyTexts.get(entity)) {
				Which which = new Which(entity, text.field(), text.number());
				all++;
				if (!done.current().contains(which)) {
					gaps.add(new Gap(names.named(entity), text.called(), done.any().contains(which)));
				}
			}
		}
		String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
		return new LanguageRow(tag, name.isBlank() ? tag : name, all, all - gaps.size(), gaps);
	}

	private Done done(String tag) {
		Done done = new Done(new HashSet<>(), new HashSet<>());
		for (Translation translation : content.own(Translation.class)) {
			if (Known.text(translation.getLanguage()).map(LanguageRows::canonical).filter(tag::equals).isPresent()) {
				translation.getItems().stream().filter(item -> Known.is(item.getEntity())).forEach(item -> add(item, done));
			}
		}
		return done;
	}

	private static void add(TranslatedEntity item, Done done) {
		Entity entity = item.getEntity();
		boolean current = Known.text(item.getFingerprint()).filter(Fingerprints.ofTexts(entity)::matches).isPresent();
		for (TranslatedText text : item.getTexts()) {
			if (Known.text(text.getText()).isPresent() && text.getField() != null) {
				Which which = new Which(entity, Optional.of(text.getField()), text.isSetNumber() ? text.getNumber() : 1);
				done.any().add(which);
				if (current) {
					done.current().add(which);
				}
			}
		}
	}
}
