package org.kneadwork.compiler.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.EditedText;
import org.kneadwork.compiler.translation.TranslationImport.Taken;
import org.kneadwork.dsl.resource.Nodes;
import org.kneadwork.dsl.resource.TextPlaces;
import org.kneadwork.dsl.syntax.StatementPlaces;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.TranslatedText;
import org.kneadwork.model.content.Translation;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.translation.TranslatableText;

/**
 * Puts translations into the texts of a library: into what is translated of an entity already, else into the block that
 * translates other entities of its file, else into the only block of the language, else into a file of its own. Everything else
 * stays to the character.
 */
final class TranslationEdits {

	private static final String FOLDER = "translations/";
	/** A folder with a file of this name is a library to editors, so that a translation of one is called otherwise. */
	private static final String LIBRARY = "library.knead";
	private static final String HEADER = "header.knead";
	private static final Comparator<TranslatedText> ORDER =
			Comparator.comparing(TranslatedText::getField).thenComparing(TranslatedText::getNumber);

	private final CheckedLibrary library;
	private final Language language;
	private final Existing existing;
	private final Map<String, EditedText> texts = new TreeMap<>();
	/** What comes into blocks that are there, and into new ones by their files. */
	private final Map<Translation, List<String>> items = new LinkedHashMap<>();
	private final Map<String, List<String>> blocks = new TreeMap<>();

	TranslationEdits(CheckedLibrary library, Language language) {
		this.library = library;
		this.language = language;
		this.existing = new Existing(library, language);
	}

	/** The files that change, by their absolute paths, with their texts as they will be, in the layout of the editor's hand. */
	SequencedMap<Path, String> with(Collection<Taken> taken, Map<Entity, String> fingerprints) {
		Map<Entity, List<Taken>> byEntity = new LinkedHashMap<>();
		fingerprints.keySet().forEach(entity -> byEntity.put(entity, new ArrayList<>()));
		taken.forEach(each -> byEntity.computeIfAbsent(each.unit().entity(), missing -> new ArrayList<>()).add(each));
		for (Entity entity : library.content().own(Entity.class)) {
			List<Taken> of = byEntity.get(entity);
			if (of != null) {
				of.sort(Comparator.comparing((Taken each) -> each.unit().text().field().map(Enum::ordinal).orElse(-1))
						.thenComparing(each -> each.unit().text().number()));
				put(entity, of, Optional.ofNullable(fingerprints.get(entity)));
			}
		}
		items.forEach(this::addItems);
		blocks.forEach((file, added) -> text(file).add(block(added)));
		SequencedMap<Path, String> edited = new LinkedHashMap<>();
		texts.forEach((file, text) -> edited.put(library.folder().resolve(file), text.now()));
		return edited;
	}

	private EditedText text(String file) {
		return texts.computeIfAbsent(file, name -> new EditedText(library.texts().of(name).orElse("")));
	}

	private void put(Entity entity, List<Taken> taken, Optional<String> fingerprint) {
		List<TranslatedEntity> there = existing.items(entity);
		if (there.isEmpty()) {
			add(entity, item(entity, taken, fingerprint));
			return;
		}
		List<Taken> added = new ArrayList<>();
		for (Taken each : taken) {
			Optional<Existing.Found> found = existing.of(entity, each.unit().text());
			if (found.isPresent()) {
				replace(found.get(), each.words());
			} else if (each.unit().text().field().isEmpty()) {
				insertTitle(there.getFirst(), each.words());
			} else {
				added.add(each);
			}
		}
		fingerprint.ifPresent(of -> there.forEach(item -> {
			if (!value(item, Literals.TRANSLATED_ENTITY__FINGERPRINT, quoted(of))) {
				StatementPlaces.Edit edit = StatementPlaces.add(item, of(of)).orElseThrow();
				text(file(item)).replace(edit.offset(), edit.offset() + edit.length(), edit.text());
			}
		}));
		addStatements(there.getFirst(), added);
	}

	private void replace(Existing.Found found, String words) {
		if (found.statement().isPresent()) {
			value(found.statement().get(), Literals.TRANSLATED_TEXT__TEXT, quoted(words));
		} else {
			value(found.item(), Literals.TRANSLATED_ENTITY__TITLE, quoted(words));
		}
	}

	/** Puts a value anew; false where there is none. */
	private boolean value(EObject element, EStructuralFeature feature, String by) {
		if (!element.eIsSet(feature)) {
			return false;
		}
		TextPlaces.Region region = TextPlaces.ofValue(element, feature, -1).orElseThrow();
		text(file(element)).replace(region.offset(), region.offset() + region.length(), by);
		return true;
	}

	private void insertTitle(TranslatedEntity item, String words) {
		TextPlaces.Region id = TextPlaces.ofValue(item, Literals.ENTITY_REFERENCE__ENTITY, -1).orElseThrow();
		if (!value(item, Literals.TRANSLATED_ENTITY__TITLE, quoted(words))) {
			text(file(item)).replace(id.offset() + id.length(), id.offset() + id.length(), " " + quoted(words));
		}
	}

	/** Each behind the last of those that are counted before it. */
	private void addStatements(TranslatedEntity item, List<Taken> added) {
		Map<Optional<TranslatedText>, List<Taken>> behind = added.stream().collect(Collectors.groupingBy(
				each -> item.getTexts().stream().filter(text -> isBefore(text, each.unit().text())).max(ORDER), LinkedHashMap::new,
				Collectors.toList()));
		behind.forEach((text, several) -> {
			String statements = several.stream().map(this::statement).collect(Collectors.joining("\n"));
			if (text.isPresent()) {
				int end = endOfLine(text.get());
				text(file(item)).replace(end, end, "\n" + statements);
			} else if (!item.getTexts().isEmpty()) {
				int begin = Nodes.of(item.getTexts().getFirst()).orElseThrow().getOffset();
				text(file(item)).replace(begin, begin, statements + "\n");
			} else {
				StatementPlaces.Edit edit = StatementPlaces.add(item, statements).orElseThrow();
				text(file(item)).replace(edit.offset(), edit.offset() + edit.length(), edit.text());
			}
		});
	}

	private static boolean isBefore(TranslatedText text, TranslatableText added) {
		int field = text.getField().compareTo(added.field().orElseThrow());
		return field < 0 || field == 0 && text.getNumber() < added.number();
	}

	/** A comment at the end of a line stays with its statement. */
	private static int endOfLine(TranslatedText text) {
		ICompositeNode node = Nodes.of(text).orElseThrow();
		String file = node.getRootNode().getText();
		int end = node.getEndOffset();
		int line = file.indexOf('\n', end) < 0 ? file.length() : file.indexOf('\n', end);
		String rest = file.substring(end, line).strip();
		return rest.isEmpty() || rest.startsWith("//") ? end + file.substring(end, line).stripTrailing().length() : end;
	}

	private String file(EObject element) {
		return library.places().apply(ElementPlace.of(element)).map(TextPlace::file).orElseThrow();
	}

	private String item(Entity entity, List<Taken> taken, Optional<String> fingerprint) {
		StringBuilder item = new StringBuilder("  " + EntityKinds.word(entity) + " " + entity.getName());
		taken.stream().filter(each -> each.unit().text().field().isEmpty()).forEach(title -> item.append(' ').append(quoted(title.words())));
		item.append(" {\n");
		taken.stream().filter(each -> each.unit().text().field().isPresent())
				.forEach(each -> item.append("    ").append(statement(each)).append('\n'));
		fingerprint.ifPresent(of -> item.append("    ").append(of(of)).append('\n'));
		return item.append("  }").toString();
	}

	private String statement(Taken taken) {
		TranslatableText text = taken.unit().text();
		boolean first = text.number() == 1 && text.name().equals(text.field().orElseThrow().getLiteral());
		boolean several = first && library.checked().texts().of(taken.unit().entity()).stream()
				.filter(other -> other.field().equals(text.field())).count() > 1;
		return text.name() + (several ? " 1 " : " ") + quoted(taken.words());
	}

	private static String of(String fingerprint) {
		return "of " + quoted(fingerprint);
	}

	private static String quoted(String words) {
		return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
	}

	private void add(Entity entity, String item) {
		String source = file(entity);
		Optional<Translation> beside = existing.translations().stream()
				.filter(block -> block.getItems().stream().anyMatch(other -> isIn(other, source))).findFirst();
		Optional<Translation> only = existing.translations().size() == 1 ? Optional.of(existing.translations().getFirst()) : Optional.empty();
		beside.or(() -> only).ifPresentOrElse(
				block -> items.computeIfAbsent(block, missing -> new ArrayList<>()).add(item),
				() -> blocks.computeIfAbsent(newFile(source), missing -> new ArrayList<>()).add(item));
	}

	private String newFile(String source) {
		return FOLDER + language.tag() + "/" + (source.equals(LIBRARY) ? HEADER : source);
	}

	private boolean isIn(TranslatedEntity item, String source) {
		return Optional.ofNullable(item.getEntity()).filter(entity -> !entity.eIsProxy())
				.flatMap(entity -> library.places().apply(ElementPlace.of(entity))).filter(place -> place.file().equals(source)).isPresent();
	}

	private void addItems(Translation block, List<String> added) {
		EObject last = block.getItems().isEmpty() ? block : block.getItems().getLast();
		int end = Nodes.of(last).orElseThrow().getEndOffset() - (last == block ? 1 : 0);
		String text = added.stream().collect(Collectors.joining("\n", "\n", last == block ? "\n" : ""));
		text(file(block)).replace(end, end, text);
	}

	private String block(List<String> added) {
		return "translation " + language.tag() + " of " + library.content().library().map(Library::getName).orElseThrow() + " {\n"
				+ String.join("\n", added) + "\n}";
	}
}
