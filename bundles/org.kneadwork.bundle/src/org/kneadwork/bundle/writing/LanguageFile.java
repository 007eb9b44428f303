package org.kneadwork.bundle.writing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The document of one language, complete but for the fingerprint of the content, which is known only from all of them. */
public final class LanguageFile {

	/** Stands where the fingerprint comes; of the same length. */
	static final String NO_FINGERPRINT = "0".repeat(64);

	private final String language;
	private final byte[] bytes;
	private final int contentBegins;

	/**
	 * @param language the language, as a BCP 47 tag
	 * @param bytes the document
	 * @param contentBegins where in the document what counts for the fingerprint begins: after its value and quotation mark
	 */
	LanguageFile(String language, byte[] bytes, int contentBegins) {
		this.language = language;
		this.bytes = bytes;
		this.contentBegins = contentBegins;
	}

	/**
	 * The language.
	 *
	 * @return a BCP 47 tag
	 */
	public String language() {
		return language;
	}

	/**
	 * The document without its fingerprint.
	 *
	 * @return reads the bytes; in the place of the fingerprint there are zeros
	 */
	public InputStream read() {
		return new ByteArrayInputStream(bytes);
	}

	/** Adds the content of this document to what becomes the fingerprint. */
	void addTo(Sha256 hash) {
		hash.add(bytes, contentBegins);
	}

	/**
	 * The document with its fingerprint.
	 *
	 * @param fingerprint the fingerprint, 64 hexadecimal digits
	 * @return the bytes of the file
	 */
	public byte[] with(String fingerprint) {
		byte[] digits = fingerprint.getBytes(StandardCharsets.US_ASCII);
		int begin = contentBegins - 1 - NO_FINGERPRINT.length();
		byte[] whole = bytes.clone();
		System.arraycopy(digits, 0, whole, begin, digits.length);
		return whole;
	}
}
