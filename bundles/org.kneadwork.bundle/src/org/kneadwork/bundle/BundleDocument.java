package org.kneadwork.bundle;

import java.util.List;
import java.util.Optional;
import org.kneadwork.bundle.writing.Sha256;
import org.kneadwork.model.values.Version;
import org.kneadwork.safety.diff.SafetyProfile;

/** A content file of a bundle, as far as it has to be known to compare versions. */
public final class BundleDocument {

	/**
	 * What a content file says of itself.
	 *
	 * @param library the id of the library
	 * @param version the version of the library
	 * @param status how far the content has been checked, as the bundle writes it
	 * @param fingerprint the fingerprint of the content, as the file states it
	 * @param language the language of the file
	 * @param languages the languages of the bundle, that of the library first
	 */
	public record Header(String library, Version version, String status, String fingerprint, String language,
			List<String> languages) {

		/** Takes a copy of the list. */
		public Header {
			languages = List.copyOf(languages);
		}

		/**
		 * Whether the file is in the language in which the library is written.
		 *
		 * @return whether it is
		 */
		public boolean isSource() {
			return language.equals(languages.getFirst());
		}
	}

	private final Header header;
	private final Optional<SafetyProfile> profile;
	private final byte[] bytes;
	private final int contentBegins;

	/**
	 * @param header what the file says of itself
	 * @param profile the facts in it
	 * @param bytes the file
	 * @param contentBegins where in the file what counts for the fingerprint begins
	 */
	BundleDocument(Header header, Optional<SafetyProfile> profile, byte[] bytes, int contentBegins) {
		this.header = header;
		this.profile = profile;
		this.bytes = bytes;
		this.contentBegins = contentBegins;
	}

	/**
	 * What the file says of itself.
	 *
	 * @return its header
	 */
	public Header header() {
		return header;
	}

	/**
	 * The facts with which another version is compared.
	 *
	 * @return the profile; empty in a file that is not in the language of the library, and in one of format version 1.0
	 */
	public Optional<SafetyProfile> profile() {
		return profile;
	}

	/**
	 * The fingerprint of a content as its files give it.
	 *
	 * @param documents all content files of a bundle, that in the language of the library first, then by tag
	 * @return the fingerprint that each of them has to state
	 */
	public static String fingerprintOf(List<BundleDocument> documents) {
		Sha256 hash = new Sha256();
		documents.forEach(document -> hash.add(document.bytes, document.contentBegins));
		return hash.hex();
	}
}
