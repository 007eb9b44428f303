package org.kneadwork.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps the files of a bundle as bytes. */
final class FilesInMemory implements BundleTarget {

	private final SortedMap<String, byte[]> files = new TreeMap<>();

	@Override
	public OutputStream begin(String name) {
		return new ByteArrayOutputStream() {

			@Override
			public void close() {
				files.put(name, toByteArray());
			}
		};
	}

	@Override
	public void change(String name, long at, byte[] bytes) {
		System.arraycopy(bytes, 0, files.get(name), Math.toIntExact(at), bytes.length);
	}

	@Override
	public InputStream read(String name) {
		return new ByteArrayInputStream(files.get(name));
	}

	BundleFiles files() {
		return new BundleFiles(files);
	}
}
