package org.kneadwork.bundle.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kneadwork.bundle.BundleSchema;

/** The schema of the bundle, as a validator understands it that is not ours. */
final class NetworkntSchema {

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			builder -> builder.schemas(Map.of("urn:kneadwork:bundle:1.2", BundleSchema.json())));

	private final Schema schema;

	private NetworkntSchema(String location) {
		this.schema = REGISTRY.getSchema(SchemaLocation.of(location));
	}

	static NetworkntSchema ofBundle() {
		return new NetworkntSchema("urn:kneadwork:bundle:1.2");
	}

	static NetworkntSchema of(String definition) {
		return new NetworkntSchema("urn:kneadwork:bundle:1.2#/$defs/" + definition);
	}

	/** Whether JSON Schema itself has nothing to say against our schema. */
	static List<String> problemsOfTheSchemaItself() {
		return words(REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
				.validate(Exported.json(BundleSchema.json().getBytes(StandardCharsets.UTF_8))));
	}

	List<String> problems(JsonNode document) {
		return words(schema.validate(document));
	}

	private static List<String> words(List<Error> errors) {
		return errors.stream().map(error -> error.getInstanceLocation() + " " + error.getMessage()).toList();
	}
}
