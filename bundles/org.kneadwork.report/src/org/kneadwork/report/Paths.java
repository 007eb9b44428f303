package org.kneadwork.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as reports write them: with {@code /} between their parts. */
public final class Paths {

	private Paths() {
	}

	/**
	 * Names a file by way of a folder.
	 *
	 * @param folder the folder as the reader reaches it; {@code .} where the reader stands in it
	 * @param file the file, relative to the folder; may lead out of it
	 * @return the path of the file as the reader reaches it, as short as it gets
	 */
	public static String joined(String folder, String file) {
		Deque<String> parts = new ArrayDeque<>();
		for (String part : (folder + "/" + file).split("/")) {
			if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..") && !parts.getLast().isEmpty()) {
				parts.removeLast();
			} else if (!part.equals(".")) {
				parts.addLast(part);
			}
		}
		return String.join("/", parts);
	}
}
