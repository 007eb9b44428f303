package org.kneadwork.bundle.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kneadwork.node.NodePrograms;

/** What app developers have: ajv and TypeScript. */
record NodeTools(NodePrograms programs) {

	static NodeTools installed() {
		return new NodeTools(NodePrograms.of(Exported.module()));
	}

	/** Validates documents with ajv, each with one of our schema's definitions, or with a dash for the whole of it. */
	NodePrograms.Result validate(Path schema, Map<Path, String> definitions) {
		List<String> arguments = new ArrayList<>(List.of("validate.mjs", schema.toAbsolutePath().toString()));
		definitions.forEach((document, definition) -> {
			arguments.add(definition);
			arguments.add(document.toAbsolutePath().toString());
		});
		return programs.node(arguments);
	}

	/** Has TypeScript check files of one folder, without writing anything. */
	NodePrograms.Result compile(Path program, List<String> files) {
		List<String> arguments = new ArrayList<>(List.of(programs.file("typescript/bin/tsc").toString(),
				"--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--module", "es2022",
				"--moduleResolution", "bundler"));
		arguments.addAll(files);
		return programs.node(program, arguments);
	}
}
