package org.kneadwork.bundle.writing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as bundles write it. */
final class Sha256 {

	private final MessageDigest digest;

	Sha256() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256.", e);
		}
	}

	/** Adds bytes to what is hashed. */
	Sha256 add(byte[] bytes, int from) {
		digest.update(bytes, from, bytes.length - from);
		return this;
	}

	/** The hash, in lower-case hexadecimal digits. */
	String hex() {
		return HexFormat.of().formatHex(digest.digest());
	}
}
