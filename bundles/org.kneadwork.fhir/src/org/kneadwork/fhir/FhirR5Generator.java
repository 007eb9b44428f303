package org.kneadwork.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.GeneratorInput;

/** Resources of HL7 FHIR R5: for each language of the library a Bundle in a file of its own. */
public final class FhirR5Generator implements BundleGenerator {

	@Override
	public String format() {
		return "fhir-r5";
	}

	@Override
	public String description() {
		return "HL7 FHIR R5: a Bundle of definitions as JSON, in each language";
	}

	@Override
	public Map<String, byte[]> generate(GeneratorInput input) {
		ClassLoader ofCaller = Thread.currentThread().getContextClassLoader();
		// HAPI FHIR looks for its own parts through it.
		Thread.currentThread().setContextClassLoader(FhirR5Generator.class.getClassLoader());
		try {
			IParser parser = FhirContext.forR5Cached().newJsonParser().setPrettyPrint(true);
			List<BundleContent> contents = input.languages().stream().map(language -> BundleContent.of(input, language)).toList();
			Map<String, byte[]> files = new TreeMap<>();
			for (BundleContent content : contents) {
				String json = parser.encodeResourceToString(new BundleResource(content, contents).get());
				files.put(input.fileStem() + "." + content.language() + ".fhir-r5.json",
						(json.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
			}
			return files;
		} finally {
			Thread.currentThread().setContextClassLoader(ofCaller);
		}
	}
}
