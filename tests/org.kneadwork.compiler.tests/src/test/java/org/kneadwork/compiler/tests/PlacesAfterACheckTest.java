package org.kneadwork.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LiveLibrary;
import org.kneadwork.compiler.Progress;
import org.kneadwork.model.content.Document;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;

/** Where something stands is told of the text that was read, however late and from wherever it is asked. */
class PlacesAfterACheckTest {

	private static final LibraryCompiler COMPILER = new LibraryCompiler(2);

	@TempDir
	private Path folder;

	@BeforeEach
	void copy() throws IOException {
		Path library = Path.of(System.getProperty("kneadwork.checkout")).resolve("bundles/org.kneadwork.lowerback/library");
		for (Path file : files(library)) {
			Path copy = folder.resolve(library.relativize(file).toString());
			Files.createDirectories(copy.getParent());
			Files.copy(file, copy);
		}
	}

	@Test
	void aFileThatChangesAfterTheCheckChangesNoPlace() throws IOException {
		CheckedLibrary checked = checked();
		List<Optional<TextPlace>> expected = places(live());
		for (Path file : files(folder)) {
			Files.writeString(file, "// something else, in another place\n\n\n" + Files.readString(file));
		}
		assertEquals(expected, places(checked));
		Files.delete(files(folder).getFirst());
		assertEquals(expected, places(checked));
	}

	@Test
	void severalThreadsMayAskForPlacesAtOnce() throws Exception {
		CheckedLibrary checked = checked();
		List<Optional<TextPlace>> expected = places(live());
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Callable<List<Optional<TextPlace>>>> asked = List.of(() -> places(checked), () -> places(checked), () -> places(checked),
					() -> places(checked));
			for (Future<List<Optional<TextPlace>>> answer : threads.invokeAll(asked)) {
				assertEquals(expected, answer.get());
			}
		}
	}

	/** Those of the libraries in use too, and in files with nothing to be found in them. */
	@Test
	void noFileHoldsNodesUnlessItsTextIsWrong() throws IOException {
		Path broken = files(folder).getLast();
		Files.writeString(broken, Files.readString(broken).replaceFirst("\\{", ""));
		Set<String> holding = new TreeSet<>();
		for (Document document : checked().content().documents()) {
			document.eAllContents().forEachRemaining(element -> {
				if (!element.eAdapters().isEmpty()) {
					holding.add(document.eResource().getURI().lastSegment());
				}
			});
		}
		assertEquals(Set.of(broken.getFileName().toString()), holding);
	}

	private CheckedLibrary checked() throws IOException {
		return COMPILER.check(request(), Progress.NONE).value().orElseThrow();
	}

	private LiveLibrary live() throws IOException {
		return COMPILER.open(request(), Progress.NONE);
	}

	private CheckRequest request() {
		return new CheckRequest(folder, List.of());
	}

	private static List<Optional<TextPlace>> places(CheckedLibrary library) {
		return elements(library.content().documents()).map(element -> library.places().apply(ElementPlace.of(element))).toList();
	}

	private static List<Optional<TextPlace>> places(LiveLibrary library) {
		List<Optional<TextPlace>> places = elements(library.content().documents()).map(element -> library.placeOf(ElementPlace.of(element))).toList();
		assertTrue(places.size() > 1000 && places.stream().allMatch(Optional::isPresent));
		return places;
	}

	private static Stream<EObject> elements(List<Document> documents) {
		List<EObject> all = new ArrayList<>();
		documents.forEach(document -> document.eAllContents().forEachRemaining(all::add));
		return all.stream();
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".knead")).sorted().toList();
		}
	}
}
