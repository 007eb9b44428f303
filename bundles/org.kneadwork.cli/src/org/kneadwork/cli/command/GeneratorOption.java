package org.kneadwork.cli.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.JsonBundleGenerator;
import org.kneadwork.compiler.plugin.Plugins;
import picocli.CommandLine;

/** What may stand after {@code export --format}: Kneadwork's own bundle, and the forms of plug-ins. */
final class GeneratorOption implements Iterable<String> {

	/**
	 * Finds the forms that the user means.
	 *
	 * @param words what they wrote; nothing means Kneadwork's own bundle
	 * @param plugins what plug-ins add
	 * @param command which command they gave
	 * @return what makes the forms, each once
	 */
	static List<BundleGenerator> choice(List<String> words, Plugins plugins, CommandLine command) {
		List<BundleGenerator> chosen = new ArrayList<>();
		for (String word : words.isEmpty() ? List.of(JsonBundleGenerator.FORMAT) : words.stream().distinct().toList()) {
			chosen.add(plugins.generators().stream().filter(form -> form.format().equals(word)).findFirst().orElseThrow(
					() -> FormatOption.noneOf(word, plugins.generatorNames(), command)));
		}
		return chosen;
	}

	@Override
	public Iterator<String> iterator() {
		return Plugins.NONE.generatorNames().iterator();
	}
}
