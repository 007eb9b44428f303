package org.kneadwork.generator;

import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.mwe2.language.Mwe2StandaloneSetup;
import org.eclipse.emf.mwe2.launch.runtime.Mwe2Runner;

/** The code of the language, by the workflow GenerateKnead.mwe2 that stands beside the grammar. */
final class LanguageCode {

	/** What the workflow's set-up tells at length about every project and package it meets. Held, lest it be collected. */
	private static final Logger SET_UP = Logger.getLogger("org.eclipse.emf.mwe.utils");

	private LanguageCode() {
	}

	/**
	 * Runs the workflow, and fails when the parser generator says anything: an ambiguity is only a warning to it, but it
	 * means a sentence that the parser reads in another way than its author.
	 */
	static void generate(Path bundles, Path languageBundle) {
		SET_UP.setLevel(Level.SEVERE);
		EcorePlugin.getPlatformResourceMap().put("org.kneadwork.dsl", URI.createFileURI(languageBundle + "/"));
		Mwe2Runner workflows = new Mwe2StandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(Mwe2Runner.class);
		URI workflow = URI.createFileURI(languageBundle.resolve("src/org/kneadwork/dsl/GenerateKnead.mwe2").toString());

		ParserGeneratorOutput
				.requireNoComplaint(() -> workflows.run(workflow, Map.of("rootPath", bundles.toString())));
	}
}
