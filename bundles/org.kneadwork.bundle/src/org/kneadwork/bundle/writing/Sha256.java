package org.kneadwork.bundle.writing;

import java.io.IOException;
import java.io.InputStream;
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
	 * Adds bytes to what is hashed.
	 *
	 * @param bytes holds the bytes
	 * @param from the first of them that counts
	 * @param length how many of them count
	 */
	void add(byte[] bytes, int from, int length) {
		digest.update(bytes, from, length);
	}

	/**
	 * Adds everything that can be read to what is hashed.
	 *
	 * @param in what to read; not closed
	 * @return how many bytes it was
	 * @throws IOException when it cannot be read
	 */
	public long addAll(InputStream in) throws IOException {
		byte[] buffer = new byte[1 << 16];
		long all = 0;
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			digest.update(buffer, 0, read);
			all += read;
		}
		return all;
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
