package org.kneadwork.bundle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a bundle, as values: nothing has been written anywhere.
 *
 * @param files the bytes of each file by its name, such as {@code lower-back-0.1.0.en.json}; the map cannot be changed,
 *     and nobody should change the bytes
 */
public record BundleFiles(SortedMap<String, byte[]> files) {

	/** The name of the file that lists the others. */
	public static final String MANIFEST = "manifest.json";

	/** The end of the name of the index, by which other libraries can use this one. */
	public static final String INDEX = ".index";

	/** Takes a copy of the map. */
	public BundleFiles {
		files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
	}
}
