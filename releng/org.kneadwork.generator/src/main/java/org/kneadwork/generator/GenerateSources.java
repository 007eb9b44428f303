package org.kneadwork.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The entry point: content.ecore becomes the Java code of the metamodel, and Knead.xtext, which imports it, the parser and
 * serializer. Does nothing when neither the inputs nor the generated files have changed since the last run.
 */
public final class GenerateSources {

	private GenerateSources() {
	}

	/**
	 * Generates.
	 *
	 * @param arguments the folder {@code bundles}, and a folder in which to remember what was generated from what
	 * @throws IOException when a file cannot be read or written
	 * @throws IllegalStateException when the metamodel or the grammar is wrong, or the parser generator warns
	 */
	public static void main(String[] arguments) throws IOException {
		Path bundles = Path.of(arguments[0]).toRealPath();
		Path model = bundles.resolve("org.kneadwork.model");
		Path language = bundles.resolve("org.kneadwork.dsl");
		Path genmodel = model.resolve("model/content.genmodel");
		List<Path> outputs = List.of(genmodel, model.resolve("src-gen"), language.resolve("src-gen"));
		Stamp stamp = new Stamp(Path.of(arguments[1], "generated.stamp"),
				List.of(model.resolve("model/content.ecore"), language.resolve("src/org/kneadwork/dsl/Knead.xtext"),
						language.resolve("src/org/kneadwork/dsl/GenerateKnead.mwe2"), Path.of(arguments[1], "classes")),
				outputs);
		if (stamp.isCurrent()) {
			System.out.println("Metamodel and language: the generated code is up to date.");
			return;
		}
		for (Path output : outputs) {
			delete(output);
		}
		ContentModelCode.generate(model, genmodel);
		LanguageCode.generate(bundles, language);
		stamp.write();
		System.out.println("Metamodel and language: generated.");
	}

	private static void delete(Path fileOrFolder) throws IOException {
		if (!Files.exists(fileOrFolder)) {
			return;
		}
		try (Stream<Path> all = Files.walk(fileOrFolder)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
	}
}
