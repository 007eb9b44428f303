package org.kneadwork.bundle.writing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A file with content while it is written: what counts for the fingerprint of the content goes into that on its way. */
public final class ContentOutput extends FilterOutputStream {

	/** Stands where the fingerprint comes, which is known only when all files are written; of the same length. */
	static final String NO_FINGERPRINT = "0".repeat(64);

	private final Optional<Sha256> fingerprint;
	private long written;
	private long contentBegins = Long.MAX_VALUE;

	/**
	 * @param file where the file is written to
	 * @param fingerprint the fingerprint of this file and those before it; empty: it counts for none
	 */
	public ContentOutput(OutputStream file, Optional<Sha256> fingerprint) {
		super(file);
		this.fingerprint = fingerprint;
	}

	/** What comes from now on counts for the fingerprint; what came last is the place of its value with its quotation mark. */
	void contentBegins() {
		contentBegins = written;
	}

	/**
	 * Where in the file the fingerprint is to be put.
	 *
	 * @return the number of bytes before its value
	 */
	public long fingerprintAt() {
		return contentBegins - 1 - NO_FINGERPRINT.length();
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] {(byte) one}, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		out.write(bytes, from, length);
		written += length;
		if (contentBegins < written) {
			fingerprint.ifPresent(hash -> hash.add(bytes, from, length));
		}
	}
}
