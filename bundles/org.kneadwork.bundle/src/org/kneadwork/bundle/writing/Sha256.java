package org.kneadwork.bundle.writing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as bundles write it. */
public final class Sha256 {

	private final MessageDigest digest;

	/** Begins with nothing. */
	public Sha256() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256.", e);
		}
	}

	/**
	 * Adds bytes to what is hashed.
	 *
	 * @param bytes the bytes
	 * @param from the first of them that counts
	 * @return this
	 */
	public Sha256 add(byte[] bytes, int from) {
		digest.update(bytes, from, bytes.length - from);
		return this;
	}

	/**
	 * The hash.
	 *
	 * @return its 64 hexadecimal digits, in lower case
	 */
	public String hex() {
		return HexFormat.of().formatHex(digest.digest());
	}
}
