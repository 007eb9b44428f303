package org.kneadwork.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where the files of a bundle go while they are made. */
public interface BundleTarget {

	/**
	 * Begins a file. Several may be open at once.
	 *
	 * @param name its name, such as {@code manifest.json}; none is begun twice
	 * @return where to write it; closed when it is written
	 * @throws IOException when it cannot be written there
	 */
	OutputStream begin(String name) throws IOException;

	/**
	 * Changes some bytes of a file that is written: what stands at its beginning is known at its end only.
	 *
	 * @param name its name
	 * @param at how many bytes come before them
	 * @param bytes the bytes that are to stand there
	 * @throws IOException when that cannot be done
	 */
	void change(String name, long at, byte[] bytes) throws IOException;

	/**
	 * Reads a file that is written.
	 *
	 * @param name its name
	 * @return reads its bytes; to be closed
	 * @throws IOException when it cannot be read
	 */
	InputStream read(String name) throws IOException;
}
