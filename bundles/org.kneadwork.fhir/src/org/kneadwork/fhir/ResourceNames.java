package org.kneadwork.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.hl7.fhir.r5.model.Reference;
import org.hl7.fhir.r5.model.Resource;
import org.kneadwork.bundle.content.BundleContent;

/**
 * The names of resources. They are made of ids of the library and nothing else, so that the same thing has the same name in
 * every version. A resource id may have 64 characters, which two of our ids together exceed: it is a hash of the name.
 */
final class ResourceNames {

	private static final String URN = "urn:kneadwork:";

	private final BundleContent content;

	ResourceNames(BundleContent content) {
		this.content = content;
	}

	/** A code system of Kneadwork, the same for all libraries. */
	static String codeSystem(String kind) {
		return URN + kind;
	}

	/** A code system of the library, the same in all languages. */
	String codeSystemOfLibrary(String kind) {
		return URN + content.library().text("id") + ":" + kind;
	}

	/** The canonical address of something in the language of the content. */
	String url(String kind, String id) {
		return codeSystemOfLibrary(kind) + ":" + id + ":" + content.language();
	}

	String versioned(String url) {
		return url + "|" + content.library().text("version");
	}

	static String id(String url) {
		return UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)).toString();
	}

	static String fullUrl(Resource resource) {
		return "urn:uuid:" + resource.getIdElement().getIdPart();
	}

	Reference reference(String kind, String id) {
		return new Reference("urn:uuid:" + id(url(kind, id)));
	}

	/** A name for programs: a capital letter, then letters and digits. */
	static String computable(String kind, String id) {
		StringBuilder name = new StringBuilder(kind.substring(0, 1).toUpperCase(Locale.ROOT)).append(kind.substring(1));
		for (String part : id.split("[^A-Za-z0-9]+")) {
			if (!part.isEmpty()) {
				name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
			}
		}
		return name.toString().replaceAll("[^A-Za-z0-9]", "");
	}
}
