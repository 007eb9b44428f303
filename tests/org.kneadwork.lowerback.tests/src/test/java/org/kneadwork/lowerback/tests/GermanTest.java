package org.kneadwork.lowerback.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.TranslatedText;
import org.kneadwork.model.content.Translation;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.translation.NumbersInText;
import org.kneadwork.safety.translation.TranslatableText;
import org.kneadwork.safety.translation.TranslatableTexts;

/** The published library in German: all of it, of today's texts, and as strict as they are. What reads well only people can say. */
class GermanTest {

	/** The same word in both languages. */
	private static final List<String> SAME = List.of("Shiatsu");
	private static final Pattern DENIES = Pattern.compile(
			"\\b(?:no|not|never|nothing|nobody|none|neither|nor|cannot|unless)\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern DENIES_IN_GERMAN = Pattern.compile(
			"(?<!\\p{L})(?:nicht|nichts|nie|niemals|niemand|niemandem|niemanden|nirgends|kein|keine|keinen|keinem|keiner|keines|weder|außer|ohne)(?!\\p{L})",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern FAMILIAR = Pattern.compile(
			"(?<!\\p{L})(?:du|dir|dich|dein|deine|deinen|deinem|deiner|deines|euch|euer|eure)(?!\\p{L})",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static CheckedFolder library;
	private static List<Pair> pairs;

	/** A text and its German; the German is empty where there is none. */
	private record Pair(Entity entity, TranslatableText original, String german) {

		@Override
		public String toString() {
			return CheckedFolder.kind(entity) + " " + entity.getName() + ", " + original.name() + ": " + original.words() + " – " + german;
		}
	}

	/** Which text of an entity: its title where there is no field. */
	private record Which(Entity entity, Optional<TranslatableField> field, int number) {
	}

	@BeforeAll
	static void read() throws IOException {
		library = CheckedFolder.of(TestFiles.lowerBack());
		Map<Which, String> german = new HashMap<>();
		items().forEach(item -> {
			Known.text(item.getTitle()).ifPresent(title -> german.put(new Which(item.getEntity(), Optional.empty(), 1), title));
			for (TranslatedText text : item.getTexts()) {
				german.put(new Which(item.getEntity(), Optional.of(text.getField()), text.isSetNumber() ? text.getNumber() : 1),
						text.getText());
			}
		});
		TranslatableTexts texts = new TranslatableTexts();
		pairs = library.entities().flatMap(entity -> texts.of(entity).stream()
				.filter(text -> !text.words().isEmpty() && !isTitleOfASource(entity, text))
				.map(text -> new Pair(entity, text, german.getOrDefault(new Which(entity, text.field(), text.number()), ""))))
				.toList();
	}

	/** A source is found under the title under which it was published. */
	private static boolean isTitleOfASource(Entity entity, TranslatableText text) {
		return entity instanceof Source && text.field().isEmpty();
	}

	private static List<TranslatedEntity> items() {
		return library.library().content().own(Translation.class).stream()
				.filter(translation -> translation.getLanguage().equals("de")).flatMap(translation -> translation.getItems().stream())
				.toList();
	}

	@Test
	void theLibraryDeclaresGerman() {
		assertEquals(List.of("de"), library.library().content().library().orElseThrow().getTranslatedTo());
	}

	@Test
	void everyTextHasAGermanOne() {
		assertFalse(pairs.isEmpty());
		assertEquals(List.of(), pairs.stream().filter(pair -> pair.german().isBlank()).toList());
	}

	@Test
	void everyGermanTextIsOfTodaysText() {
		assertEquals(List.of(), items().stream()
				.filter(item -> !Fingerprints.ofTexts(item.getEntity()).matches(Known.text(item.getFingerprint()).orElse("")))
				.map(item -> item.getEntity().getName()).toList());
	}

	@Test
	void noEnglishTextIsLeft() {
		assertEquals(new TreeSet<>(SAME), new TreeSet<>(pairs.stream().filter(pair -> pair.german().equals(pair.original().words()))
				.map(Pair::german).toList()));
		BundleFiles bundle = BundleWriter.write(new BundleRequest(library.library().content(), library.library().matrix(),
				BundleStatus.CHECKED, library.library().places()::apply, library.library().libraries()::apply));
		String german = new String(bundle.files().get("lower-back-0.1.0.de.json"), StandardCharsets.UTF_8);
		assertTrue(Pattern.compile("\"untranslated\":\\s*\\[\\s*\\]").matcher(german).find(), "the bundle has English texts left");
	}

	@Test
	void theNumbersAreTheSame() {
		assertEquals(List.of(), pairs.stream().filter(pair -> !new NumbersInText("en", pair.original().words())
				.differenceFrom(new NumbersInText("de", pair.german())).isNone()).toList());
	}

	/** Where the original denies or forbids something, the German does too. */
	@Test
	void whatIsForbiddenIsForbiddenInGerman() {
		List<Pair> milder = new ArrayList<>();
		for (Pair pair : pairs) {
			if (DENIES.matcher(pair.original().words()).find() && !DENIES_IN_GERMAN.matcher(pair.german()).find()) {
				milder.add(pair);
			}
		}
		assertEquals(List.of(), milder);
	}

	@Test
	void peopleAreAddressedWithSie() {
		assertEquals(List.of(), pairs.stream().filter(pair -> FAMILIAR.matcher(pair.german()).find()).toList());
	}

	/** Nobody has read it who is qualified to: whoever reads it is told so. */
	@Test
	void itSaysThatNobodyHasReviewedIt() {
		String disclaimer = pairs.stream().filter(pair -> pair.original().field().equals(Optional.of(TranslatableField.DISCLAIMER)))
				.findFirst().orElseThrow().german();
		assertTrue(disclaimer.contains("ihre deutsche Übersetzung wurden nicht klinisch geprüft"), disclaimer);
	}

	/** Editors take a folder with such a file for a library of its own. */
	@Test
	void itBelongsToTheLibraryInEditorsToo() throws IOException {
		try (Stream<Path> files = Files.walk(TestFiles.lowerBack())) {
			assertEquals(List.of(TestFiles.lowerBack().resolve("library.knead")), files.filter(file -> file.endsWith("library.knead")).toList());
		}
	}
}
