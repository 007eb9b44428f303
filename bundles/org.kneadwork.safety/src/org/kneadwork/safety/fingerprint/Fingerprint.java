package org.kneadwork.safety.fingerprint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A fingerprint: the SHA-256 of a meaning.
 *
 * @param hex its 64 hexadecimal digits, in lower case
 */
public record Fingerprint(String hex) {

	/** With fewer digits, two meanings would have the same too easily. */
	private static final int FEWEST_DIGITS = 8;
	private static final int SHORT_DIGITS = 16;

	/**
	 * The fingerprint of a text.
	 *
	 * @param text the text
	 * @return the SHA-256 of the text in UTF-8
	 */
	static Fingerprint of(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return new Fingerprint(HexFormat.of().formatHex(digest));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256.", e);
		}
	}

	/**
	 * Enough digits to write down, and too many to be the same by chance.
	 *
	 * @return the first 16 digits
	 */
	public String shortForm() {
		return hex.substring(0, SHORT_DIGITS);
	}

	/**
	 * Tells whether an author wrote this fingerprint, or the beginning of it.
	 *
	 * @param written what the author wrote: at least eight digits, in either case
	 * @return whether this fingerprint begins with it
	 */
	public boolean matches(String written) {
		String digits = written.strip().toLowerCase(Locale.ROOT);
		return digits.length() >= FEWEST_DIGITS && hex.startsWith(digits);
	}

	/** The digits. */
	@Override
	public String toString() {
		return hex;
	}
}
