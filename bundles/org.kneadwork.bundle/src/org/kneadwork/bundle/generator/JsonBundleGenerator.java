package org.kneadwork.bundle.generator;

import java.util.Map;

/** The bundle as it is: Kneadwork's own JSON, with its manifest and the map back to the sources. */
public final class JsonBundleGenerator implements BundleGenerator {

	/** The word for this form. */
	public static final String FORMAT = "json";

	@Override
	public String format() {
		return FORMAT;
	}

	@Override
	public String description() {
		return "Kneadwork's own bundle, for apps to read";
	}

	@Override
	public Map<String, byte[]> generate(GeneratorInput input) {
		return input.files();
	}
}
