package org.kneadwork.compiler.plugin;

import java.util.Map;
import java.util.TreeMap;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.GenerationException;
import org.kneadwork.bundle.generator.GeneratorInput;

/** A generator of a plug-in, which is named when it fails. */
record GuardedGenerator(Plugin plugin, BundleGenerator generator) implements BundleGenerator {

	@Override
	public String format() {
		return plugin.name();
	}

	@Override
	public String description() {
		return plugin.description();
	}

	@Override
	public Map<String, byte[]> generate(GeneratorInput input) throws GenerationException {
		try {
			return new TreeMap<>(generator.generate(input));
		} catch (GenerationException reason) {
			throw new GenerationException("the plug-in " + plugin.from() + " says: " + reason.getMessage(), reason);
		} catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
			throw new GenerationException("the plug-in " + plugin.from() + " failed (" + failure + ").", failure);
		}
	}
}
