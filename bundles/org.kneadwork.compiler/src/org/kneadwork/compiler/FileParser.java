package org.kneadwork.compiler;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceFactory;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.resource.TextProblem;
import org.kneadwork.safety.finding.Sayings;

/** Parses files one by one: in none of these steps another file matters. */
final class FileParser {

	private FileParser() {
	}

	/** What becomes of the nodes of a text, which say where everything stands in it. */
	enum Nodes {

		/** They are kept, for somebody who edits the text. */
		KEPT,
		/** They are let go, and come back where they are asked for. */
		LET_GO;

		private Map<String, Object> options() {
			return Map.of(KneadResource.LET_NODES_GO, this == LET_GO);
		}
	}

	/** Parses a file as it is on the disk. A file that cannot be read is an empty one with a finding. */
	static KneadResource parse(Injector language, Path file, Nodes nodes) {
		KneadResource resource = empty(language, file);
		try (InputStream in = Files.newInputStream(file)) {
			resource.load(in, nodes.options());
		} catch (IOException e) {
			load(resource, "", Nodes.KEPT);
			resource.getErrors().add(new TextProblem("KW005", Sayings.say("KW005.cannot", FileReasons.said(e)),
					Sayings.say("KW005.look"), 0, 0, 1, 1, List.of()));
		}
		return resource;
	}

	/** Parses a text in the place of what is on the disk. */
	static KneadResource parse(Injector language, Path file, String text, Nodes nodes) {
		KneadResource resource = empty(language, file);
		load(resource, text, nodes);
		return resource;
	}

	private static KneadResource empty(Injector language, Path file) {
		return (KneadResource) language.getInstance(IResourceFactory.class).createResource(URI.createFileURI(file.toString()));
	}

	private static void load(KneadResource resource, String text, Nodes nodes) {
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), nodes.options());
		} catch (IOException e) {
			throw new IllegalStateException("A text in memory cannot fail to be read.", e);
		}
	}
}
