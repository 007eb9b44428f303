package org.kneadwork.dsl.tests;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.kneadwork.dsl.KneadReadingSetup;
import org.kneadwork.dsl.linking.Libraries;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.reading.ReadingProblem;

/** Reads texts as the product does. */
final class KneadTexts {

	private static final Injector LANGUAGE = new KneadReadingSetup().createInjectorAndDoEMFRegistration();

	private final XtextResourceSet resources = LANGUAGE.getInstance(XtextResourceSet.class);
	private final boolean letNodesGo;

	KneadTexts() {
		this(false);
	}

	KneadTexts(boolean letNodesGo) {
		this.letNodesGo = letNodesGo;
	}

	KneadResource add(String library, String name, byte[] bytes) {
		Resource resource = resources.createResource(URI.createFileURI("/texts/" + library + "/" + name));
		Libraries.of(resources).assign(resource, library);
		try {
			resource.load(new ByteArrayInputStream(bytes), Map.of(KneadResource.LET_NODES_GO, letNodesGo));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return (KneadResource) resource;
	}

	KneadResource add(String library, String name, String text) {
		return add(library, name, text.getBytes(StandardCharsets.UTF_8));
	}

	KneadTexts addFolder(String library, Path folder) {
		for (Path file : files(folder)) {
			try {
				add(library, folder.relativize(file).toString(), Files.readAllBytes(file));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return this;
	}

	static List<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".knead")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	List<KneadResource> linked() {
		List<KneadResource> all = new ArrayList<>();
		for (Resource resource : List.copyOf(resources.getResources())) {
			((LazyLinkingResource) resource).resolveLazyCrossReferences(CancelIndicator.NullImpl);
			all.add((KneadResource) resource);
		}
		return all;
	}

	static KneadResource read(String text) {
		KneadTexts texts = new KneadTexts();
		texts.add("one", "text.knead", text);
		return texts.linked().get(0);
	}

	static List<ReadingProblem> problems(Resource resource) {
		return resource.getErrors().stream().map(ReadingProblem.class::cast).toList();
	}

	static List<String> lines(Resource resource) {
		return problems(resource).stream().sorted(java.util.Comparator.comparingInt(ReadingProblem::offset))
				.map(problem -> problem.getLine() + ":" + problem.getColumn() + " " + problem.code() + " "
				+ problem.getMessage() + (problem.mend().isEmpty() ? "" : " | " + problem.mend())).toList();
	}

	static Document document(Resource resource) {
		return (Document) resource.getContents().get(0);
	}

	static Path checkout() {
		return Path.of(System.getProperty("kneadwork.checkout"));
	}

	static Path resource(String name) {
		return checkout().resolve("tests/org.kneadwork.dsl.tests/src/test/resources").resolve(name);
	}
}
