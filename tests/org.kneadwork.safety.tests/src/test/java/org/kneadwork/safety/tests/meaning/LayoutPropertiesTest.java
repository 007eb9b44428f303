package org.kneadwork.safety.tests.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.HiddenContent;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.Translation;
import org.kneadwork.safety.diff.SafetyDiff;
import org.kneadwork.safety.diff.SafetyProfile;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.review.Reviews;
import org.kneadwork.safety.translation.TranslatableText;
import org.kneadwork.safety.translation.TranslatableTexts;

/** However a library is laid out: every review holds, every translation is of the same text, and no version is due. */
class LayoutPropertiesTest {

	private static final Version FULL = Version.of(SampleLibraries.full());
	private static final Version LOWER_BACK = Version.of(SampleLibraries.lowerBack());

	/**
	 * What must stay.
	 *
	 * @param fingerprints of each item, by its kind and id
	 * @param profile what another version is compared with
	 * @param findings how often each rule reports something
	 * @param translations of each text, by the text that it is of
	 */
	record Version(Map<String, String> fingerprints, SafetyProfile profile, Map<String, Long> findings,
			Map<String, String> translations) {

		static Version of(Path folder) {
			var outcome = SampleLibraries.check(folder);
			CheckedLibrary library = outcome.value().orElseThrow();
			Fingerprints all = new Fingerprints(library.content(), library.matrix());
			Map<String, String> byItem = new TreeMap<>();
			library.content().own(Entity.class).stream().filter(Reviews::isSignedOff)
					.forEach(item -> byItem.put(item.eClass().getName() + " " + item.getName(), all.of(item).hex()));
			return new Version(byItem, SafetyProfile.of(library.content(), library.matrix(), library.libraries()),
					outcome.findings().stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting())),
					translations(library));
		}

		private static Map<String, String> translations(CheckedLibrary library) {
			Map<String, String> byOriginal = new TreeMap<>();
			for (Translation translation : library.content().own(Translation.class)) {
				for (TranslatedEntity item : translation.getItems()) {
					for (TranslatableText original : new TranslatableTexts().of(item.getEntity())) {
						item.getTexts().stream().filter(text -> original.field().filter(text.getField()::equals).isPresent()
								&& original.number() == (text.isSetNumber() ? text.getNumber() : 1))
								.forEach(text -> byOriginal.merge(item.getKind() + " " + item.getEntity().getName() + " " + original.field().orElseThrow() + " "
										+ inOneLine(original.words()), inOneLine(text.getText()), (one, other) -> one.equals(other) ? one : one + "; " + other));
					}
				}
			}
			return byOriginal;
		}

		private static String inOneLine(String text) {
			return text.replaceAll("\\s+", " ");
		}
	}

	/**
	 * A way to lay a library out anew.
	 *
	 * @param layout what is done
	 * @param seed decides where
	 */
	record Change(Layout layout, long seed) {
	}

	@Provide
	Arbitrary<List<Change>> changes() {
		return Combinators.combine(Arbitraries.of(Layout.class), Arbitraries.longs().between(0, 1000)).as(Change::new).list().ofMinSize(1)
				.ofMaxSize(6);
	}

	@Property(tries = 60, seed = "4", shrinking = ShrinkingMode.BOUNDED)
	void noLayoutChangesTheLibraryThatUsesEveryStatement(@ForAll("changes") List<Change> changes) throws IOException {
		assertSame(FULL, SampleLibraries.full(), changes);
	}

	@Property(tries = 10, seed = "4", shrinking = ShrinkingMode.BOUNDED)
	void noLayoutChangesTheLibraryThatShips(@ForAll("changes") List<Change> changes) throws IOException {
		assertSame(LOWER_BACK, SampleLibraries.lowerBack(), changes);
	}

	/** Else the properties would hold of anything. */
	@Example
	void everyLayoutChangesTheTexts() {
		Map<String, String> before = SampleLibraries.texts(SampleLibraries.lowerBack());
		for (Layout layout : Layout.values()) {
			Map<String, String> after = new TreeMap<>(before);
			layout.apply(after, new Random(1));
			assertTrue(!before.equals(after), layout::name);
		}
	}

	private static void assertSame(Version expected, Path library, List<Change> changes) throws IOException {
		Map<String, String> texts = SampleLibraries.texts(library);
		changes.forEach(change -> change.layout().apply(texts, new Random(change.seed())));
		Path parent = Files.createTempDirectory("layout");
		try {
			Path folder = parent.resolve("library");
			for (Map.Entry<String, String> file : texts.entrySet()) {
				Path path = folder.resolve(file.getKey());
				Files.createDirectories(path.getParent());
				Files.writeString(path, file.getValue());
			}
			Version found = Version.of(folder);
			assertEquals(expected.findings(), found.findings(), () -> unread(folder));
			assertEquals(expected.fingerprints(), found.fingerprints());
			assertEquals(expected.translations(), found.translations());
			assertEquals(List.of(), SafetyDiff.between(expected.profile(), found.profile()));
			assertEquals(expected.profile(), found.profile());
		} finally {
			delete(parent);
		}
	}

	/** What could not be read, which is why everything else differs. */
	private static String unread(Path folder) {
		return SampleLibraries.check(folder).findings().stream().filter(HiddenContent::isBehind).limit(5)
				.map(finding -> finding.place() + ": " + finding.message()).collect(Collectors.joining("\n"));
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			paths.sorted(Comparator.reverseOrder()).forEach(path -> {
				try {
					Files.delete(path);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
	}
}
