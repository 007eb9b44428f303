package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.dsl.linking.Libraries;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.resource.TextPlaces;
import org.kneadwork.dsl.syntax.StatementPlaces;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;

/** A file that has let its nodes go is the same as one that has them: model, references, errors, places, and where a mend changes it. */
class NodesThatComeBackTest {

	private static final String LOWER_BACK = "bundles/org.kneadwork.lowerback/library";

	@Test
	void noElementHoldsANodeAfterItWasReadLinkedAndAskedForItsPlace() throws IOException {
		for (KneadResource file : linked(lowerBack(), true)) {
			everything(file).forEach(element -> assertEquals(List.of(), element.eAdapters(), () -> element + " in " + file.getURI()));
			KneadTexts.document(file).getEntries().forEach(entry -> assertTrue(TextPlaces.of(entry, Optional.empty(), -1).isPresent()));
			everything(file).forEach(element -> assertEquals(List.of(), element.eAdapters(), () -> element + " in " + file.getURI()));
		}
	}

	@Test
	void aShippedLibraryIsTheSame() throws IOException {
		assertSame(lowerBack());
	}

	static Stream<Path> texts() {
		return Stream.of("tests/org.kneadwork.dsl.tests/src/test/resources", "tests/org.kneadwork.safety.tests/src/test/resources",
				"tests/org.kneadwork.compiler.tests/src/test/resources").map(KneadTexts.checkout()::resolve).filter(Files::isDirectory)
				.flatMap(folder -> KneadTexts.files(folder).stream());
	}

	@ParameterizedTest
	@MethodSource("texts")
	void aTextIsTheSameHoweverBrokenItIs(Path file) throws IOException {
		assertSame(Map.of("a.knead", Files.readAllBytes(file)));
	}

	@Test
	void aTextWithCommentsWithinIdsAndMissingTargetsIsTheSame() throws IOException {
		assertSame(Map.of("a.knead", bytes("""
				// says „so“
				library own version 1.0.0 { uses /* not there */ core 1.0 as c  scope back, nowhere }
				region back "Back" {}
				technique a "A" {
				  targets back, /* one */ nowhere, c : back, c:/* so */back, nowhere, bakc
				  uses ball or bal for lighter pressure
				  deprecated by b
				}
				waiver KW101 on technique none until 2027-01-01 {}
				translation de of own { technique a "A" {} technique gone "G" {} }
				""")));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", " \n", "// a comment", "/* one */ // and another", "/* not closed", "technique a \"A\" {} // behind",
			"technique a \"A\" { summary \"one\" summary \"two\" }", "technique a \"A\" { time 1 min /* or so */ / 30 s }"})
	void aTextWithLittleInItIsTheSame(String text) {
		assertSame(Map.of("a.knead", bytes(text)));
	}

	@Test
	void aLibraryInUseIsReachedThroughBoth() throws IOException {
		assertSame(Map.of("core/library.knead", bytes("library core version 1.0.0 {}\nregion back \"The other back\" {}"),
				"own/library.knead", bytes("library own version 1.0.0 { uses core 1.0 as c }\nregion back \"Own back\" {}"),
				"own/a.knead", bytes("technique a \"A\" { targets back, c:back, core:back, c:neck }")));
	}

	@Test
	void whatIsUsedIsKnownBeforeAndAfterLinking() {
		KneadTexts texts = new KneadTexts(true);
		KneadResource file = texts.add("own", "a.knead", "library own version 1.0.0 { uses core 1.0 uses own 1.0 }");
		List<LibraryUse> uses = ((Library) KneadTexts.document(file).getEntries().getFirst()).getUses();
		assertEquals(List.of("core", "own"), uses.stream().map(use -> Libraries.idOf(use).orElseThrow()).toList());
		texts.linked();
		assertEquals(List.of("core", "own"), uses.stream().map(use -> Libraries.idOf(use).orElseThrow()).toList());
	}

	@Test
	void whatDoesNotExistStaysAProxy() {
		KneadTexts texts = new KneadTexts(true);
		texts.add("own", "a.knead", "technique a \"A\" { targets nowhere }");
		KneadResource file = texts.linked().getFirst();
		EObject target = everything(file).stream().flatMap(element -> element.eCrossReferences().stream()).findFirst().orElseThrow();
		assertTrue(target.eIsProxy());
		assertEquals(1, file.getErrors().size());
	}

	static IntStream seeds() {
		return IntStream.range(0, 40);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void anEditedTextIsTheSame(int seed) throws IOException {
		Random random = new Random(seed);
		Map<String, byte[]> files = lowerBack();
		List<String> names = List.copyOf(files.keySet());
		Set<String> edited = new HashSet<>();
		for (int edit = 0; edit < 3; edit++) {
			String name = names.get(random.nextInt(names.size()));
			edited.add(name);
			files.computeIfPresent(name, (key, text) -> bytes(edited(new String(text, StandardCharsets.UTF_8), random)));
		}
		assertSame(files, edited);
	}

	private static String edited(String text, Random random) {
		List<String> words = List.of(text.split("(?<=\\s)|(?=\\s)"));
		int at = random.nextInt(words.size());
		List<String> now = new ArrayList<>(words);
		switch (random.nextInt(5)) {
			case 0 -> now.remove(at);
			case 1 -> now.add(at, words.get(random.nextInt(words.size())));
			case 2 -> now.set(at, now.get(at) + "x");
			case 3 -> now.add(at, " /* said „so“ */ ");
			default -> now.set(at, words.get(random.nextInt(words.size())));
		}
		return String.join("", now);
	}

	private static Map<String, byte[]> lowerBack() throws IOException {
		Path folder = KneadTexts.checkout().resolve(LOWER_BACK);
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (Path file : KneadTexts.files(folder)) {
			files.put("own/" + folder.relativize(file), Files.readAllBytes(file));
		}
		return files;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static List<KneadResource> linked(Map<String, byte[]> files, boolean letNodesGo) {
		KneadTexts texts = new KneadTexts(letNodesGo);
		files.forEach((name, text) -> texts.add(name.contains("/") ? name.substring(0, name.indexOf('/')) : "own", name, text));
		return texts.linked();
	}

	private static void assertSame(Map<String, byte[]> files) {
		assertSame(files, files.keySet());
	}

	/** All files have the same text and the same errors; some are compared place by place. */
	private static void assertSame(Map<String, byte[]> files, Set<String> inAllPlaces) {
		List<KneadResource> with = linked(files, false);
		List<KneadResource> without = linked(files, true);
		List<String> names = List.copyOf(files.keySet());
		for (int file = 0; file < with.size(); file++) {
			assertEquals(with.get(file).text(), without.get(file).text());
			assertEquals(errors(with.get(file)), errors(without.get(file)));
			if (inAllPlaces.contains(names.get(file))) {
				assertSame(with.get(file), without.get(file));
			}
		}
	}

	private static List<String> errors(KneadResource file) {
		return KneadTexts.problems(file).stream().map(Object::toString).sorted().toList();
	}

	private static void assertSame(KneadResource with, KneadResource without) {
		List<EObject> elements = everything(with);
		List<EObject> others = everything(without);
		assertEquals(elements.size(), others.size());
		for (int index = 0; index < elements.size(); index++) {
			EObject element = elements.get(index);
			EObject other = others.get(index);
			assertEquals(element.eClass(), other.eClass());
			assertEquals(TextPlaces.of(element, Optional.empty(), -1), TextPlaces.of(other, Optional.empty(), -1));
			assertEquals(StatementPlaces.add(element, "summary \"x\""), StatementPlaces.add(other, "summary \"x\""));
			assertEquals(StatementPlaces.addBehind(element, "x"), StatementPlaces.addBehind(other, "x"));
			assertEquals(StatementPlaces.removeEntry(element), StatementPlaces.removeEntry(other));
			element.eClass().getEAllStructuralFeatures().forEach(feature -> assertSame(element, other, feature));
		}
	}

	private static void assertSame(EObject element, EObject other, EStructuralFeature feature) {
		List<String> values = values(element, feature);
		assertEquals(values, values(other, feature), () -> element + " " + feature.getName());
		for (int index = -1; index <= values.size(); index++) {
			assertEquals(TextPlaces.of(element, Optional.of(feature), index), TextPlaces.of(other, Optional.of(feature), index));
			assertEquals(TextPlaces.ofValue(element, feature, index), TextPlaces.ofValue(other, feature, index));
			assertEquals(TextPlaces.of(element, feature, index, 0, 2), TextPlaces.of(other, feature, index, 0, 2));
			assertEquals(TextPlaces.holdsComment(element, feature, index), TextPlaces.holdsComment(other, feature, index));
		}
	}

	private static List<String> values(EObject element, EStructuralFeature feature) {
		Object value = element.eGet(feature, false);
		List<?> values = value instanceof InternalEList<?> list ? list.basicList() : value == null ? List.of() : List.of(value);
		return values.stream().map(each -> feature instanceof EReference ? address((EObject) each) : each.toString()).toList();
	}

	/** Where what does not exist is looked for is nobody's business. */
	private static String address(EObject target) {
		return target.eIsProxy() ? "nothing of the class " + target.eClass().getName() : EcoreUtil.getURI(target).toString();
	}

	private static List<EObject> everything(KneadResource file) {
		List<EObject> all = new ArrayList<>();
		for (TreeIterator<EObject> contents = file.getAllContents(); contents.hasNext();) {
			all.add(contents.next());
		}
		return all;
	}
}
