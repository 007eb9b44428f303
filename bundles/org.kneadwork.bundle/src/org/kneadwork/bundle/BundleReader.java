package org.kneadwork.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kneadwork.bundle.facts.FactsReader;
import org.kneadwork.bundle.json.JsonReader;
import org.kneadwork.bundle.json.JsonValue;
import org.kneadwork.bundle.json.JsonValue.JsonArray;
import org.kneadwork.bundle.json.JsonValue.JsonObject;
import org.kneadwork.bundle.json.JsonValue.JsonText;
import org.kneadwork.model.values.Version;
import org.kneadwork.safety.diff.SafetyProfile;

/**
 * Reads a content file of a bundle: what it says of itself, and the facts with which another version is compared. The rest
 * is passed over. A file that lacks a property, has one that is not known, or has one twice, is refused.
 */
public final class BundleReader {

	private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
	private static final String FACTS = "safetyFacts";
	/** What is read as a value; everything else is passed over. */
	private static final Set<String> READ =
			Set.of("format", "formatVersion", "status", "language", "sourceLanguage", "languages", "library");

	private final byte[] bytes;
	private final Map<String, JsonValue> values = new LinkedHashMap<>();
	private final Set<String> properties = new HashSet<>();
	private Optional<SafetyProfile> profile = Optional.empty();
	private int contentBegins;

	private BundleReader(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Reads a content file.
	 *
	 * @param bytes the file
	 * @return what is in it
	 * @throws BundleUnreadableException when it is no content file of a bundle, is damaged, or of a format that is not known
	 */
	public static BundleDocument read(byte[] bytes) throws BundleUnreadableException {
		BundleReader reader = new BundleReader(bytes);
		try (JsonParser parser = JSON.createParser(bytes)) {
			reader.read(parser);
		} catch (JsonProcessingException e) {
			throw new BundleUnreadableException("is damaged: " + where(e), e);
		} catch (BundleUnreadableException e) {
			throw e;
		} catch (IOException e) {
			throw new BundleUnreadableException("cannot be read as JSON: " + e.getMessage(), e);
		} catch (IllegalArgumentException e) {
			throw new BundleUnreadableException("is damaged: " + e.getMessage() + ".", e);
		}
		return reader.document();
	}

	private static String where(JsonProcessingException e) {
		return e.getLocation() == null ? "it ends too soon or is not JSON."
				: "what stands in line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr()
						+ " is not JSON.";
	}

	private void read(JsonParser parser) throws IOException {
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			throw new BundleUnreadableException("is no bundle of Kneadwork: it does not begin with {.");
		}
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			properties.add(name);
			parser.nextToken();
			property(name, parser);
			if (name.equals("formatVersion")) {
				checkFormat();
			}
		}
		if (parser.nextToken() != null) {
			throw new BundleUnreadableException("is damaged: there is more after its end.");
		}
	}

	private void property(String name, JsonParser parser) throws IOException {
		if (name.equals("fingerprint")) {
			values.put(name, new JsonText(parser.getText()));
			contentBegins = (int) parser.currentLocation().getByteOffset();
		} else if (name.equals(FACTS)) {
			profile = Optional.of(facts(parser));
		} else if (READ.contains(name)) {
			values.put(name, JsonReader.current(parser));
		} else {
			parser.skipChildren();
		}
	}

	private static SafetyProfile facts(JsonParser parser) throws IOException {
		if (parser.currentToken() != JsonToken.START_ARRAY) {
			throw new IllegalArgumentException(FACTS + " is no list");
		}
		FactsReader reader = new FactsReader();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			reader.read(JsonReader.current(parser));
		}
		return reader.profile();
	}

	/** Before anything else is read: what is of another format has to be called so, and not damaged. */
	private void checkFormat() throws BundleUnreadableException {
		String format = text("format").orElse("");
		if (!format.equals(BundleSchema.FORMAT)) {
			throw new BundleUnreadableException(format.isEmpty() ? "is no bundle of Kneadwork: it does not say its format."
					: "is no content of a bundle but a " + format + ".");
		}
		Version found = version("formatVersion");
		Version known = Version.valueOf(BundleSchema.FORMAT_VERSION);
		if (found.major() != known.major() || found.compareTo(known) > 0) {
			throw new BundleUnreadableException("has the format version " + text("formatVersion").orElse("?")
					+ "; this Kneadwork reads " + known.major() + ".0 to " + BundleSchema.FORMAT_VERSION
					+ ". Read it with the Kneadwork that wrote it, or a newer one.");
		}
	}

	private BundleDocument document() throws BundleUnreadableException {
		if (!values.containsKey("format") || !values.containsKey("formatVersion")) {
			throw new BundleUnreadableException("is no bundle of Kneadwork: it does not say its format.");
		}
		checkFormat();
		JsonObject schema = (JsonObject) JsonReader.read(BundleSchema.json());
		Set<String> missing = schema.array("required").stream().map(name -> ((JsonText) name).text())
				.collect(Collectors.toCollection(TreeSet::new));
		missing.removeAll(properties);
		if (!missing.isEmpty()) {
			throw new BundleUnreadableException("is damaged: it has no " + missing.iterator().next() + ".");
		}
		Set<String> unknown = new TreeSet<>(properties);
		unknown.removeAll(schema.object("properties").orElseThrow().properties().keySet());
		if (!unknown.isEmpty()) {
			throw new BundleUnreadableException("is damaged: '" + unknown.iterator().next() + "' is no property of a bundle.");
		}
		return new BundleDocument(header(), profile, bytes, contentBegins);
	}

	private BundleDocument.Header header() throws BundleUnreadableException {
		if (!(values.get("library") instanceof JsonObject library)) {
			throw missing("library");
		}
		List<String> languages = values.get("languages") instanceof JsonArray array
				? array.values().stream().filter(JsonText.class::isInstance).map(tag -> ((JsonText) tag).text()).toList() : List.of();
		if (languages.isEmpty() || !languages.getFirst().equals(text("sourceLanguage").orElse(""))) {
			throw missing("languages");
		}
		return new BundleDocument.Header(library.text("id").orElseThrow(() -> missing("library/id")),
				version(library.text("version").orElseThrow(() -> missing("library/version"))),
				text("status").orElseThrow(() -> missing("status")), text("fingerprint").orElseThrow(() -> missing("fingerprint")),
				text("language").orElseThrow(() -> missing("language")), languages);
	}

	private Version version(String property) throws BundleUnreadableException {
		String text = property.equals("formatVersion") ? text(property).orElse("") : property;
		try {
			return Version.valueOf(text);
		} catch (IllegalArgumentException e) {
			throw new BundleUnreadableException("is damaged: " + e.getMessage(), e);
		}
	}

	private Optional<String> text(String property) {
		return values.get(property) instanceof JsonText value ? Optional.of(value.text()) : Optional.empty();
	}

	private static BundleUnreadableException missing(String property) {
		return new BundleUnreadableException("is damaged: " + property + " is missing, or not as it has to be.");
	}
}
